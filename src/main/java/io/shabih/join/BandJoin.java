package io.shabih.join;

import io.shabih.hash.Hash64;
import io.shabih.lsh.Banding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongConsumer;

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

    private final BandTable keys;
    private final int bucketLimit;
    private final int itemBits;
    private final long itemMask;
    private final long[] words;
    private final int[] rangeEnds;
    private final PairCollector pairs;
    private final BitSet crowd;
    private long oversizedBuckets;
    private long thinnedBuckets;
    private int largestBucket;

    BandJoin(BandTable keys, int bucketLimit, BitSet crowd, LongConsumer receiver) {
        this.crowd = crowd;
        this.pairs = new PairCollector(receiver);
        int items = keys.items();
        this.keys = keys;
        this.bucketLimit = bucketLimit;
        this.itemBits = Integer.SIZE - Integer.numberOfLeadingZeros(items);
        this.itemMask = (1L << itemBits) - 1;
        this.words = new long[items];
        this.rangeEnds = new int[1 << Math.clamp(itemBits - WORDS_PER_RANGE_BITS, 1, MOST_RANGE_BITS)];
    }

    /** Finds the band's pairs. */
    void join(int band) {
        forEachBucket(band, (from, to) -> joinBucket(band, from, to));
    }

    /** Finds who is in buckets beyond the limit. */
    void lookForCrowds(int band) {
        forEachBucket(band, (from, to) -> {
            for (int i = from; i < to && to - from > bucketLimit; i++) {
                crowd.set(item(i));
            }
        });
    }

    private interface Bucket {
        void at(int from, int to);
    }

    private void forEachBucket(int band, Bucket bucket) {
        int count = sortWords(band);
        int from = 0;
        while (from < count) {
            int to = endOfRun(from, count);
            while (to - from > 1) {
                int end = gather(band, from, to);
                bucket.at(from, end);
                from = end;
            }
            from = to;
        }
    }

    /** After the last band: passes on the pairs that are still kept. */
    BandJoin finish() {
        pairs.finish();
        return this;
    }

    BandJoin merge(BandJoin other) {
        oversizedBuckets += other.oversizedBuckets;
        thinnedBuckets += other.thinnedBuckets;
        largestBucket = Math.max(largestBucket, other.largestBucket);
        return this;
    }

    BucketJoin.Result result() {
        return new BucketJoin.Result(oversizedBuckets, thinnedBuckets, largestBucket, crowd);
    }

    private int item(int at) {
        return (int) (words[at] & itemMask);
    }

    private long word(int key, int item) {
        return Hash64.mix(key) & ~itemMask | item;
    }

    /** Sorts by dealing words out to many small ranges, which mixed keys fill evenly; returns the count. */
    private int sortWords(int band) {
        int shift = Long.numberOfLeadingZeros(rangeEnds.length - 1L);
        Arrays.fill(rangeEnds, 0);
        for (int item = 0; item < words.length; item++) {
            int key = keys.key(band, item);
            rangeEnds[(int) (Hash64.mix(key) >>> shift)] += key == Banding.ABSENT ? 0 : 1;
        }
        int count = 0;
        for (int range = 0; range < rangeEnds.length; range++) {
            int size = rangeEnds[range];
            rangeEnds[range] = count; // its start until words are dealt out
            count += size;
        }
        for (int item = 0; item < words.length; item++) {
            int key = keys.key(band, item);
            if (key != Banding.ABSENT) {
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
        int key = keys.key(band, item(from));
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
        if (size <= BucketJoin.CROWDED_LIMIT || size <= bucketLimit && !isCrowded(from, to)) {
            pairAll(from, to);
            return;
        }
        oversizedBuckets++;
        for (int i = from + 1; i < to; i++) {
            pairs.add(item(from), item(i));
        }
        if (size > bucketLimit) {
            for (int i = from + 1; i < to; i++) {
                pairs.add(item(i - 1), item(i));
            }
        }
        joinSubBuckets(band + 1, size > bucketLimit ? bucketLimit : BucketJoin.CROWDED_LIMIT, from, to);
    }

    /** Whether most of the items are in large buckets of other bands too: what they share is a common text. */
    private boolean isCrowded(int from, int to) {
        int crowded = 0;
        for (int i = from; i < to; i++) {
            crowded += crowd.get(item(i)) ? 1 : 0;
        }
        return 2 * crowded > to - from;
    }

    private void joinSubBuckets(int band, int limit, int from, int to) {
        order(band, from, to);
        for (int start = from; start < to;) {
            int end = endOfRun(start, to);
            if (end - start <= limit && !(end - start > BucketJoin.CROWDED_LIMIT && isCrowded(start, end))) {
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
