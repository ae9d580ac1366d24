package io.shabih.http;

import io.shabih.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is sent back.
 *
 * @param status 200 to 599
 * @param type of the content; empty where there is none
 * @param content bytes as they are before any compression
 * @param headers more headers, by name
 */
record Answer(int status, String type, byte[] content, Map<String, String> headers) {
    static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(Consumer<Json> fields) {
        return json(200, fields);
    }

    static Answer json(int status, Consumer<Json> fields) {
        return of(status, JSON, Json.object(fields));
    }

    static Answer of(int status, String type, byte[] content) {
        return new Answer(status, type, content, Map.of());
    }

    /** No content. */
    static Answer empty(int status) {
        return of(status, "", NOTHING);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, content, more);
    }

    /** The same without its content, its headers kept. */
    Answer withoutContent(int newStatus) {
        return new Answer(newStatus, "", NOTHING, headers);
    }
}
