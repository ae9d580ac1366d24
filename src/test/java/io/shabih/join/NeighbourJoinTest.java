package io.shabih.join;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.files.Spill;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourJoinTest {
    private static final Spill MEMORY = new Spill(Path.of("nowhere"), Long.MAX_VALUE);
    @Test
    void anItemMeetsTheNextFewOfItsKey() {
        NeighbourJoin join = new NeighbourJoin(2, MEMORY);
        for (int item = 0; item < 5; item++) {
            join.add(item, new long[] {7});
        }
        assertArrayEquals(
                new long[] {pair(0, 1), pair(0, 2), pair(1, 2), pair(1, 3), pair(2, 3), pair(2, 4),
                    pair(3, 4)},
                pairs(join));
    }

    @Test
    void aPairOfManyKeysIsNamedOnce() {
        NeighbourJoin join = new NeighbourJoin(4, MEMORY);
        join.add(0, new long[] {1, 2, 3});
        join.add(1, new long[] {9});
        join.add(2, new long[] {3, 2, 1});
        assertArrayEquals(new long[] {pair(0, 2)}, pairs(join));
    }

    @Test
    void itemsWithoutACommonKeyNeverMeet() {
        NeighbourJoin join = new NeighbourJoin(4, MEMORY);
        join.add(0, new long[] {1});
        join.add(1, new long[] {2});
        join.add(2, new long[0]);
        assertArrayEquals(new long[0], pairs(join));
    }

    @Test
    void reachIsOneOrMore() {
        assertThrows(IllegalArgumentException.class, () -> new NeighbourJoin(0, MEMORY));
    }

    @Test
    void onDiskAndInMemoryGiveTheSame(@TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(11);
        try (NeighbourJoin inMemory = new NeighbourJoin(3, MEMORY);
                NeighbourJoin onDisk = new NeighbourJoin(3, new Spill(folder, 1_000))) {
            for (int item = 0; item < 5_000; item++) {
                long[] keys = random.longs(4, 0, 900).map(key -> key << 38).toArray();
                inMemory.add(item, keys);
                onDisk.add(item, keys);
            }
            assertTrue(onDisk.spilled() && !inMemory.spilled());
            assertArrayEquals(pairs(inMemory), pairs(onDisk));
        }
    }

    private static long[] pairs(NeighbourJoin join) {
        LongSortedSet pairs = new LongAVLTreeSet();
        for (int part = 0; part < NeighbourJoin.PARTS; part++) {
            join.pairs(part, pair -> true, pairs::add);
        }
        return pairs.toLongArray();
    }

    private static long pair(long first, long second) {
        return (first << 32) | second;
    }
}
