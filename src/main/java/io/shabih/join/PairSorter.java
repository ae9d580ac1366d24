package io.shabih.join;

import io.shabih.files.Spill;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.function.LongConsumer;

/**
 * Puts pairs in order and drops repetitions, in memory or, beyond the spill's, on disk.
 *
 * <pre>{@code
 * try (PairSorter sorter = new PairSorter(items, spill)) {
 *     sorter.add(pair); …
 *     sorter.forEach(pair -> …);
 * }
 * }</pre>
 *
 * <p>Pairs are packed as {@code (first << 32) | second}. They are dealt out by their first item, so one part after
 * another is sorted. Cost: 12 bytes a pair added. Adding is thread-safe.
 */
public final class PairSorter implements AutoCloseable {
    private final KeyParts parts;

    /**
     * A sorter that is still empty.
     *
     * @param items the items of the pairs are 0 to {@code items - 1}
     */
    public PairSorter(int items, Spill spill) {
        this.parts = new KeyParts(spill, pair -> (int) ((pair >>> Integer.SIZE) * KeyParts.PARTS / items));
    }

    public synchronized void add(long pair) {
        parts.add(pair, 0);
    }

    /** Passes on every pair once, in ascending order. */
    public void forEach(LongConsumer receiver) {
        for (int part = 0; part < KeyParts.PARTS; part++) {
            long[] pairs = parts.entries(part).keys();
            LongArrays.radixSort(pairs);
            for (int i = 0; i < pairs.length; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    receiver.accept(pairs[i]);
                }
            }
        }
    }

    /** Whether pairs are on disk. */
    public boolean spilled() {
        return parts.spilled();
    }

    @Override
    public void close() {
        parts.close();
    }
}
