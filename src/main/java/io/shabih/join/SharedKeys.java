package io.shabih.join;

import io.shabih.files.Spill;
import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.function.LongConsumer;

/**
 * Pairs of items that share several rare keys, for items with any number of keys: the way to texts that
 * contain each other, whose resemblance is too low for bands.
 *
 * <pre>{@code
 * SharedKeys shared = new SharedKeys(new SharedKeys.Limits(32, 2, 0.3), spill);
 * shared.add(0, keysOfItem0);
 * shared.pairs(pair -> …);
 * }</pre>
 *
 * <p>A key that more than {@code mostItems} items have is common (a phrase, a template) and says nothing; it
 * is left out. Most keys stand in one item only; a table of counters passes over nearly all of these before the
 * rest is sorted. Cost: linear in the keys, a sort of the repeated ones, at most {@code mostItems / 2} pairs a key;
 * 12 bytes a key, beyond the spill's memory on disk. Not thread-safe.
 *
 * <p>Containment by sampled shingles: A. Z. Broder, On the resemblance and containment of documents, 1997,
 * DOI 10.1109/SEQUEN.1997.666900.
 */
public final class SharedKeys implements AutoCloseable {
    /**
     * What makes a key rare and a pair worth naming.
     *
     * @param mostItems items that may share a rare key, 2 or more
     * @param leastShared rare keys a pair shares at least, 1 or more
     * @param leastShare share of the rare keys of the item that has fewer of them, 0 to 1
     */
    public record Limits(int mostItems, int leastShared, double leastShare) {
        public Limits {
            if (mostItems < 2 || leastShared < 1 || !(leastShare >= 0 && leastShare <= 1)) {
                throw new IllegalArgumentException("limits are " + mostItems + ", " + leastShared + ", "
                        + leastShare + "; allowed: 2 or more, 1 or more, 0 to 1");
            }
        }
    }

    private final Limits limits;
    private final Spill spill;
    private final KeyParts parts;
    private int itemCount;

    public SharedKeys(Limits limits, Spill spill) {
        this.limits = limits;
        this.spill = spill;
        this.parts = new KeyParts(spill);
    }

    /** Adds an item's keys, which must be distinct. */
    public void add(int item, long[] keysOfItem) {
        for (long key : keysOfItem) {
            parts.add(key, item);
        }
        itemCount = Math.max(itemCount, item + 1);
    }

    /** Passes on every pair once, packed as {@code (first << 32) | second} with first &lt; second, in no order. */
    public void pairs(LongConsumer receiver) {
        int[] rareKeys = new int[itemCount];
        try (KeyParts shared = new KeyParts(spill, SharedKeys::partOf)) {
            for (int part = 0; part < KeyParts.PARTS; part++) {
                share(parts.entries(part), rareKeys, shared);
            }
            for (int part = 0; part < KeyParts.PARTS; part++) {
                passFrequent(shared.entries(part).keys(), rareKeys, receiver);
            }
        }
    }

    private static int partOf(long pair) {
        return (int) (Hash64.mix(pair) >>> 32) & KeyParts.PARTS - 1;
    }

    private void share(KeyParts.Entries entries, int[] rareKeys, KeyParts shared) {
        int repeated = countLoneKeys(entries, rareKeys);
        long[] keys = entries.keys();
        long[] items = entries.items();
        LongArrays.radixSort(keys, items, 0, repeated);
        for (int from = 0; from < repeated;) {
            int to = from + 1;
            while (to < repeated && keys[to] == keys[from]) {
                to++;
            }
            if (to - from <= limits.mostItems()) {
                countKey(items, from, to, rareKeys, shared);
            }
            from = to;
        }
    }

    /** Keys that surely stand in one item are only counted; brings the others to the front and returns their number. */
    private static int countLoneKeys(KeyParts.Entries entries, int[] rareKeys) {
        long[] keys = entries.keys();
        long[] items = entries.items();
        int slotBits = Math.max(6, 64 - Long.numberOfLeadingZeros(4L * keys.length));
        byte[] seen = new byte[1 << Math.min(slotBits, 28)];
        int mask = seen.length - 1;
        for (long key : keys) {
            int slot = slot(key, mask);
            seen[slot] = (byte) Math.min(2, seen[slot] + 1);
        }
        int repeated = 0;
        for (int i = 0; i < keys.length; i++) {
            if (seen[slot(keys[i], mask)] == 1) {
                rareKeys[(int) items[i]]++;
            } else {
                keys[repeated] = keys[i];
                items[repeated++] = items[i];
            }
        }
        return repeated;
    }

    private static int slot(long key, int mask) {
        return (int) (key ^ (key >>> 32)) & mask;
    }

    private static void countKey(long[] ownerOf, int from, int to, int[] rareKeys, KeyParts shared) {
        for (int i = from; i < to; i++) {
            int item = (int) ownerOf[i];
            rareKeys[item]++;
            for (int j = from; j < i; j++) {
                int other = (int) ownerOf[j];
                shared.add(((long) Math.min(item, other) << 32) | Math.max(item, other), item);
            }
        }
    }

    /** Passes on the pairs that share enough keys; a pair is in {@code shared} once a key. */
    private void passFrequent(long[] shared, int[] rareKeys, LongConsumer receiver) {
        LongArrays.radixSort(shared);
        for (int from = 0; from < shared.length;) {
            int to = from + 1;
            while (to < shared.length && shared[to] == shared[from]) {
                to++;
            }
            int fewer = Math.min(rareKeys[(int) (shared[from] >>> 32)], rareKeys[(int) shared[from]]);
            if (to - from >= limits.leastShared() && to - from >= limits.leastShare() * fewer) {
                receiver.accept(shared[from]);
            }
            from = to;
        }
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
