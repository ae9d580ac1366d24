package io.shabih.lsh;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Pairs of items that share a key and stand near each other in the order of the items: of a key that many
 * share (a daily headline), every item is paired with the next few only.
 *
 * <pre>{@code
 * NeighbourJoin join = new NeighbourJoin(4);
 * join.add(0, keysOfItem0);                     // items in ascending order
 * long[] pairs = join.pairs();
 * }</pre>
 *
 * <p>Where the items are in the order of time, a report finds the others of its days, and the edition of a
 * daily template those next to it. Cost: a sort of the keys, at most {@code reach} pairs a key and item;
 * 16 bytes a key. Not thread-safe.
 *
 * <p>The sorted-neighbourhood method: M. Hernández and S. Stolfo, The merge/purge problem for large
 * databases, 1995, DOI 10.1145/223784.223807.
 */
public final class NeighbourJoin {
    private final int reach;
    private final LongArrayList keys = new LongArrayList();
    private final LongArrayList items = new LongArrayList();

    /**
     * A join that is still empty.
     *
     * @param reach neighbours that an item is paired with a key, 1 or more
     */
    public NeighbourJoin(int reach) {
        if (reach < 1) {
            throw new IllegalArgumentException("reach is " + reach + "; allowed: 1 or more");
        }
        this.reach = reach;
    }

    /** Adds an item, which comes after all that were added. */
    public void add(int item, long[] keysOfItem) {
        for (long key : keysOfItem) {
            keys.add(key);
            items.add(item);
        }
    }

    /** The pairs, packed as {@code (first << 32) | second} with first &lt; second, sorted and distinct. */
    public long[] pairs() {
        long[] sorted = keys.toLongArray();
        long[] owners = items.toLongArray();
        LongArrays.radixSort(sorted, owners); // by key, then by item
        LongArrayList pairs = new LongArrayList();
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j <= i + reach && j < sorted.length && sorted[j] == sorted[i]; j++) {
                if (owners[i] != owners[j]) {
                    pairs.add((owners[i] << 32) | owners[j]);
                }
            }
        }
        return sortedDistinct(pairs.toLongArray());
    }

    private static long[] sortedDistinct(long[] pairs) {
        LongArrays.radixSort(pairs);
        LongArrayList distinct = new LongArrayList();
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                distinct.add(pairs[i]);
            }
        }
        return distinct.toLongArray();
    }
}
