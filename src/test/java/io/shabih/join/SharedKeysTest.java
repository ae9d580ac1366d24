package io.shabih.join;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.files.Spill;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedKeysTest {
    private static final long SEED = 0x5EED_0002L;
    private static final Spill MEMORY = new Spill(Path.of("nowhere"), Long.MAX_VALUE);

    @Test
    void pairsShareEnoughRareKeys() {
        SharedKeys shared = new SharedKeys(new SharedKeys.Limits(3, 2, 0), MEMORY);
        shared.add(0, new long[] {1, 2, 9});
        shared.add(1, new long[] {1, 2, 9});
        shared.add(2, new long[] {1, 5, 9});
        shared.add(3, new long[] {7, 9});
        // key 9 stands in four items and is common, key 1 alone is too little
        assertArrayEquals(new long[] {pair(0, 1)}, pairs(shared));
    }

    @Test
    void shareOfTheShorterOneCounts() {
        SharedKeys shared = new SharedKeys(new SharedKeys.Limits(8, 1, 0.5), MEMORY);
        shared.add(0, new long[] {1, 2, 3, 4});
        shared.add(1, new long[] {1, 5, 6, 7});
        shared.add(2, new long[] {1, 2});
        assertArrayEquals(new long[] {pair(0, 2), pair(1, 2)}, pairs(shared));
    }

    @Test
    void agreesWithCountingByHand() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 100; round++) {
            int items = random.nextInt(1, 30);
            long[][] keys = new long[items][];
            SharedKeys shared = new SharedKeys(new SharedKeys.Limits(100, 2, 0), MEMORY);
            for (int item = 0; item < items; item++) {
                keys[item] = random.longs(random.nextInt(0, 12), 0, 40).distinct().sorted().toArray();
                shared.add(item, keys[item]);
            }
            assertArrayEquals(byHand(keys), pairs(shared), "seed " + SEED + ", round " + round);
        }
    }

    @Test
    void onDiskAndInMemoryGiveTheSame(@TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(SEED);
        SharedKeys.Limits limits = new SharedKeys.Limits(24, 2, 0.25);
        try (SharedKeys inMemory = new SharedKeys(limits, MEMORY);
                SharedKeys onDisk = new SharedKeys(limits, new Spill(folder, 1_000))) {
            for (int item = 0; item < 5_000; item++) {
                long[] keys = random.longs(6, 0, 4_000).distinct().map(key -> key << 38).sorted().toArray();
                inMemory.add(item, keys);
                onDisk.add(item, keys);
            }
            long[] pairs = pairs(inMemory);
            assertTrue(pairs.length > 0 && onDisk.spilled() && !inMemory.spilled());
            assertArrayEquals(pairs, pairs(onDisk));
        }
    }

    @Test
    void limitsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new SharedKeys.Limits(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SharedKeys.Limits(2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new SharedKeys.Limits(2, 1, 1.5));
    }

    private static long[] pairs(SharedKeys shared) {
        LongArrayList pairs = new LongArrayList();
        shared.pairs(pairs::add);
        return pairs.longStream().sorted().toArray();
    }

    private static long[] byHand(long[][] keys) {
        TreeSet<Long> pairs = new TreeSet<>();
        for (int a = 0; a < keys.length; a++) {
            for (int b = a + 1; b < keys.length; b++) {
                LongOpenHashSet both = new LongOpenHashSet(keys[a]);
                both.retainAll(new LongOpenHashSet(keys[b]));
                if (both.size() >= 2) {
                    pairs.add(pair(a, b));
                }
            }
        }
        return pairs.stream().mapToLong(Long::longValue).toArray();
    }

    private static long pair(int a, int b) {
        return ((long) a << 32) | b;
    }
}
