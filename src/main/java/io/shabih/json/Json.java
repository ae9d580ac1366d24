package io.shabih.json;

import io.shabih.Dated;
import io.shabih.Relation;
import io.shabih.files.Failures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * JSON as Shabih writes it, to files, to the terminal and over HTTP: UTF-8 without escapes but the necessary
 * ones, an absent date as {@code null}, shares with at most six decimals, the same bytes on every machine.
 *
 * <pre>{@code
 * byte[] json = Json.object(of -> of.text("id", "reuters-17").decimal("resemblance", 0.5));
 * }</pre>
 *
 * <p>Why not Jackson, which reads: a run writes a line for every match and member, more text than it keeps, and most of the
 * time went into checking the order of tokens and into decimals. Here a field is its name's and its value's bytes; a
 * test holds all kinds of text against Jackson. Cost: about 1 ns a character. Not thread-safe.
 */
public final class Json implements AutoCloseable {
    private static final String NULL = "null";
    private static final String INDENT = "  ";

    /** A double holds the millionths of smaller numbers exactly. */
    private static final double TOO_LARGE = 1e9;

    private final JsonBytes bytes = new JsonBytes();
    private final OutputStream out;
    private final String indent;
    private int depth;
    private boolean first = true;

    private Json(OutputStream out, String indent) {
        this.out = out;
        this.indent = indent;
    }

    /** One object. */
    public static byte[] object(Consumer<Json> fields) {
        try (Json json = lines(OutputStream.nullOutputStream())) {
            json.startObject();
            fields.accept(json);
            json.endObject();
            return Arrays.copyOf(json.bytes.array(), json.bytes.length());
        }
    }

    /** One object as text. */
    public static String text(Consumer<Json> fields) {
        return new String(object(fields), StandardCharsets.UTF_8);
    }

    /** One object a line. */
    static Json lines(OutputStream out) {
        return new Json(out, "");
    }

    /** Indented, for one object that people read too. */
    static Json indented(OutputStream out) {
        return new Json(out, INDENT);
    }

    Json startObject() {
        return open('{');
    }

    Json startObject(String name) {
        name(name);
        return bracket('{');
    }

    Json endObject() {
        return close('}');
    }

    /** Ends the object of the line and hands the line on. */
    void endLine() {
        close('}');
        bytes.add('\n');
        handOn();
        first = true;
    }

    /** Hands on what there is of the line, so that a long one is never whole in memory. */
    void handOn() {
        try {
            out.write(bytes.array(), 0, bytes.length());
        } catch (IOException e) {
            throw Failures.of("write a line", e);
        }
        bytes.clear();
    }

    Json startArray(String name) {
        name(name);
        return bracket('[');
    }

    Json endArray() {
        return close(']');
    }

    /** An object under a name. */
    public Json object(String name, Runnable fields) {
        startObject(name);
        fields.run();
        return endObject();
    }

    /** An array of objects. */
    public <T> Json array(String name, Collection<T> items, Consumer<T> fields) {
        startArray(name);
        for (T item : items) {
            startObject();
            fields.accept(item);
            endObject();
        }
        return endArray();
    }

    /** An array of texts. */
    public Json texts(String name, Collection<String> texts) {
        startArray(name);
        texts.forEach(this::text);
        return endArray();
    }

    /** A text of an array. */
    Json text(String text) {
        separate();
        bytes.addQuoted(text);
        return this;
    }

    public Json text(String name, String text) {
        name(name);
        bytes.addQuoted(text);
        return this;
    }

    /** What is known or not, for example an id: {@code null} where it is empty. */
    public Json textOrNull(String name, Optional<String> text) {
        name(name);
        text.ifPresentOrElse(bytes::addQuoted, () -> bytes.addAscii(NULL));
        return this;
    }

    public Json flag(String name, boolean value) {
        return ascii(name, Boolean.toString(value));
    }

    public Json count(String name, long count) {
        return ascii(name, Long.toString(count));
    }

    /**
     * A number with six decimals at most and one at least, so that a reader that guesses types sees a decimal number.
     *
     * @throws IllegalArgumentException if it is none that JSON has, or {@value #TOO_LARGE} and more on either side of 0
     */
    public Json decimal(String name, double value) {
        if (!(Math.abs(value) < TOO_LARGE)) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; allowed: between -" + TOO_LARGE + " and " + TOO_LARGE);
        }
        name(name);
        bytes.addDecimal(value);
        return this;
    }

    public Json relation(Relation relation) {
        return text("relation", name(relation));
    }

    public Json date(String name, Optional<Instant> date) {
        return textOrNull(name, date.map(Instant::toString));
    }

    /** The field {@code date}; a day alone where no time is known. */
    public Json date(Dated of) {
        return textOrNull("date", of.isoDate());
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw Failures.of("complete a file", e);
        }
    }

    /** As it is written everywhere: {@code near}. */
    public static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private Json ascii(String name, String value) {
        name(name);
        bytes.addAscii(value);
        return this;
    }

    private Json open(char bracket) {
        separate();
        return bracket(bracket);
    }

    private Json bracket(char bracket) {
        bytes.add(bracket);
        depth++;
        first = true;
        return this;
    }

    private Json close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        bytes.add(bracket);
        first = false;
        return this;
    }

    private void name(String name) {
        separate();
        bytes.addQuoted(name);
        bytes.add(':');
        if (!indent.isEmpty()) {
            bytes.add(' ');
        }
    }

    /** What divides a value from the one before. */
    private void separate() {
        if (!first) {
            bytes.add(',');
        }
        if (depth > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        if (!indent.isEmpty()) {
            bytes.add('\n');
            for (int i = 0; i < depth; i++) {
                bytes.addAscii(indent);
            }
        }
    }
}
