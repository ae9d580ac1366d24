package io.shabih.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says which inputs have records without a body, one line for all that have the same fields. */
final class BodyWarnings {
    /** One record without a body in so many is worth a word. */
    private static final long ONE_IN = 10;

    private BodyWarnings() {}

    /** What inputs have in common that share a line. */
    private record Kind(boolean allWithoutBody, List<String> names) {}

    /** Such inputs, the first of them by name. */
    private record Alike(String first, int inputs, long records, long withoutBody) {
        Alike and(Alike other) {
            return new Alike(first, inputs + other.inputs, records + other.records,
                    withoutBody + other.withoutBody);
        }

        String shown() {
            int more = inputs - 1;
            String others = more == 0 ? "" : " and " + more + (more == 1 ? " input" : " inputs") + " like it";
            return Rejected.printable(first, Rejected.EXCERPT_LENGTH) + others;
        }
    }

    static List<String> of(Map<String, InputFields> byInput) {
        Map<Kind, Alike> kinds = new LinkedHashMap<>();
        new TreeMap<>(byInput).forEach((input, fields) -> {
            boolean named = !fields.names().isEmpty(); // where there is no field none can be named
            if (named && fields.withoutBody() > 0 && ONE_IN * fields.withoutBody() >= fields.records()) {
                Kind kind = new Kind(fields.withoutBody() == fields.records(), fields.names());
                kinds.merge(kind, new Alike(input, 1, fields.records(), fields.withoutBody()), Alike::and);
            }
        });
        List<String> warnings = new ArrayList<>();
        kinds.forEach((kind, alike) -> warnings.add(line(kind, alike)));
        return warnings;
    }

    private static String line(Kind kind, Alike alike) {
        String which = kind.allWithoutBody()
                ? "no record of " + alike.shown() + " has a body"
                : alike.withoutBody() + " of " + alike.records() + " records of " + alike.shown()
                        + " have no body";
        return which + NamesSeen.told(kind.names()) + "; use --field body=NAME";
    }

    /** The same of fields that were given, for example {@code body=contents}, and that no record has. */
    static List<String> ofUnmet(List<String> given, Map<String, InputFields> byInput) {
        List<String> names = List.of();
        for (InputFields fields : byInput.values()) {
            names = NamesSeen.with(names, fields.names());
        }
        List<String> warnings = new ArrayList<>();
        for (String field : given) {
            String shown = Rejected.printable(field, Rejected.EXCERPT_LENGTH);
            warnings.add("no record has a field \"" + shown.substring(shown.indexOf('=') + 1) + "\" (--field "
                    + shown + ")"
                    + NamesSeen.told(names));
        }
        return warnings;
    }
}
