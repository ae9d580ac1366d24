package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a record has under one name. Reused from record to record; not thread-safe.
 *
 * <p>Of several values the last one counts, but one under another spelling of the name ({@code Title}) never takes the
 * place of one under the name itself, and nothing never that of something under the other spelling.
 */
final class FieldValue {
    private final String name;
    private final byte[] nameBytes;
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
        this.name = name;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
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

    /** The text, a number as it is written, the {@code "$oid"} or {@code "$date"} of an object. */
    String text() {
        return text;
    }

    /** Null and empty text are nothing. */
    boolean isMissing() {
        return isMissing(kind, text);
    }

    private static boolean isMissing(Kind kind, String text) {
        return kind == Kind.MISSING || (kind == Kind.TEXT && text.isEmpty());
    }

    void clear() {
        if (kind != Kind.MISSING) { // which few of the names have
            kind = Kind.MISSING;
            text = "";
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
            case START_ARRAY -> {
                offer(named, Kind.ARRAY, "");
                json.skipChildren();
            }
            case START_OBJECT -> offer(named, Kind.OBJECT, wrappedText(json));
            default -> offer(named, Kind.MISSING, "");
        }
    }

    /** A value of the record, under the name itself or not. */
    void offer(boolean named, Kind newKind, String newText) {
        met = true;
        boolean nothing = isMissing(newKind, newText);
        boolean keeps = nothing ? !(named && underName) : underName && !named;
        if (keeps && !isMissing()) {
            return;
        }
        kind = newKind;
        text = newText;
        underName = named;
    }

    /** MongoDB's export wraps ids and dates: {@code {"$oid": "5aad..."}}, {@code {"$date": "2018-..."}}. */
    private static String wrappedText(JsonParser json) {
        String wrapped = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wrapper = json.currentName().startsWith("$");
            JsonToken value = json.nextToken();
            if (wrapper && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
                wrapped = json.getString();
            }
            json.skipChildren();
        }
        return wrapped;
    }
}
