package io.shabih.lsh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BucketJoinTest {

    @Test
    void itemsThatShareAKeyInAnyBandArePairs() {
        long[] first = {7, 8, 7, BucketJoin.ABSENT, 9};
        long[] second = {1, 2, 3, 2, 2};
        Joined result = join(List.of(first, second), 5, 200, 1);
        assertArrayEquals(new long[] {pair(0, 2), pair(1, 3), pair(1, 4), pair(3, 4)}, result.pairs());
        assertEquals(3, result.buckets().largestBucket());
        assertEquals(0, result.buckets().oversizedBuckets());
    }

    @Test
    void absentItemsShareNothing() {
        Joined result = join(List.of(new long[100]), 100, 200, 1);
        assertEquals(0, result.pairs().length);
        assertEquals(0, result.buckets().largestBucket());
    }

    @Test
    void noItemsOrNoBandsGiveNoPairs() {
        assertEquals(0, join(List.of(new long[0]), 0, 200, 2).pairs().length);
        assertEquals(0, join(List.of(), 10, 200, 2).pairs().length);
        assertEquals(0, join(List.of(new long[] {5}), 1, 200, 1).pairs().length);
    }

    @Test
    void agreesWithComparingAllWithAll() {
        long seed = 0xb0b0L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            int items = random.nextInt(300);
            List<long[]> bands = randomBands(random, 1 + random.nextInt(6), items, 1 + random.nextInt(400));
            TreeSet<Long> expected = new TreeSet<>();
            for (long[] keys : bands) {
                addAllPairs(keys, expected);
            }
            long[] pairs = join(bands, items, 400, 1 + random.nextInt(3)).pairs();
            assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), pairs,
                    "seed " + seed + " round " + round);
        }
    }

    @Test
    void threadsDoNotChangeTheResult() {
        SplittableRandom random = new SplittableRandom(17);
        List<long[]> bands = randomBands(random, 9, 5000, 300);
        Joined alone = join(bands, 5000, 20, 1);
        assertTrue(alone.buckets().oversizedBuckets() > 0);
        for (int threads : new int[] {2, 4, 30}) {
            Joined result = join(bands, 5000, 20, threads);
            assertArrayEquals(alone.pairs(), result.pairs());
            assertEquals(alone.buckets().oversizedBuckets(), result.buckets().oversizedBuckets());
            assertEquals(alone.buckets().thinnedBuckets(), result.buckets().thinnedBuckets());
            assertEquals(alone.buckets().largestBucket(), result.buckets().largestBucket());
        }
    }

    @Test
    void aBucketAtTheLimitGivesAllPairsAndOneBeyondIsCounted() {
        long[] keys = new long[21];
        Arrays.fill(keys, 0, 20, 5);
        keys[20] = 6;
        Joined within = join(List.of(keys), 21, 20, 1);
        assertEquals(190, within.pairs().length);
        assertEquals(0, within.buckets().oversizedBuckets());
        keys[20] = 5;
        Joined beyond = join(List.of(keys), 21, 20, 1);
        assertEquals(1, beyond.buckets().oversizedBuckets());
        assertEquals(1, beyond.buckets().thinnedBuckets());
        assertEquals(21, beyond.buckets().largestBucket());
        assertEquals(20 + 19, beyond.pairs().length, "the first with all, each with its next");
    }

    @Test
    void aLargeBucketIsSplitByTheKeysOfTheNextBand() {
        int items = 1000;
        for (int groupSize : new int[] {4, 20}) {
            long[] same = new long[items];
            Arrays.fill(same, 42);
            long[] groups = new long[items];
            for (int i = 0; i < items; i++) {
                groups[i] = 1 + i % (items / groupSize);
            }
            Joined result = join(List.of(same, groups), items, 30, 1);
            TreeSet<Long> inGroups = new TreeSet<>();
            addAllPairs(groups, inGroups);
            for (long pair : inGroups) { // in larger groups of a crowd each with the first
                boolean expected = groupSize == 4 || (int) (pair >>> 32) < items / groupSize;
                assertTrue(!expected || Arrays.binarySearch(result.pairs(), pair) >= 0,
                        Long.toHexString(pair));
            }
            assertEquals(groupSize == 4 ? 1 : 51, result.buckets().oversizedBuckets());
            assertTrue(result.pairs().length <= items * 5);
        }
    }

    @Test
    void manyCopiesStayConnectedInLinearlyManyPairs() {
        int items = 20_000;
        long[] same = new long[items];
        Arrays.fill(same, -1);
        Joined result = join(List.of(same, same, same), items, 200, 2);
        assertEquals(3, result.buckets().oversizedBuckets());
        assertEquals(3, result.buckets().thinnedBuckets());
        assertEquals(2 * items - 3, result.pairs().length, "the same pairs in every band");
        for (int i = 1; i < items; i++) {
            assertTrue(Arrays.binarySearch(result.pairs(), pair(i - 1, i)) >= 0, "item " + i);
        }
    }

    /** A million articles that end with one paragraph: the copies among them are found in the bands of their own text. */
    @Test
    void copiesInsideALargeBucketAreFoundByWhatIsTheirOwn() {
        int items = 10_000;
        SplittableRandom random = new SplittableRandom(5);
        List<long[]> bands = randomBands(random, 20, items, Integer.MAX_VALUE);
        for (int band = 0; band < bands.size(); band++) {
            for (int i = 0; i < items; i++) {
                boolean template = random.nextDouble() < 0.5;
                bands.get(band)[i] = i % 2 == 1 ? bands.get(band)[i - 1] : template ? 7 : bands.get(band)[i];
            }
        }
        Joined result = join(bands, items, 200, 2);
        assertEquals(20, result.buckets().oversizedBuckets());
        for (int i = 1; i < items; i += 2) {
            assertTrue(Arrays.binarySearch(result.pairs(), pair(i - 1, i)) >= 0, "copy " + i);
        }
        assertTrue(result.pairs().length < 10 * items, result.pairs().length + " pairs");
    }

    @Test
    void keysThatAgreeInTheirHighBitsAreToldApart() {
        int items = 64;
        long[] keys = new long[items];
        for (int i = 0; i < items; i++) {
            keys[i] = unmix(0xabcdef0123450000L + i % 8); // one word prefix, eight keys in turn
        }
        TreeSet<Long> expected = new TreeSet<>();
        addAllPairs(keys, expected);
        assertEquals(8 * 28, expected.size());
        long[] pairs = join(List.of(keys), items, 200, 1).pairs();
        assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), pairs);
    }

    @Test
    void wrongUseIsRefused() {
        BandKeys keys = keys(List.of(new long[4]), 4);
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(keys, 1));
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(keys).join(0, pair -> {}));
    }

    private static BandKeys keys(List<long[]> bands, int items) {
        return new BandKeys() {
            @Override
            public int bands() {
                return bands.size();
            }

            @Override
            public int items() {
                return items;
            }

            @Override
            public long key(int band, int item) {
                return bands.get(band)[item];
            }
        };
    }

    /** What a join found, its pairs sorted and distinct. */
    private record Joined(long[] pairs, BucketJoin.Result buckets) {}

    private static Joined join(List<long[]> bands, int items, int limit, int threads) {
        LongSet pairs = LongSets.synchronize(new LongOpenHashSet());
        BucketJoin.Result buckets = new BucketJoin(keys(bands, items), limit).join(threads, pairs::add);
        return new Joined(pairs.longStream().sorted().toArray(), buckets);
    }

    private static List<long[]> randomBands(SplittableRandom random, int bands, int items, int keys) {
        List<long[]> all = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            all.add(random.longs(items, 0, keys).toArray()); // 0 is absent
        }
        return all;
    }

    private static void addAllPairs(long[] keys, TreeSet<Long> pairs) {
        for (int i = 0; i < keys.length; i++) {
            for (int j = i + 1; j < keys.length; j++) {
                if (keys[i] == keys[j] && keys[i] != BucketJoin.ABSENT) {
                    pairs.add(pair(i, j));
                }
            }
        }
    }

    private static long pair(long first, long second) {
        return first << 32 | second;
    }

    /** The inverse of {@link Hash64#mix}. */
    private static long unmix(long mixed) {
        long x = unshift(mixed, 31) * inverse(0x94d049bb133111ebL);
        x = unshift(x, 27) * inverse(0xbf58476d1ce4e5b9L);
        long unmixed = unshift(x, 30);
        assertEquals(mixed, Hash64.mix(unmixed));
        return unmixed;
    }

    private static long unshift(long x, int shift) {
        return x ^ (x >>> shift) ^ (x >>> 2 * shift);
    }

    private static long inverse(long odd) {
        return BigInteger.valueOf(odd).modInverse(BigInteger.ONE.shiftLeft(64)).longValue();
    }
}
