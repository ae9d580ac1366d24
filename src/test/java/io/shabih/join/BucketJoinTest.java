package io.shabih.join;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.files.Spill;
import io.shabih.hash.Hash64;
import io.shabih.lsh.Banding;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BucketJoinTest {
    private static final Spill MEMORY = new Spill(Path.of("."), Long.MAX_VALUE);

    @Test
    void itemsThatShareAKeyInAnyBandArePairs() {
        int[] first = {7, 8, 7, (int) Banding.ABSENT, 9};
        int[] second = {1, 2, 3, 2, 2};
        Joined result = join(List.of(first, second), 5, 200, 1);
        assertArrayEquals(new long[] {pair(0, 2), pair(1, 3), pair(1, 4), pair(3, 4)}, result.pairs());
        assertEquals(3, result.buckets().largestBucket());
        assertEquals(0, result.buckets().oversizedBuckets());
    }

    @Test
    void absentItemsShareNothing() {
        Joined result = join(List.of(new int[100]), 100, 200, 1);
        assertEquals(0, result.pairs().length);
        assertEquals(0, result.buckets().largestBucket());
    }

    @Test
    void noItemAndOneItemGiveNoPairs() {
        assertEquals(0, join(List.of(new int[0]), 0, 200, 2).pairs().length);
        assertEquals(0, join(List.of(new int[] {5}), 1, 200, 1).pairs().length);
    }

    @Test
    void agreesWithComparingAllWithAll() {
        long seed = 0xb0b0L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            int items = random.nextInt(300);
            List<int[]> bands = randomBands(random, 1 + random.nextInt(6), items, 1 + random.nextInt(400));
            TreeSet<Long> expected = new TreeSet<>();
            for (int[] keys : bands) {
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
        List<int[]> bands = randomBands(random, 9, 5000, 300);
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
        int[] keys = new int[21];
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
            int[] same = new int[items];
            Arrays.fill(same, 42);
            int[] groups = new int[items];
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
        int[] same = new int[items];
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
        List<int[]> bands = randomBands(random, 20, items, Integer.MAX_VALUE);
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
        int items = 1 << 14;
        int[] alike = {47_170_187, 63_969_521, 14_419_960, 17_149_714}; // the first two, and the last two
        int usedBits = Long.SIZE - Integer.SIZE + Integer.numberOfLeadingZeros(items);
        assertEquals(0, (Hash64.mix(alike[0]) ^ Hash64.mix(alike[1])) >>> Long.SIZE - usedBits);
        assertEquals(0, (Hash64.mix(alike[2]) ^ Hash64.mix(alike[3])) >>> Long.SIZE - usedBits);
        int[] keys = new int[items];
        for (int i = 0; i < 64; i++) {
            keys[100 * i] = alike[i % 4];
        }
        TreeSet<Long> expected = new TreeSet<>();
        addAllPairs(keys, expected);
        assertEquals(4 * 120, expected.size());
        long[] pairs = join(List.of(keys), items, 200, 1).pairs();
        assertArrayEquals(expected.stream().mapToLong(Long::longValue).toArray(), pairs);
    }

    @Test
    void keysInAFileGiveThePairsOfKeysInMemory(@TempDir Path folder) {
        int items = 70_000; // more than are written at a time
        List<int[]> bands = randomBands(new SplittableRandom(23), 3, items, 1_000_000);
        try (BandTable table = table(bands, items, new Spill(folder, 0))) {
            assertTrue(table.spilled());
            assertArrayEquals(join(bands, items, 200, 2).pairs(), join(table, 200, 2).pairs());
        }
    }

    @Test
    void wrongUseIsRefused() {
        BandTable keys = table(List.of(new int[4]), 4, MEMORY);
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(keys, 1));
        assertThrows(IllegalArgumentException.class, () -> new BucketJoin(keys).join(0, pair -> {}));
    }

    private static BandTable table(List<int[]> bands, int items, Spill spill) {
        BandTable table = new BandTable(bands.size(), items, spill);
        for (int i = 0; i < items; i++) {
            int item = i;
            table.add(bands.stream().mapToInt(keys -> keys[item]).toArray());
        }
        return table;
    }

    /** What a join found, its pairs sorted and distinct. */
    private record Joined(long[] pairs, BucketJoin.Result buckets) {}

    private static Joined join(List<int[]> bands, int items, int limit, int threads) {
        return join(table(bands, items, MEMORY), limit, threads);
    }

    private static Joined join(BandTable table, int limit, int threads) {
        LongSet pairs = LongSets.synchronize(new LongOpenHashSet());
        BucketJoin.Result buckets = new BucketJoin(table, limit).join(threads, pairs::add);
        return new Joined(pairs.longStream().sorted().toArray(), buckets);
    }

    private static List<int[]> randomBands(SplittableRandom random, int bands, int items, int keys) {
        List<int[]> all = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            all.add(random.ints(items, 0, keys).toArray()); // 0 is absent
        }
        return all;
    }

    private static void addAllPairs(int[] keys, TreeSet<Long> pairs) {
        for (int i = 0; i < keys.length; i++) {
            for (int j = i + 1; j < keys.length; j++) {
                if (keys[i] == keys[j] && keys[i] != Banding.ABSENT) {
                    pairs.add(pair(i, j));
                }
            }
        }
    }

    private static long pair(long first, long second) {
        return first << 32 | second;
    }
}
