package io.shabih.batch;

import io.shabih.Match;
import io.shabih.join.Pair;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The matches of articles, from the verified pairs of texts: n exact copies are n−1 pairs to the first copy;
 * the copies of two matching texts are all paired where they are few, else the first ones.
 *
 * <p>Sorted by the first article, then the second. Cost: 16 bytes a match, and 8 MB.
 */
final class MatchedPairs {
    private static final int MOST_PAIRS = 64;
    private static final Match SAME_TEXT = Verification.ofSameText().toMatch("", "");

    /** Matches that are remembered: copies are near each other in time, and the evidence of all is one. */
    private static final int REMEMBERED = 1 << 12;

    private final ArticleTable table;
    private final LongArrayList pairs = new LongArrayList();
    /** Number of the verified pair of texts, doubled, and one more where it is seen from the other; or below 0. */
    private final IntArrayList verifiedAs = new IntArrayList();
    private final VerifiedTexts verified;
    private final int[] rememberedAs = new int[REMEMBERED];
    private final Match[] remembered = new Match[REMEMBERED];

    private MatchedPairs(ArticleTable table, VerifiedTexts verified) {
        this.table = table;
        this.verified = verified;
        Arrays.fill(remembered, SAME_TEXT);
        Arrays.fill(rememberedAs, -1);
    }

    static MatchedPairs of(ArticleTable table, TextGroups texts, VerifiedTexts verified) {
        MatchedPairs matched = new MatchedPairs(table, verified);
        for (int text = 0; text < texts.count(); text++) {
            IntList copies = texts.members(text);
            for (int i = 1; i < copies.size(); i++) {
                matched.add(copies.getInt(0), copies.getInt(i), -1);
            }
        }
        for (int i = 0; i < verified.count(); i++) {
            IntList a = texts.members(Pair.first(verified.pair(i)));
            IntList b = texts.members(Pair.second(verified.pair(i)));
            matched.spread(a, b, i);
        }
        return matched;
    }

    private void spread(IntList a, IntList b, int verification) {
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            add(a.getInt(0), b.getInt(0), verification);
            return;
        }
        for (int copyA : a) {
            for (int copyB : b) {
                add(copyA, copyB, verification);
            }
        }
    }

    private void add(int a, int b, int verification) {
        pairs.add(Pair.of(a, b));
        verifiedAs.add(verification < 0 ? verification : 2 * verification + (a < b ? 0 : 1));
    }

    int count() {
        return pairs.size();
    }

    /** Passes on every match in order. */
    void forEach(Consumer<Match> receiver) {
        int[] order = new int[pairs.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        IntArrays.parallelQuickSort(order, (i, j) -> Long.compare(pairs.getLong(i), pairs.getLong(j)));
        for (int i : order) {
            receiver.accept(matchOf(i));
        }
    }

    private Match matchOf(int i) {
        long pair = pairs.getLong(i);
        return match(verifiedAs.getInt(i)).ofCopies(table.id(Pair.first(pair)), table.id(Pair.second(pair)));
    }

    private Match match(int as) {
        if (as < 0) {
            return SAME_TEXT;
        }
        int place = as & REMEMBERED - 1;
        if (rememberedAs[place] != as) {
            Verification verification = verified.verification(as / 2);
            rememberedAs[place] = as;
            remembered[place] = (as % 2 == 0 ? verification : verification.reversed()).toMatch("", "");
        }
        return remembered[place];
    }
}
