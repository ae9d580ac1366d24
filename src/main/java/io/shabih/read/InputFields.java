package io.shabih.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** How many records of an input have no body, and under which names they have something. Not thread-safe. */
final class InputFields {
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

    void add(InputFields other) {
        records += other.records;
        withoutBody += other.withoutBody;
        names = NamesSeen.with(names, other.names);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(records);
        out.writeLong(withoutBody);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    static InputFields readFrom(DataInputStream in) throws IOException {
        InputFields fields = new InputFields();
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
