package io.shabih.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of an input: how many articles, the first reject, how many records have no body, and under which names they have
 * something. Not thread-safe.
 */
final class InputFields {
    private static final Comparator<Rejected> IN_ORDER = Comparator.comparing(Rejected::input)
            .thenComparingLong(Rejected::line);

    private long articles;
    private Optional<Rejected> firstRejected = Optional.empty();
    private long records;
    private long withoutBody;
    private List<String> names = List.of();

    /** Counts the record that was read last. */
    void count(RecordFields record) {
        switch (record.content()) {
            case UNKNOWN -> {
            }
            case WHOLE -> records++;
            case LACKS_FIELD -> {
                records++;
                names = record.addTo(names);
            }
            case LACKS_BODY -> {
                records++;
                withoutBody++;
                names = record.addTo(names);
            }
        }
    }

    void article() {
        articles++;
    }

    void rejected(Rejected rejected) {
        if (firstRejected.isEmpty() || IN_ORDER.compare(rejected, firstRejected.get()) < 0) {
            firstRejected = Optional.of(rejected);
        }
    }

    boolean hasArticle() {
        return articles > 0;
    }

    /** The first reject of an input that held something, and nothing that could be read. */
    Optional<Rejected> unread() {
        return articles == 0 ? firstRejected : Optional.empty();
    }

    void add(InputFields other) {
        articles += other.articles;
        other.firstRejected.ifPresent(this::rejected);
        records += other.records;
        withoutBody += other.withoutBody;
        names = NamesSeen.with(names, other.names);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(articles);
        out.writeBoolean(firstRejected.isPresent());
        if (firstRejected.isPresent()) {
            firstRejected.get().writeTo(out);
        }
        out.writeLong(records);
        out.writeLong(withoutBody);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    static InputFields readFrom(DataInputStream in) throws IOException {
        InputFields fields = new InputFields();
        fields.articles = in.readLong();
        fields.firstRejected = in.readBoolean() ? Optional.of(Rejected.readFrom(in)) : Optional.empty();
        fields.records = in.readLong();
        fields.withoutBody = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            fields.names = NamesSeen.with(fields.names, in.readUTF());
        }
        return fields;
    }

    /** Records that are JSON objects. */
    long records() {
        return records;
    }

    long withoutBody() {
        return withoutBody;
    }

    /** Of the records that lack a body, or a field whose name was given. */
    List<String> names() {
        return names;
    }
}
