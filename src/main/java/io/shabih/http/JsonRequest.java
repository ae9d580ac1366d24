package io.shabih.http;

import io.shabih.Article;
import io.shabih.date.Durations;
import io.shabih.date.Since;
import io.shabih.index.ArticleIndex;
import io.shabih.index.Unindexable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The JSON object of a request: its values by name; a name that nobody reads is refused. For one thread. */
final class JsonRequest {
    private static final int DEEPEST = 1000;

    /** A body's own limit is the only one on the length of what is in it. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] bytes;
    private final Map<String, Value> values = new HashMap<>();

    /** Where a value stands, and its text if it is a string or a number. */
    private record Value(JsonToken kind, String text, int from, int to) {}

    private JsonRequest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the object.
     *
     * @param names all that may stand in it
     * @throws Problem 400 if it is no JSON object, or has another name
     */
    static JsonRequest of(Call call, Set<String> names) {
        if (!call.type().equals(Answer.JSON)) {
            throw Problem.of(415, "the body is " + call.type() + "; allowed: " + Answer.JSON);
        }
        JsonRequest request = new JsonRequest(call.body());
        request.requireUtf8();
        try (JsonParser json = parser(request.bytes)) {
            request.read(json, names);
        } catch (JacksonException e) {
            throw notJson(e);
        }
        return request;
    }

    static JsonParser parser(byte[] bytes) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    static Problem notJson(JacksonException e) {
        return Problem.of(400, e instanceof StreamConstraintsException
                ? "the body is nested deeper than " + DEEPEST + " levels"
                : "the body is not JSON: " + e.getOriginalMessage());
    }

    private void requireUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer out = CharBuffer.allocate(4096);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        if (in.hasRemaining()) {
            throw Problem.of(400, "the body has invalid UTF-8 at byte " + (in.position() + 1));
        }
    }

    private void read(JsonParser json, Set<String> names) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Problem.of(400, "the body is no JSON object");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (!names.contains(name)) {
                throw Problem.field(name, "\"" + name + "\" is not known here; allowed: "
                        + String.join(", ", new TreeSet<>(names)));
            }
            JsonToken kind = json.nextToken();
            int from = (int) json.currentTokenLocation().getByteOffset();
            String text = kind.isScalarValue() ? json.getString() : "";
            json.skipChildren();
            values.put(name, new Value(kind, text, from, (int) json.currentLocation().getByteOffset()));
        }
        if (json.nextToken() != null) {
            throw Problem.of(400, "something follows the JSON object");
        }
    }

    private Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> value.kind() != JsonToken.VALUE_NULL);
    }

    Optional<String> text(String name) {
        value(name).filter(value -> value.kind() != JsonToken.VALUE_STRING).ifPresent(_ -> {
            throw Problem.field(name, name + " is not text");
        });
        return value(name).map(Value::text);
    }

    /** A number as it was written. */
    Optional<String> number(String name) {
        value(name).filter(value -> !value.kind().isNumeric()).ifPresent(_ -> {
            throw Problem.field(name, name + " is not a number");
        });
        return value(name).map(Value::text);
    }

    /** A whole number, or what is taken otherwise. */
    int whole(String name, int otherwise) {
        try {
            return value(name).map(value -> Integer.valueOf(value.text())).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw Problem.field(name, name + " is not a whole number");
        }
    }

    /** What is wanted: an object is an article, a text the id of one of the index. */
    Article article(String name, ArticleIndex index) {
        Value value = value(name).orElseThrow(() -> Problem.field(name,
                name + " is missing; give an article as an object, or the id of an indexed one as text"));
        return switch (value.kind()) {
            case START_OBJECT -> new PostedArticle().read(bytes, value.from(), value.to(), name);
            case VALUE_STRING -> indexed(name, value.text(), index);
            default -> throw Problem.field(name, name + " is neither an object nor text");
        };
    }

    private static Article indexed(String name, String id, ArticleIndex index) {
        if (!Unindexable.isWhole(id)) {
            throw Problem.field(name, name + " has half a character (a lone surrogate); no id has");
        }
        return index.article(id).orElseThrow(
                () -> Problem.missing(name, "no article \"" + id + "\" is in the index"));
    }

    /** A time before the article ({@code 72h}) or a date. */
    static Instant since(String text, Instant newest) {
        return valid("since", () -> Since.parse("since", text, newest));
    }

    /** A time such as {@code 72h}. */
    static Duration window(String text) {
        return valid("window", () -> Durations.parse("window", text));
    }

    private static <T> T valid(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Problem.field(field, String.valueOf(e.getMessage()));
        }
    }
}
