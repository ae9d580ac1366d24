package io.shabih.engine;

import io.shabih.Relation;
import io.shabih.cluster.LeaderClusters;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final Preference preference;

    private Clustering(TextGroups texts, VerifiedTexts verified, Preference preference) {
        this.texts = texts;
        this.verified = verified;
        this.preference = preference;
    }

    /** All clusters of two articles or more, in the order of their representatives' places. */
    static List<Group> of(TextGroups texts, VerifiedTexts verified, Preference preference) {
        return new Clustering(texts, verified, preference).groups();
    }

    private List<Group> groups() {
        int[] best = new int[texts.count()];
        int[] order = new int[texts.count()];
        for (int text = 0; text < best.length; text++) {
            best[text] = preference.best(texts.members(text));
            order[text] = text;
        }
        IntArrays.parallelQuickSort(order, (a, b) -> preference.compare(best[a], best[b]));
        LeaderClusters leaders = LeaderClusters.of(order, copyLinks());
        IntList[] textsOf = new IntList[texts.count()];
        for (int text = 0; text < best.length; text++) {
            int leader = leaders.leaderOf(text);
            if (textsOf[leader] == null) {
                textsOf[leader] = new IntArrayList(1);
            }
            textsOf[leader].add(text);
        }
        List<Group> groups = new ArrayList<>();
        for (int leader = 0; leader < best.length; leader++) {
            if (textsOf[leader] != null) {
                group(leader, best[leader], textsOf[leader]).ifPresent(groups::add);
            }
        }
        groups.sort((a, b) -> Integer.compare(a.representative(), b.representative()));
        return groups;
    }

    private long[] copyLinks() {
        LongArrayList links = new LongArrayList();
        for (int i = 0; i < verified.count(); i++) {
            if (verified.verification(i).isCopy()) {
                links.add(verified.pair(i));
            }
        }
        return links.toLongArray();
    }

    private Optional<Group> group(int leader, int representative, IntList textsOfLeader) {
        IntList members = new IntArrayList();
        for (int text : textsOfLeader) {
            members.addAll(texts.members(text));
        }
        if (members.size() < 2) {
            return Optional.empty();
        }
        members.sort((a, b) -> a == representative ? -1 : b == representative ? 1 : Integer.compare(a, b));
        List<Verification> toRepresentative = new ArrayList<>();
        for (int member : members) {
            toRepresentative.add(verification(texts.groupOf(member), leader));
        }
        return Optional.of(new Group(members, toRepresentative));
    }

    private Verification verification(int text, int leader) {
        return text == leader ? SAME_TEXT : verified.between(text, leader).orElseThrow();
    }
}
