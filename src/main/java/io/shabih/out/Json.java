package io.shabih.out;

import io.shabih.Relation;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON as all files of a run have it: UTF-8 without escapes but the necessary ones, an absent date as {@code
 * null}, shares with at most six decimals, the same bytes on every machine. Not thread-safe.
 */
final class Json implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .rootValueSeparator("")
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    /** Indents by two spaces and ends lines by a line feed, whatever the machine's habit. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Indented, for one object that people read too. */
    static Json indented(OutputStream out) {
        return new Json(FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8));
    }

    Json startObject() {
        generator.writeStartObject();
        return this;
    }

    Json startObject(String name) {
        generator.writeName(name);
        return startObject();
    }

    Json endObject() {
        generator.writeEndObject();
        return this;
    }

    void endLine() {
        generator.writeEndObject();
        generator.writeRaw('\n');
    }

    Json startArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    Json endArray() {
        generator.writeEndArray();
        return this;
    }

    Json text(String name, String text) {
        generator.writeName(name);
        return text(text);
    }

    Json text(String text) {
        if (hasLoneSurrogate(text)) {
            generator.writeRawValue(quoted(text));
        } else {
            generator.writeString(text);
        }
        return this;
    }

    Json count(String name, long count) {
        generator.writeName(name);
        generator.writeNumber(count);
        return this;
    }

    Json decimal(String name, double value) {
        generator.writeName(name);
        generator.writeNumber(sixDecimals(value));
        return this;
    }

    Json date(String name, Optional<Instant> date) {
        generator.writeName(name);
        if (date.isPresent()) {
            generator.writeString(date.get().toString());
        } else {
            generator.writeNull();
        }
        return this;
    }

    @Override
    public void close() {
        generator.close();
    }

    static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    /** At most six decimals and at least one, so that a reader that guesses types sees a decimal number. */
    static String sixDecimals(double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros();
        return (rounded.scale() < 1 ? rounded.setScale(1) : rounded).toPlainString();
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(Json::isSurrogate);
            }
        }
        return false;
    }

    /** UTF-8 has no lone surrogates, JSON has: an id of an input that escapes one must come out as it was. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        StringBuilder json = new StringBuilder("\"");
        quoted.codePoints().forEach(c -> {
            if (isSurrogate(c)) {
                json.append("\\u").append(Integer.toHexString(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
