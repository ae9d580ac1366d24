package io.shabih.read;

import io.shabih.formats.Format;
import io.shabih.encoding.Mended;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was noticed on reading that a user should know: inputs of which nothing could be read, inputs whose records have no
 * body, names of fields that were given and that no record has, inputs that were not UTF-8, dates that could
 * not be read, texts that were spoilt.
 *
 * <pre>{@code
 * ReadCensus all = new ReadCensus(settings.fields());
 * parsers.forEach(parser -> all.add(parser.census()));   // one a thread
 * all.warnings().forEach(this::print);
 * }</pre>
 *
 * <p>Says the same whatever the threads and the order of inputs. Memory: 200 bytes an input, and a few names of each
 * that has records without a body, however many names occur. Not thread-safe.
 */
public final class ReadCensus {
    private static final int LONGEST_DATE = 40;

    private final List<String> given;
    private final Set<String> met = new TreeSet<>();
    private final Map<String, InputFields> byInput = new HashMap<>();
    private final InputFields singles = new InputFields();
    private final Map<String, Some> byEncoding = new TreeMap<>();
    /** One entry at most. */
    private final Map<String, Some> unreadDates = new TreeMap<>();
    private final Map<String, Some> mended = new TreeMap<>();
    private final Map<String, Some> spoilt = new TreeMap<>();

    /** Some inputs or records, and the first of them by name. */
    private record Some(long count, String first) {
        Some and(Some other) {
            return new Some(count + other.count, first.compareTo(other.first) <= 0 ? first : other.first);
        }

        void writeTo(DataOutputStream out, String name) throws IOException {
            out.writeUTF(name);
            out.writeLong(count);
            out.writeUTF(first);
        }
    }

    /** An empty one. */
    public ReadCensus(FieldNames fields) {
        this.given = fields.overrides();
    }

    /** The count of an input; files that are a record each have one together. */
    InputFields of(InputFile input) {
        return input.format() == Format.JSONL
                ? byInput.computeIfAbsent(input.name(), _ -> new InputFields())
                : singles;
    }

    /**
     * The first reject of each input of many records that gave no article; where there was no article at all, the first of
     * all. Empty inputs are none of them.
     */
    public List<Rejected> unread() {
        List<Rejected> unread = new TreeMap<>(byInput).values().stream()
                .flatMap(input -> input.unread().stream()).toList();
        boolean nothing = unread.isEmpty() && byInput.values().stream().noneMatch(InputFields::hasArticle);
        return nothing ? singles.unread().stream().toList() : unread;
    }

    /** A text or a page was read in an encoding. */
    void decoded(InputFile input, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            byEncoding.merge(charset.name().replace("windows", "Windows"), new Some(1, input.name()),
                    Some::and);
        }
    }

    /** The date of an article could not be read. */
    void unreadDate(String text, InputFile input, long line) {
        String example = "\"" + Rejected.printable(text, LONGEST_DATE) + "\" in " + input.name() + ":" + line;
        unreadDates.merge("", new Some(1, example), Some::and);
    }

    /** The texts of a record were spoilt. */
    void mended(Mended texts, InputFile input, long line) {
        String record = input.format() == Format.JSONL ? input.name() + ":" + line : input.name();
        (texts.sure() ? mended : spoilt).merge(texts.harm(), new Some(1, record), Some::and);
    }

    /** A record has the field that was given so. */
    void met(String field) {
        met.add(field);
    }

    /** Adds what another one noticed of other records. */
    public void add(ReadCensus other) {
        met.addAll(other.met);
        for (int i = 0; i < counts().size(); i++) {
            Map<String, Some> all = counts().get(i);
            other.counts().get(i).forEach((name, some) -> all.merge(name, some, Some::and));
        }
        singles.add(other.singles);
        other.byInput.forEach(
                (input, fields) -> byInput.computeIfAbsent(input, _ -> new InputFields()).add(fields));
    }

    /** For people, a line each, in a fixed order. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        boolean anyRecord = byInput.values().stream().anyMatch(fields -> fields.records() > 0);
        List<String> unmet = given.stream().filter(field -> anyRecord && !met.contains(field)).toList();
        warnings.addAll(BodyWarnings.ofUnmet(unmet, byInput));
        if (unmet.stream().noneMatch(field -> field.startsWith("body="))) { // which would be the reason
            warnings.addAll(BodyWarnings.of(byInput));
        }
        byEncoding.forEach((encoding, inputs) -> {
            String first = Rejected.printable(inputs.first(), Rejected.EXCERPT_LENGTH);
            warnings.add(inputs.count() == 1
                    ? first + " was read as " + encoding
                    : inputs.count() + " inputs were read as " + encoding + ", for example " + first);
        });
        unreadDates.values().forEach(dates -> warnings.add(dates.count()
                + (dates.count() == 1 ? " article has a date" : " articles have a date")
                + " that could not be read and counts as none, for example "
                + Rejected.printable(dates.first(), Rejected.EXCERPT_LENGTH)));
        mended.forEach((harm, records) -> warnings.add(records.count()
                + (records.count() == 1 ? " record held " : " records held ") + harm + ", for example "
                + Rejected.printable(records.first(), Rejected.EXCERPT_LENGTH) + ", and "
                + (records.count() == 1 ? "was" : "were") + " read as mended"));
        spoilt.forEach((harm, records) -> warnings.add(records.count()
                + (records.count() == 1 ? " record holds " : " records hold ") + harm
                + " that cannot be mended for sure, for example "
                + Rejected.printable(records.first(), Rejected.EXCERPT_LENGTH) + "; get "
                + (records.count() == 1 ? "it" : "them") + " anew"));
        return warnings;
    }

    /** Writes what {@link #readFrom} reads. */
    public void writeTo(DataOutputStream out) throws IOException {
        for (String field : given) {
            out.writeBoolean(met.contains(field));
        }
        singles.writeTo(out);
        out.writeInt(byInput.size());
        for (Map.Entry<String, InputFields> input : byInput.entrySet()) {
            out.writeUTF(input.getKey());
            input.getValue().writeTo(out);
        }
        for (Map<String, Some> all : counts()) {
            out.writeInt(all.size());
            for (Map.Entry<String, Some> some : all.entrySet()) {
                some.getValue().writeTo(out, some.getKey());
            }
        }
    }

    private List<Map<String, Some>> counts() {
        return List.of(byEncoding, unreadDates, mended, spoilt);
    }

    /** Adds what one of the same fields has written. */
    public void readFrom(DataInputStream in) throws IOException {
        for (String field : given) {
            if (in.readBoolean()) {
                met.add(field);
            }
        }
        singles.add(InputFields.readFrom(in));
        for (int left = in.readInt(); left > 0; left--) {
            String input = in.readUTF();
            byInput.computeIfAbsent(input, _ -> new InputFields()).add(InputFields.readFrom(in));
        }
        for (Map<String, Some> all : counts()) {
            for (int left = in.readInt(); left > 0; left--) {
                all.merge(in.readUTF(), new Some(in.readLong(), in.readUTF()), Some::and);
            }
        }
    }
}
