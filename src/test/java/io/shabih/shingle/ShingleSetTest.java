package io.shabih.shingle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShingleSetTest {

    @Test
    void duplicatesCountOnce() {
        ShingleSet set = setOf(5, -3, 5, 9, -3);
        assertEquals(3, set.size());
        assertEquals(setOf(9, 5, -3), set);
        assertEquals(setOf(9, 5, -3).hashCode(), set.hashCode());
        assertTrue(set.contains(-3));
        assertFalse(set.contains(4));
    }

    @Test
    void resemblanceAndContainment() {
        ShingleSet a = setOf(1, 2, 3, 4);
        ShingleSet b = setOf(3, 4, 5, 6, 7, 8);
        assertEquals(2, a.intersectionSize(b));
        assertEquals(0.25, a.exactResemblance(b));
        assertEquals(0.5, a.containmentIn(b));
        assertEquals(2 / 6.0, b.containmentIn(a));
        assertEquals(1.0, a.exactResemblance(a));
    }

    @Test
    void theEmptySetResemblesNothing() {
        ShingleSet empty = setOf();
        assertEquals(0.0, empty.exactResemblance(empty));
        assertEquals(0.0, empty.containmentIn(setOf(1)));
        assertEquals(0.0, setOf(1).containmentIn(empty));
    }

    @Test
    void changesToArraysDoNotReachTheSet() {
        long[] hashes = {1, 2, 3};
        ShingleSet set = ShingleSet.of(hashes, 3);
        hashes[0] = 9;
        set.toArray()[0] = 9;
        assertEquals(setOf(1, 2, 3), set);
    }

    @Test
    void intersectionAgreesWithHashSets() {
        long seed = 0xc0ffeeL;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            int universe = 1 + random.nextInt(200);
            long[] a = random.longs(random.nextInt(100), -universe, universe).toArray();
            long[] b = random.longs(random.nextInt(100), -universe, universe).toArray();
            Set<Long> shared = boxed(a);
            shared.retainAll(boxed(b));
            assertEquals(shared.size(), setOf(a).intersectionSize(setOf(b)),
                    "seed " + seed + " round " + round);
        }
    }

    private static Set<Long> boxed(long[] values) {
        Set<Long> set = new HashSet<>();
        for (long value : values) {
            set.add(value);
        }
        return set;
    }

    private static ShingleSet setOf(long... hashes) {
        return ShingleSet.of(hashes, hashes.length);
    }
}
