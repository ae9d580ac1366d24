package io.shabih.engine;

import io.shabih.Relation;
import io.shabih.cluster.LeaderClusters;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * Clusters of articles that carry the same report. Texts are clustered by their verified relations under the
 * order of the keep rule, then spread to the articles that carry them.
 */
final class Clustering {
    private static final Verification SAME_TEXT = Verification.ofSameText();

    /**
     * One cluster by the articles' places.
     *
     * @param members the representative first, then by place
     * @param toRepresentative what each member is to the representative
     */
    record Group(IntList members, List<Verification> toRepresentative) {
        int representative() {
            return members.getInt(0);
        }

        int size() {
            return members.size();
        }

        Relation relation(int member) {
            return toRepresentative.get(member).relation().orElseThrow();
        }

        Measures measures(int member) {
            return toRepresentative.get(member).measures();
        }

        /** Mean resemblance of the other members to the representative. */
        double cohesion() {
            double sum = 0;
            for (int i = 1; i < size(); i++) {
                sum += measures(i).resemblance();
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

    private Clustering(TextGroups texts, VerifiedTexts verified, Preference preference) {
        this.texts = texts;
        this.verified = verified;
        this.best = new int[texts.count()];
        int[] order = new int[texts.count()];
        for (int text = 0; text < best.length; text++) {
            best[text] = preference.best(texts.members(text));
            order[text] = text;
        }
        IntArrays.parallelQuickSort(order, (a, b) -> preference.compare(best[a], best[b]));
        this.textsOf = TextGroups.ofLeaders(LeaderClusters.of(order, copyLinks()), best.length);
        this.groups = grouped();
    }

    /** Clusters texts by their verified relations. */
    static Clustering of(TextGroups texts, VerifiedTexts verified, Preference preference) {
        return new Clustering(texts, verified, preference);
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
    Verification toRepresentative(int article) {
        int text = texts.groupOf(article);
        return verification(text, textsOf.groupOf(text));
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

    private long[] copyLinks() {
        LongArrayList links = new LongArrayList();
        for (int i = 0; i < verified.count(); i++) {
            if (verified.isCopy(i)) {
                links.add(verified.pair(i));
            }
        }
        return links.toLongArray();
    }

    private Group group(int leader, IntList textsOfLeader) {
        int representative = best[leader];
        IntList members = new IntArrayList();
        for (int text : textsOfLeader) {
            members.addAll(texts.members(text));
        }
        members.sort((a, b) -> a == representative ? -1 : b == representative ? 1 : Integer.compare(a, b));
        List<Verification> toRepresentative = new ArrayList<>(members.size());
        for (int member : members) {
            toRepresentative.add(verification(texts.groupOf(member), leader));
        }
        return new Group(members, toRepresentative);
    }

    private Verification verification(int text, int leader) {
        return text == leader ? SAME_TEXT : verified.between(text, leader).orElseThrow();
    }
}
