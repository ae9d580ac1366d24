package io.shabih.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which article stays in the place of which, by the keep rule and the relations to drop. */
final class Keeping {
    private Keeping() {}

    /** For every article the place of the one that stays for it: its own where it is kept. */
    static int[] keptFor(Matching matching, DedupeSettings settings) {
        int[] keptFor = new int[matching.table().size()];
        Arrays.setAll(keptFor, article -> article);
        boolean perSource = settings.keep().order() == KeepRule.Order.PER_SOURCE;
        for (Clustering.Group group : matching.groups()) {
            Map<String, Integer> keptOfSource = new HashMap<>();
            for (int i = 0; i < group.size(); i++) {
                int article = group.article(i);
                String source = perSource ? matching.table().source(article) : "";
                if (i == 0 || settings.drop().contains(group.standing(i).relation())) {
                    keptFor[article] = keptOfSource.computeIfAbsent(source, s -> article);
                }
            }
        }
        return keptFor;
    }
}
