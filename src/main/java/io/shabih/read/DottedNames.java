package io.shabih.read;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The names of a record in which objects stand, as they are given to {@code --field}: {@code _source.content.text}. */
final class DottedNames {
    private static final int DEEPEST = 8;

    private final int most;
    private final List<String> names = new ArrayList<>();

    private DottedNames(int most) {
        this.most = most;
    }

    /** The first names, {@code most} of them, of the object that the parser stands before. */
    static List<String> of(JsonParser json, int most) {
        DottedNames dotted = new DottedNames(most);
        try {
            json.nextToken();
            dotted.add(json, "", 1);
        } catch (JacksonException e) {
            // A record that is no JSON is told to be that; the names before are shown.
        }
        return List.copyOf(dotted.names);
    }

    private void add(JsonParser json, String above, int depth) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() == JsonToken.START_OBJECT && depth < DEEPEST) {
                add(json, above + name + ".", depth + 1);
                continue;
            }
            json.skipChildren();
            if (names.size() < most) {
                names.add(above + name);
            }
        }
    }
}
