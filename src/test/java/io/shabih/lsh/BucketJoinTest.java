package io.shabih.lsh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.hash.Hash64;
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
        BucketJoin.Result result = join(List.of(first, second), 5, 200, 1);
        assertArrayEquals(new long[] {pair(0, 2), pair(1, 3), pair(1, 4), pair(3, 4)}, result.pairs());
        assertEquals(3, result.largestBucket());
        assertEquals(0, result.oversizedBuckets());
        assertEquals(1, BucketJoin.Result.first(result.pairs()[1]));
        assertEquals(3, BucketJoin.Result.second(result.pairs()[1]));
    }

    @Test
    void absentItemsShareNothing() {
        BucketJoin.Result result = join(List.of(new long[100]), 100, 200, 1);
        assertEquals(0, result.pairs().length);
        assertEquals(0, result.largestBucket());
    }

    @Test
    void noItemsOrNoBandsGiveNoPairs() {
        assertEquals(0, new BucketJoin(0).join(2).pairs().length);
        assertEquals(0, new BucketJoin(10).join(2).pairs().length);
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
        BucketJoin.Result alone = join(bands, 5000, 20, 1);
        assertTrue(alone.oversizedBuckets() > 0);
        for (int threads : new int[] {2, 4, 30}) {
            BucketJoin.Result result = join(bands, 5000, 20, threads);
            assertArrayEquals(alone.pairs(), result.pairs());
            assertEquals(alone.oversizedBuckets(), result.oversizedBuckets());
            assertEquals(alone.thinnedBuckets(), result.thinnedBuckets());
            assertEquals(alone.largestBucket(), result.largestBucket());
        }
    }

    @Test
    void aBucketAtTheLimitGivesAllPairsAndOneBeyondIsCounted() {
        long[] keys = new long[21];
        Arrays.fill(keys, 0, 20, 5);
        keys[20] = 6;
        BucketJoin.Result within = join(List.of(keys), 21, 20, 1);
        assertEquals(190, within.pairs().length);
        assertEquals(0, within.oversizedBuckets());
        keys[20] = 5;
        BucketJoin.Result beyond = join(List.of(keys), 21, 20, 1);
        assertEquals(1, beyond.oversizedBuckets());
        assertEquals(1, beyond.thinnedBuckets());
        assertEquals(21, beyond.largestBucket());
        assertEquals(21 * 10 - 55, beyond.pairs().length);
    }

    @Test
    void aLargeBucketIsSplitByTheKeysOfTheNextBand() {
        int items = 1000;
        long[] same = new long[items];
        Arrays.fill(same, 42);
        long[] groups = new long[items];
        for (int i = 0; i < items; i++) {
            groups[i] = 1 + i % 50; // sub-buckets of 20
        }
        BucketJoin.Result result = join(List.of(same, groups), items, 30, 1);
        TreeSet<Long> inGroups = new TreeSet<>();
        addAllPairs(groups, inGroups);
        assertEquals(1, result.oversizedBuckets());
        assertEquals(0, result.thinnedBuckets());
        for (long pair : inGroups) {
            assertTrue(Arrays.binarySearch(result.pairs(), pair) >= 0, "pair " + Long.toHexString(pair));
        }
        assertTrue(result.pairs().length <= items * 30);
    }

    @Test
    void manyCopiesStayConnectedInLinearlyManyPairs() {
        int items = 20_000;
        long[] same = new long[items];
        Arrays.fill(same, -1);
        BucketJoin.Result result = join(List.of(same, same, same), items, 200, 2);
        assertEquals(3, result.oversizedBuckets());
        assertEquals(3, result.thinnedBuckets());
        assertTrue(result.pairs().length <= items * 100);
        for (int i = 1; i < items; i++) {
            assertTrue(Arrays.binarySearch(result.pairs(), pair(i - 1, i)) >= 0, "item " + i);
        }
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
        assertEquals("keyOfItem has 3 keys; allowed: 4, one an item",
                assertThrows(IllegalArgumentException.class, () -> new BucketJoin(4).add(new long[3]))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(-1));
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(4, 1));
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(4).join(0));
    }

    private static BucketJoin.Result join(List<long[]> bands, int items, int limit, int threads) {
        BucketJoin join = new BucketJoin(items, limit);
        bands.forEach(join::add);
        return join.join(threads);
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
