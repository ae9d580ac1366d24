package io.shabih.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The fields of one record, in order. What comes again under a name makes a list, but the article's own fields stay texts. */
final class RecordValues {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final ArticleNames names;

    RecordValues(ArticleNames names) {
        this.names = names;
    }

    /** Adds a value that is not blank. */
    void add(String name, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        List<String> values = fields.get(name);
        if (values != null && names.isAny(name)) {
            fields.computeIfAbsent(name + "_2", _ -> new ArrayList<>()).add(text);
        } else {
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
        }
    }

    void addIfMissing(String name, String value) {
        if (!has(name)) {
            add(name, value);
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The first value, empty if there is none. */
    String first(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    void writeTo(JsonGenerator json) {
        fields.forEach((name, values) -> {
            json.writeName(name);
            if (values.size() == 1) {
                json.writeString(values.getFirst());
            } else {
                json.writeStartArray();
                values.forEach(json::writeString);
                json.writeEndArray();
            }
        });
    }
}
