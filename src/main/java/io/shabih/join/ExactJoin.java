package io.shabih.join;

import io.shabih.shingle.ShingleSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pairs of sets at or above a resemblance, exactly: what sketches and bands are measured against.
 *
 * <pre>{@code
 * long[] pairs = ExactJoin.pairs(sets, 0.5); // packed (first << 32) | second, sorted
 * }</pre>
 *
 * <p>Prefix filter: order every set's shingles from rare to common; two sets A, B of resemblance t or more
 * must share one of the first |A| − ⌈t·|A|⌉ + 1 shingles of A (and likewise of B). Shingles of one set only
 * come first and need no look-up, so on news most sets have next to nothing to compare. Collapse equal sets
 * before: n copies are n² pairs.
 *
 * <p>Cost: a sort of all shingles, then the pairs that share a rare shingle; 24 bytes a shingle while it
 * runs. Not for corpora that do not fit in memory.
 *
 * <p>S. Chaudhuri, V. Ganti, R. Kaushik, A primitive operator for similarity joins in data cleaning, ICDE
 * 2006, DOI 10.1109/ICDE.2006.9.
 */
public final class ExactJoin {
    private final List<ShingleSet> sets;
    private final double minResemblance;
    /** For each set its shared shingles of the prefix, as dense numbers. */
    private final int[][] prefixes;

    private ExactJoin(List<ShingleSet> sets, double minResemblance) {
        this.sets = sets;
        this.minResemblance = minResemblance;
        this.prefixes = new int[sets.size()][];
    }

    /**
     * The pairs, packed as {@code (first << 32) | second} with first &lt; second, sorted.
     *
     * @param minResemblance above 0, at most 1
     */
    public static long[] pairs(List<ShingleSet> sets, double minResemblance) {
        if (!(minResemblance > 0 && minResemblance <= 1)) {
            throw new IllegalArgumentException(
                    "minResemblance is " + minResemblance + "; allowed: above 0, at most 1");
        }
        ExactJoin join = new ExactJoin(sets, minResemblance);
        int tokenCount = join.makePrefixes();
        return join.probe(tokenCount);
    }

    /** Numbers the shingles that two sets or more have, rarest first, and cuts every set's prefix. */
    private int makePrefixes() {
        int total = sets.stream().mapToInt(ShingleSet::size).sum();
        long[] shingles = new long[total];
        int[] owners = new int[total];
        int filled = 0;
        for (int set = 0; set < sets.size(); set++) {
            for (long shingle : sets.get(set).toArray()) {
                shingles[filled] = shingle;
                owners[filled++] = set;
            }
        }
        int[] order = IntStream.range(0, total).toArray();
        LongArrays.radixSortIndirect(order, shingles, true);
        return cut(shingles, owners, order);
    }

    private int cut(long[] shingles, int[] owners, int[] order) {
        IntArrayList starts = new IntArrayList();
        IntArrayList ends = new IntArrayList();
        for (int from = 0; from < order.length;) {
            int to = from + 1;
            while (to < order.length && shingles[order[to]] == shingles[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                starts.add(from);
                ends.add(to);
            }
            from = to;
        }
        int[] byRarity = IntStream.range(0, starts.size()).toArray();
        IntArrays.parallelQuickSort(
                byRarity,
                (a, b) -> {
                    int bySize = Integer.compare(
                            ends.getInt(a) - starts.getInt(a), ends.getInt(b) - starts.getInt(b));
                    return bySize != 0 ? bySize : Integer.compare(a, b);
                });
        IntArrayList[] shared = new IntArrayList[sets.size()];
        Arrays.setAll(shared, i -> new IntArrayList());
        for (int token = 0; token < byRarity.length; token++) {
            for (int i = starts.getInt(byRarity[token]); i < ends.getInt(byRarity[token]); i++) {
                shared[owners[order[i]]].add(token);
            }
        }
        for (int set = 0; set < prefixes.length; set++) {
            prefixes[set] = prefix(shared[set], sets.get(set).size());
        }
        return byRarity.length;
    }

    private int[] prefix(IntArrayList shared, int size) {
        int length = size - (int) Math.ceil(minResemblance * size) + 1;
        int ownOnly = size - shared.size();
        int kept = Math.clamp(length - ownOnly, 0, shared.size());
        return Arrays.copyOf(shared.elements(), kept);
    }

    private long[] probe(int tokenCount) {
        IntArrayList[] postings = new IntArrayList[tokenCount];
        int[] seenBy = new int[sets.size()];
        Arrays.fill(seenBy, -1);
        LongArrayList pairs = new LongArrayList();
        for (int set = 0; set < sets.size(); set++) {
            for (int token : prefixes[set]) {
                if (postings[token] == null) {
                    postings[token] = new IntArrayList(2);
                }
                for (int other : postings[token]) {
                    if (seenBy[other] != set) {
                        seenBy[other] = set;
                        addIfResembling(other, set, pairs);
                    }
                }
                postings[token].add(set);
            }
        }
        long[] sorted = pairs.toLongArray();
        LongArrays.radixSort(sorted);
        return sorted;
    }

    private void addIfResembling(int first, int second, LongArrayList pairs) {
        int sizeA = sets.get(first).size();
        int sizeB = sets.get(second).size();
        boolean sizesAllow = Math.min(sizeA, sizeB) >= minResemblance * Math.max(sizeA, sizeB);
        if (sizesAllow && sets.get(first).exactResemblance(sets.get(second)) >= minResemblance) {
            pairs.add(((long) first << 32) | second);
        }
    }
}
