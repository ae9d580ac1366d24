package io.shabih.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The names of fields that a user is shown: the first of all in alphabetical order, so that neither their number nor
 * the order in which they came matters.
 */
final class NamesSeen {
    private static final int MOST_SHOWN = 20;
    private static final int LONGEST = 40;

    private NamesSeen() {}

    /** The names, which are sorted, and this one; one more is kept than is shown. */
    static List<String> with(List<String> names, String name) {
        String shown = Rejected.printable(name, LONGEST);
        int at = Collections.binarySearch(names, shown);
        if (at >= 0 || -at > MOST_SHOWN + 1) {
            return names;
        }
        List<String> more = new ArrayList<>(names);
        more.add(-at - 1, shown);
        return List.copyOf(more.subList(0, Math.min(more.size(), MOST_SHOWN + 1)));
    }

    static List<String> with(List<String> names, List<String> others) {
        List<String> all = names;
        for (String name : others) {
            all = with(all, name);
        }
        return all;
    }

    /** For example {@code ; fields seen: id, cluster, title}; nothing where none was seen. */
    static String told(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        List<String> shown = names.subList(0, Math.min(MOST_SHOWN, names.size()));
        return "; fields seen: " + String.join(", ", shown) + (names.size() > shown.size() ? ", …" : "");
    }
}
