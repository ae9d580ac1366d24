package io.shabih.lsh;

import io.shabih.hash.Hash64;
import java.util.Arrays;

/**
 * Joins one band after another for {@link BucketJoin}, on one thread.
 *
 * <p>A word is the high bits of an item's (mixed) key above its number, so one sort of longs brings
 * items of one key together in the order of their numbers. What the low bits of a key would have told
 * apart is told apart afterwards.
 */
final class BandJoin {
    // More ranges than this would no longer be counted within a processor's nearest memory.
    private static final int MOST_RANGE_BITS = 14;
    private static final int WORDS_PER_RANGE_BITS = 2;

    private final BandKeys keys;
    private final int bucketLimit;
    private final int itemBits;
    private final long itemMask;
    private final long[] words;
    private final int[] rangeEnds;
    private final PairCollector pairs = new PairCollector();
    private long oversizedBuckets;
    private long thinnedBuckets;
    private int largestBucket;

    BandJoin(BandKeys keys, int bucketLimit) {
        int items = keys.items();
        this.keys = keys;
        this.bucketLimit = bucketLimit;
        this.itemBits = Integer.SIZE - Integer.numberOfLeadingZeros(items);
        this.itemMask = (1L << itemBits) - 1;
        this.words = new long[items];
        this.rangeEnds = new int[1 << Math.clamp(itemBits - WORDS_PER_RANGE_BITS, 1, MOST_RANGE_BITS)];
    }

    void join(int band) {
        int count = sortWords(band);
        int from = 0;
        while (from < count) {
            int to = endOfRun(from, count);
            while (to - from > 1) {
                int end = gather(band, from, to);
                joinBucket(band, from, end);
                from = end;
            }
            from = to;
        }
    }

    BandJoin merge(BandJoin other) {
        pairs.addAll(other.pairs);
        oversizedBuckets += other.oversizedBuckets;
        thinnedBuckets += other.thinnedBuckets;
        largestBucket = Math.max(largestBucket, other.largestBucket);
        return this;
    }

    BucketJoin.Result result() {
        return new BucketJoin.Result(
                pairs.sortedDistinct(), oversizedBuckets, thinnedBuckets, largestBucket);
    }

    private int item(int at) {
        return (int) (words[at] & itemMask);
    }

    private long word(long key, int item) {
        return Hash64.mix(key) & ~itemMask | item;
    }

    /** Sorts by dealing words out to many small ranges, which mixed keys fill evenly; returns the count. */
    private int sortWords(int band) {
        int shift = Long.numberOfLeadingZeros(rangeEnds.length - 1L);
        Arrays.fill(rangeEnds, 0);
        for (int item = 0; item < words.length; item++) {
            long key = keys.key(band, item);
            rangeEnds[(int) (Hash64.mix(key) >>> shift)] += key == BucketJoin.ABSENT ? 0 : 1;
        }
        int count = 0;
        for (int range = 0; range < rangeEnds.length; range++) {
            int size = rangeEnds[range];
            rangeEnds[range] = count; // its start until words are dealt out
            count += size;
        }
        for (int item = 0; item < words.length; item++) {
            long key = keys.key(band, item);
            if (key != BucketJoin.ABSENT) {
                long word = word(key, item);
                words[rangeEnds[(int) (word >>> shift)]++] = word;
            }
        }
        int from = 0;
        for (int end : rangeEnds) {
            Arrays.sort(words, from, end);
            from = end;
        }
        return count;
    }

    /** Where the words of the same key bits as the first end. */
    private int endOfRun(int from, int limit) {
        int to = from + 1;
        while (to < limit && ((words[from] ^ words[to]) & ~itemMask) == 0) {
            to++;
        }
        return to;
    }

    /** Brings the items of a run that share all of the first one's key to its front; returns their end. */
    private int gather(int band, int from, int to) {
        long key = keys.key(band, item(from));
        int end = from;
        boolean moved = false;
        for (int i = from; i < to; i++) {
            if (keys.key(band, item(i)) == key) {
                long word = words[i];
                words[i] = words[end];
                words[end++] = word;
            } else {
                moved = true;
            }
        }
        if (moved) {
            Arrays.sort(words, from, end);
            Arrays.sort(words, end, to);
        }
        return end;
    }

    private void joinBucket(int band, int from, int to) {
        int size = to - from;
        if (size > 1) {
            largestBucket = Math.max(largestBucket, size);
        }
        if (size <= bucketLimit) {
            pairAll(from, to);
        } else {
            oversizedBuckets++;
            joinOversized(band, from, to);
        }
    }

    /** Items stand in the order of their numbers: each with the first and the one before it; then by another band. */
    private void joinOversized(int band, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            pairs.add(item(from), item(i));
            pairs.add(item(i - 1), item(i));
        }
        order(band + 1, from, to);
        for (int start = from; start < to;) {
            int end = endOfRun(start, to);
            if (end - start <= bucketLimit) {
                pairAll(start, end);
            } else {
                thinnedBuckets++;
            }
            start = end;
        }
    }

    private void pairAll(int from, int to) {
        for (int i = from; i < to; i++) {
            pairWithNext(i, to);
        }
    }

    /** Orders items by their keys in another band, then by number. */
    private void order(int band, int from, int to) {
        int other = band % keys.bands();
        for (int i = from; i < to; i++) {
            words[i] = word(keys.key(other, item(i)), item(i));
        }
        Arrays.sort(words, from, to);
    }

    private void pairWithNext(int at, int to) {
        int item = item(at);
        for (int i = at + 1; i < to; i++) {
            pairs.add(item, item(i));
        }
    }
}
