package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a record has under one name. Reused from record to record; not thread-safe.
 *
 * <p>Of several values the last one counts, but one under another spelling of the name ({@code Title}) never takes the
 * place of one under the name itself, and nothing never that of something under the other spelling. A value that a path leads to
 * is an exception: all that stand there, in an array's objects, are its paragraphs.
 *
 * <p>The text of an object is what exporters wrap it in: MongoDB's {@code {"$oid": "5aad…"}} and {@code {"$date": …}}, WordPress's
 * {@code {"rendered": "…"}}, an outlet's {@code {"name": "…"}}. The text of an array is its texts, a line each.
 */
final class FieldValue {
    /** Under which names an object has its text, the first one wins; names with a {@code $} come before all. */
    private static final List<String> WRAPPERS = List.of("rendered", "text", "#text", "value", "content",
            "name");
    private static final int MONGO = -1;
    private static final int NO_WRAPPER = WRAPPERS.size();

    private final String name;
    private final byte[] nameBytes;
    private final boolean underPath;
    private final Map<String, FieldValue> children = new LinkedHashMap<>();
    /** Of the children. */
    private Optional<FieldTable> below = Optional.empty();
    private boolean underName;
    private boolean met;
    private Kind kind = Kind.MISSING;
    private String text = "";

    /** What stands in the record, as a person would call it. */
    enum Kind {
        MISSING("missing"),
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("a boolean"),
        ARRAY("an array"),
        OBJECT("an object");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    FieldValue(String name) {
        this(name, false);
    }

    private FieldValue(String name, boolean underPath) {
        this.name = name;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
        this.underPath = underPath;
    }

    /** The value under a name of the object that this is, wanted from now on. */
    FieldValue child(String childName) {
        FieldValue child = children.computeIfAbsent(childName, called -> new FieldValue(called, true));
        below = Optional.of(new FieldTable(children.values()));
        return child;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return kind.label;
    }

    /** The text, a number as it is written, what an object wraps, an array's texts. */
    String text() {
        return text;
    }

    /** Null and empty text are nothing. */
    boolean isMissing() {
        return isMissing(kind, text);
    }

    /** Whether it has text, as it is or in an object or an array. */
    boolean isText() {
        return kind == Kind.TEXT || (kind == Kind.OBJECT || kind == Kind.ARRAY) && !text.isEmpty();
    }

    private static boolean isMissing(Kind kind, String text) {
        return kind == Kind.MISSING || (kind == Kind.TEXT && text.isEmpty());
    }

    void clear() {
        if (kind != Kind.MISSING) { // which few of the names have
            kind = Kind.MISSING;
            text = "";
        }
        if (below.isPresent()) {
            children.values().forEach(FieldValue::clear);
        }
    }

    /** Whether any record had the name, in some spelling. */
    boolean wasMet() {
        return met;
    }

    /** Whether these bytes are the name itself, not another spelling of it. */
    boolean isNamed(byte[] bytes, int from, int to) {
        return Arrays.equals(bytes, from, to, nameBytes, 0, nameBytes.length);
    }

    /** Reads the value that the parser has just come to, under this spelling of the name. */
    void read(String spelling, JsonParser json, JsonToken token) {
        boolean named = spelling.equals(name);
        switch (token) {
            case VALUE_STRING -> offer(named, Kind.TEXT, json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> offer(named, Kind.NUMBER, json.getString());
            case VALUE_TRUE, VALUE_FALSE -> offer(named, Kind.BOOLEAN, "");
            case START_ARRAY -> offerFound(named, Kind.ARRAY, textIn(json, token));
            case START_OBJECT -> offerFound(named, Kind.OBJECT, textIn(json, token));
            default -> offer(named, Kind.MISSING, "");
        }
    }

    /** An object or an array that holds nothing, or an empty text, is nothing. */
    private void offerFound(boolean named, Kind container, Optional<String> found) {
        boolean nothing = found.filter(String::isEmpty).isPresent();
        offer(named, nothing ? Kind.MISSING : container, found.orElse(""));
    }

    /** A value of the record, under the name itself or not. */
    void offer(boolean named, Kind newKind, String newText) {
        met = true;
        boolean nothing = isMissing(newKind, newText);
        if (underPath && !isMissing()) {
            text = nothing ? text : text + "\n" + newText;
            return;
        }
        boolean keeps = nothing ? !(named && underName) : underName && !named;
        if (keeps && !isMissing()) {
            return;
        }
        kind = newKind;
        text = newText;
        underName = named;
    }

    /** The text of the value at hand, which the parser passes over; empty where it is something else than text. */
    private Optional<String> textIn(JsonParser json, JsonToken token) {
        return switch (token) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(json.getString());
            case VALUE_NULL -> Optional.of("");
            case START_ARRAY -> textOfArray(json);
            case START_OBJECT -> textOfObject(json);
            default -> Optional.empty();
        };
    }

    private Optional<String> textOfArray(JsonParser json) {
        StringJoiner lines = new StringJoiner("\n");
        boolean other = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Optional<String> found = textIn(json, token);
            found.filter(line -> !line.isEmpty()).ifPresent(lines::add);
            other |= found.isEmpty();
        }
        return other && lines.length() == 0 ? Optional.empty() : Optional.of(lines.toString());
    }

    private Optional<String> textOfObject(JsonParser json) {
        Optional<String> best = Optional.empty();
        int bestRank = NO_WRAPPER;
        boolean empty = true;
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            empty = false;
            JsonToken token = json.nextToken();
            int rank = rank(field);
            Optional<FieldValue> child = child(below, field);
            Optional<String> found = Optional.empty();
            if (child.isPresent()) {
                child.get().read(field, json, token);
                found = Optional.of(child.get().text());
            } else if (rank < bestRank) {
                found = textIn(json, token);
            } else {
                json.skipChildren();
            }
            if (found.isPresent() && rank < bestRank) {
                best = found;
                bestRank = rank;
            }
        }
        return empty ? Optional.of("") : best;
    }

    private static Optional<FieldValue> child(Optional<FieldTable> below, String field) {
        return below.flatMap(table -> table.wanted(field));
    }

    private static int rank(String field) {
        int at = WRAPPERS.indexOf(field);
        return field.startsWith("$") ? MONGO : at < 0 ? NO_WRAPPER : at;
    }
}
