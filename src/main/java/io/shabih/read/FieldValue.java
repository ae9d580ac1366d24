package io.shabih.read;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What a record has under one name. Reused from record to record; not thread-safe. */
final class FieldValue {
    private final String name;
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
        return kind == Kind.MISSING || (kind == Kind.TEXT && text.isEmpty());
    }

    void clear() {
        kind = Kind.MISSING;
        text = "";
    }

    /** Reads the value that the parser has just come to. */
    void read(JsonParser json, JsonToken token) {
        clear();
        switch (token) {
            case VALUE_STRING -> set(Kind.TEXT, json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> set(Kind.NUMBER, json.getString());
            case VALUE_TRUE, VALUE_FALSE -> kind = Kind.BOOLEAN;
            case START_ARRAY -> {
                kind = Kind.ARRAY;
                json.skipChildren();
            }
            case START_OBJECT -> set(Kind.OBJECT, wrappedText(json));
            default -> {
            }
        }
    }

    void set(Kind newKind, String newText) {
        kind = newKind;
        text = newText;
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
