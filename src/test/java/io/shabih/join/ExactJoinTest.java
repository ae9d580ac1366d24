package io.shabih.join;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shabih.shingle.ShingleSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactJoinTest {
    private static final long SEED = 0x5EED_0003L;

    @Test
    void findsJustThePairsThatComparingAllFinds() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (double least : new double[] {0.1, 0.3, 0.5, 0.8, 1}) {
            for (int round = 0; round < 20; round++) {
                List<ShingleSet> sets = randomSets(random);
                assertArrayEquals(
                        comparingAll(sets, least),
                        ExactJoin.pairs(sets, least),
                        "seed " + SEED + ", resemblance " + least + ", round " + round);
            }
        }
    }

    @Test
    void resemblanceIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> ExactJoin.pairs(List.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> ExactJoin.pairs(List.of(), 1.1));
    }

    /** Sets of many sizes, some of them edited copies of others, so that all resemblances occur. */
    private static List<ShingleSet> randomSets(SplittableRandom random) {
        List<long[]> originals = new ArrayList<>();
        List<ShingleSet> sets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long[] shingles = i > 5 && random.nextBoolean()
                    ? edited(random, originals.get(random.nextInt(originals.size())))
                    : random.longs(random.nextInt(0, 40), 0, 300).toArray();
            originals.add(shingles);
            sets.add(ShingleSet.of(shingles, shingles.length));
        }
        return sets;
    }

    private static long[] edited(SplittableRandom random, long[] original) {
        long[] copy = original.clone();
        for (int i = 0; i < copy.length; i++) {
            if (random.nextInt(5) == 0) {
                copy[i] = random.nextLong(0, 300);
            }
        }
        return copy;
    }

    private static long[] comparingAll(List<ShingleSet> sets, double least) {
        LongArrayList pairs = new LongArrayList();
        for (int a = 0; a < sets.size(); a++) {
            for (int b = a + 1; b < sets.size(); b++) {
                boolean both = sets.get(a).size() > 0 && sets.get(b).size() > 0;
                if (both && sets.get(a).exactResemblance(sets.get(b)) >= least) {
                    pairs.add(((long) a << 32) | b);
                }
            }
        }
        return pairs.toLongArray();
    }
}
