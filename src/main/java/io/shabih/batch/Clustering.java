package io.shabih.batch;

import io.shabih.cluster.LeaderClusters;
import io.shabih.verify.Keepable;
import io.shabih.verify.Standing;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.AbstractList;
import java.util.List;

/**
 * Clusters of articles that carry the same report. Texts are clustered by their verified relations under the
 * order of the keep rule, then spread to the articles that carry them.
 */
final class Clustering {
    private static final Standing SAME_TEXT = Standing.of(Verification.ofSameText());

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
    Standing standing(int article) {
        int text = texts.groupOf(article);
        int leader = textsOf.groupOf(text);
        return text == leader ? SAME_TEXT : verified.standing(text, leader);
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
            Keepable keepable = verified.keepable(i);
            if (verified.isCopy(i) && keepable.first()) {
                links.add(verified.pair(i));
            }
            if (verified.isCopy(i) && keepable.second()) {
                links.add(Long.rotateLeft(verified.pair(i), Integer.SIZE));
            }
        }
        return links.toLongArray();
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
