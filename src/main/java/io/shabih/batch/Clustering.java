package io.shabih.batch;

import io.shabih.Relation;
import io.shabih.cluster.ReportClusters;
import io.shabih.verify.Keepable;
import io.shabih.verify.Standing;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clusters of articles that carry the same report. Texts are clustered by all their verified pairs, then spread to the articles that
 * carry them; whom of a text's articles and of a cluster's copies one would rather keep, the keep rule says.
 */
final class Clustering {
    /** What articles of one text are to each other. */
    static final Standing SAME_TEXT = Standing.of(Verification.ofSameText());

    /** One cluster: four bytes a member, all else is looked up when it is asked for. */
    final class Group {
        private final IntList members;

        private Group(IntList members) {
            this.members = members;
        }

        int representative() {
            return members.getInt(0);
        }

        int size() {
            return members.size();
        }

        /** The article's place of a member: the representative's first, then in their order. */
        int article(int member) {
            return members.getInt(member);
        }

        /** What a member is to the representative. */
        Standing standing(int member) {
            return Clustering.this.standing(article(member));
        }

        /** Mean resemblance of the other members to the representative. */
        double cohesion() {
            double sum = 0;
            for (int i = 1; i < size(); i++) {
                sum += standing(i).measures().resemblance();
            }
            return sum / (size() - 1);
        }
    }

    private final TextGroups texts;
    private final VerifiedTexts verified;
    /** The article of each text that the keep rule would keep. */
    private final int[] best;
    /** The texts of each leading text. */
    private final TextGroups textsOf;
    private final List<Group> groups;

    private final Comparing comparing;
    private final ReportClusters clusters;
    /** What texts are to representatives that they were not compared with before. */
    private final Map<Integer, Standing> compared = new ConcurrentHashMap<>();

    /** Compares two texts. */
    interface Comparing {
        /** What the first is to the second. */
        Verification verify(int a, int b);
    }

    private Clustering(TextGroups texts, VerifiedTexts verified, Choice choice, Comparing comparing) {
        this.texts = texts;
        this.verified = verified;
        this.comparing = comparing;
        Preference preference = choice.preference();
        this.best = new int[texts.count()];
        int[] order = new int[texts.count()];
        for (int text = 0; text < best.length; text++) {
            best[text] = preference.best(texts.members(text));
            order[text] = text;
        }
        IntArrays.parallelQuickSort(order, (a, b) -> preference.compare(best[a], best[b]));
        this.clusters = ReportClusters.of(order, links(preference, choice.drop()));
        this.textsOf = TextGroups.ofRepresentatives(clusters::representativeOf, best.length);
        this.groups = grouped();
    }

    /**
     * Who stays for whom.
     *
     * @param preference whom one would rather keep
     * @param drop relations of which an article may go
     */
    record Choice(Preference preference, Set<Relation> drop) {}

    /** Clusters texts by their verified relations. */
    static Clustering of(TextGroups texts, VerifiedTexts verified, Choice choice, Comparing comparing) {
        return new Clustering(texts, verified, choice, comparing);
    }

    /**
     * All clusters of two articles or more, in the order of their representatives' places; each group is made anew
     * when it is asked for.
     */
    List<Group> groups() {
        return groups;
    }

    /** The article that represents the cluster of this one: itself where it stands alone. */
    int representative(int article) {
        return best[textsOf.groupOf(texts.groupOf(article))];
    }

    /** What an article is to the one that represents it. */
    Standing standing(int article) {
        int text = texts.groupOf(article);
        int leader = textsOf.groupOf(text);
        return text == leader
                ? SAME_TEXT
                : verified.standing(text, leader)
                        .orElseGet(() -> compared.computeIfAbsent(text, t -> compare(t, leader)));
    }

    /** Of two that were never compared, for others told that both carry one report. */
    private Standing compare(int text, int leader) {
        Verification verification = text < leader
                ? comparing.verify(text, leader)
                : comparing.verify(leader, text).reversed();
        return new Standing(verification.relation().orElse(Relation.RELATED), verification.measures());
    }

    /** The article that may stay in the place of this one: of its text, or of one of which that is a copy; perhaps itself. */
    int stayingFor(int article) {
        return best[clusters.leaderOf(texts.groupOf(article))];
    }

    private List<Group> grouped() {
        int[] leaders = leaders();
        return new AbstractList<>() {
            @Override
            public Group get(int index) {
                return group(leaders[index], textsOf.members(leaders[index]));
            }

            @Override
            public int size() {
                return leaders.length;
            }
        };
    }

    /** The texts that lead two articles or more. */
    private int[] leaders() {
        IntArrayList leaders = new IntArrayList();
        for (int leader = 0; leader < best.length; leader++) {
            int textCount = textsOf.size(leader);
            if (textCount > 1 || textCount == 1 && texts.size(textsOf.first(leader)) > 1) {
                leaders.add(leader);
            }
        }
        leaders.sort((a, b) -> Integer.compare(best[a], best[b]));
        return leaders.toIntArray();
    }

    private BitSet withoutBody(Preference preference) {
        BitSet without = new BitSet(best.length);
        for (int text = 0; text < best.length; text++) {
            without.set(text, !preference.hasBody(best[text]));
        }
        return without;
    }

    private ReportClusters.Links links(Preference preference, Set<Relation> drop) {
        int[] weights = verified.weights();
        LongArrayList copies = new LongArrayList();
        LongArrayList leads = new LongArrayList();
        LongArrayList contains = new LongArrayList();
        for (int i = 0; i < verified.count(); i++) {
            if (weights[i] > 0 || verified.isCopy(i)) {
                long pair = verified.pair(i);
                Relation relation = verified.standing(i).relation();
                Keepable keepable = verified.isCopy(i) ? verified.keepable(i) : new Keepable(false, false);
                if (keepable.first()) {
                    copies.add(pair);
                    if (drop.contains(relation.reversed())) {
                        leads.add(pair);
                    }
                }
                if (keepable.second()) {
                    copies.add(Long.rotateLeft(pair, Integer.SIZE));
                    if (drop.contains(relation)) {
                        leads.add(Long.rotateLeft(pair, Integer.SIZE));
                    }
                }
                if (relation == Relation.CONTAINS) {
                    contains.add(pair);
                } else if (relation == Relation.CONTAINED) {
                    contains.add(Long.rotateLeft(pair, Integer.SIZE));
                }
            }
        }
        return new ReportClusters.Links(verified.pairs(), weights, copies.toLongArray(), leads.toLongArray(),
                contains.toLongArray(),
                withoutBody(preference));
    }

    private Group group(int leader, IntList textsOfLeader) {
        int representative = best[leader];
        IntArrayList members = new IntArrayList();
        for (int text : textsOfLeader) {
            members.addAll(texts.members(text));
        }
        members.unstableSort(null);
        members.rem(representative);
        members.add(0, representative);
        return new Group(members);
    }
}
