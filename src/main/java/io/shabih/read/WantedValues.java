package io.shabih.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that are looked for in a record, by their names. A name with dots, {@code _source.content.text}, is both a name as
 * it stands and a path into objects. Not thread-safe.
 */
final class WantedValues {
    /** Of the names at the top of the record, the first of a path among them. */
    private final Map<String, FieldValue> top = new HashMap<>();

    /** The values under these names, in their order; one name stands for two where it is a path. */
    List<FieldValue> of(List<String> names) {
        List<FieldValue> values = new ArrayList<>(names.size());
        for (String name : names) {
            values.add(top(name));
            List<String> path = List.of(name.split("\\.", -1));
            if (path.size() > 1 && !path.contains("")) {
                FieldValue value = top(path.getFirst());
                for (String step : path.subList(1, path.size())) {
                    value = value.child(step);
                }
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private FieldValue top(String name) {
        return top.computeIfAbsent(name, FieldValue::new);
    }

    /** Finds those at the top, when all that are wanted are known. */
    FieldTable table() {
        return new FieldTable(top.values());
    }

    /** Those at the top, which clear what is below them. */
    FieldValue[] all() {
        return top.values().toArray(FieldValue[]::new);
    }
}
