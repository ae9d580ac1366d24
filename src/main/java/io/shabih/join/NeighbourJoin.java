package io.shabih.join;

import io.shabih.files.Spill;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Pairs of items that share a key and stand near each other in the order of the items: of a key that many
 * share (a daily headline), every item is paired with the next few only.
 *
 * <pre>{@code
 * NeighbourJoin join = new NeighbourJoin(4, spill);
 * join.add(0, keysOfItem0);                     // items in ascending order
 * join.pairs(0, pair -> true, pair -> …);       // and of the other parts
 * }</pre>
 *
 * <p>Where the items are in the order of time, a report finds the others of its days, and the edition of a
 * daily template those next to it. Cost: a sort of the keys, at most {@code reach} pairs a key and item;
 * 12 bytes a key, beyond the spill's memory on disk. One thread adds, then any number take parts.
 *
 * <p>The sorted-neighbourhood method: M. Hernández and S. Stolfo, The merge/purge problem for large
 * databases, 1995, DOI 10.1145/223784.223807.
 */
public final class NeighbourJoin implements AutoCloseable {
    /** Parts that the pairs come in. */
    public static final int PARTS = KeyParts.PARTS;

    private final int reach;
    private final KeyParts parts;

    /**
     * A join that is still empty.
     *
     * @param reach neighbours that an item is paired with a key, 1 or more
     */
    public NeighbourJoin(int reach, Spill spill) {
        if (reach < 1) {
            throw new IllegalArgumentException("reach is " + reach + "; allowed: 1 or more");
        }
        this.reach = reach;
        this.parts = new KeyParts(spill);
    }

    /** Adds an item, which comes after all that were added. */
    public void add(int item, long[] keysOfItem) {
        for (long key : keysOfItem) {
            parts.add(key, item);
        }
    }

    /**
     * Passes on the pairs of one part of the keys, 0 to {@link #PARTS} - 1, packed as {@code (first << 32) | second}
     * with first &lt; second, some more than once; a pair may be in several parts. Returns how many were passed on.
     *
     * @param worth whether a pair is to be named; asked more than once of some
     */
    public long pairs(int part, LongPredicate worth, LongConsumer receiver) {
        KeyParts.Entries entries = parts.entries(part);
        long[] keys = entries.keys();
        long[] items = entries.items();
        LongArrays.radixSort(keys, items); // by key, then by item
        PairCollector pairs = new PairCollector(receiver);
        for (int i = 0; i < keys.length; i++) {
            for (int j = i + 1; j <= i + reach && j < keys.length && keys[j] == keys[i]; j++) {
                if (items[i] != items[j] && worth.test((items[i] << 32) | items[j])) {
                    pairs.add((int) items[i], (int) items[j]);
                }
            }
        }
        return pairs.finish();
    }

    /** Whether keys are on disk. */
    public boolean spilled() {
        return parts.spilled();
    }

    @Override
    public void close() {
        parts.close();
    }
}
