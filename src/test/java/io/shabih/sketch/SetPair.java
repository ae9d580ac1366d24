package io.shabih.sketch;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Two sets of random hashes, of one size, that share some. */
public record SetPair(long[] a, long[] b, double resemblance) {

    /** The pair whose resemblance is nearest to the one wanted without being equal sets. */
    public static SetPair draw(int size, double resemblance, SplittableRandom random) {
        int shared = (int) Math.min(size - 1, Math.round(2 * size * resemblance / (1 + resemblance)));
        long[] union = random.longs(2L * size - shared).toArray();
        return new SetPair(
                Arrays.copyOfRange(union, 0, size),
                Arrays.copyOfRange(union, size - shared, union.length),
                shared / (double) union.length);
    }
}
