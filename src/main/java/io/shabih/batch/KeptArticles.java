package io.shabih.batch;

import io.shabih.Relation;
import io.shabih.cluster.KeepRule;
import io.shabih.cluster.LeaderClusters;
import io.shabih.verify.Keepable;
import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which article stays in the place of which, by the keep rule and the relations to drop. An article is dropped for a kept one that
 * carries its text or is a verified copy of it, and, unless both are one text, is not half as long.
 */
final class KeptArticles {
    /** In the place of an article that stays here: one of an earlier corpus does. */
    static final int EARLIER = -1;

    private final Matching matching;
    private final DedupeSettings settings;
    /** For every article the place of the one that stays for it: its own where it is kept. */
    private final int[] keptFor;

    private KeptArticles(Matching matching, DedupeSettings settings) {
        this.matching = matching;
        this.settings = settings;
        this.keptFor = new int[matching.table().size()];
        Arrays.setAll(keptFor, article -> article);
    }

    /**
     * For every article the place of the one that stays for it: its own where it is kept. What an earlier corpus has stays for nobody:
     * its copies that are none of the earlier one's are kept.
     */
    static int[] keptFor(Matching matching, DedupeSettings settings, Set<Integer> earlier) {
        KeptArticles keeping = new KeptArticles(matching, settings);
        if (settings.keep().order() == KeepRule.Order.PER_SOURCE) {
            matching.groups().forEach(keeping::keepOneOfEachSource);
        } else {
            keeping.keepOneOfCopies();
        }
        keeping.leaveTo(earlier);
        return keeping.keptFor;
    }

    private void leaveTo(Set<Integer> earlier) {
        for (int article = 0; article < keptFor.length; article++) {
            if (earlier.contains(keptFor[article])) {
                keptFor[article] = article;
            }
        }
        earlier.forEach(article -> keptFor[article] = EARLIER);
    }

    private void keepOneOfCopies() {
        for (int article = 0; article < keptFor.length; article++) {
            int kept = matching.clustering().stayingFor(article);
            keptFor[article] = mayBeKeptFor(kept, article) ? kept : article;
        }
    }

    private boolean mayBeKeptFor(int kept, int article) {
        int keptText = matching.texts().groupOf(kept);
        int text = matching.texts().groupOf(article);
        if (keptText == text) {
            return settings.drop().contains(Relation.EXACT);
        }
        return matching.verified().mayBeKeptFor(keptText, text)
                && settings.drop()
                        .contains(matching.verified().standing(text, keptText).orElseThrow().relation())
                && Keepable.isEnough(matching.table().bodyLength(kept), matching.table().bodyLength(article));
    }

    private void keepOneOfEachSource(Clustering.Group group) {
        Map<String, IntArrayList> articlesOfSource = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            if (i == 0 || settings.drop().contains(group.standing(i).relation())) {
                articlesOfSource
                        .computeIfAbsent(matching.table().source(group.article(i)), s -> new IntArrayList())
                        .add(group.article(i));
            }
        }
        articlesOfSource.values().forEach(this::keepWhole);
    }

    /** Of one source's articles those stay that stand for the others; of one text they are one. */
    private void keepWhole(IntArrayList articles) {
        Int2IntLinkedOpenHashMap firstOfText = new Int2IntLinkedOpenHashMap();
        articles.forEach(
                (int article) -> firstOfText.putIfAbsent(matching.texts().groupOf(article), article));
        int[] texts = firstOfText.keySet().toIntArray();
        int[] order = IntStream.range(0, texts.length).toArray();
        LeaderClusters clusters = LeaderClusters.of(order, leads(firstOfText.values().toIntArray()));
        for (int i : order) {
            firstOfText.put(texts[i], firstOfText.get(texts[clusters.leaderOf(i)]));
        }
        articles.forEach(
                (int article) -> keptFor[article] = firstOfText.get(matching.texts().groupOf(article)));
    }

    private long[] leads(int[] articles) {
        LongArrayList leads = new LongArrayList();
        for (int a = 0; a < articles.length; a++) {
            for (int b = 0; b < articles.length; b++) {
                if (a != b && mayBeKeptFor(articles[a], articles[b])) {
                    leads.add((long) a << Integer.SIZE | b);
                }
            }
        }
        return leads.toLongArray();
    }
}
