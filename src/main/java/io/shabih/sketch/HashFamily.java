package io.shabih.sketch;

import io.shabih.hash.Hash64;

/**
 * So many hash functions drawn by a seed: {@code (x ^ flips[i]) * factors[i]}.
 *
 * <p>One multiplication is enough because x is well mixed already: whatever the seed, distinct x that
 * are random give values that are random.
 */
record HashFamily(long[] flips, long[] factors) {

    static HashFamily draw(int functions, long seed) {
        long[] flips = new long[functions];
        long[] factors = new long[functions];
        long start = Hash64.mix(seed);
        for (int i = 0; i < functions; i++) {
            flips[i] = Hash64.mix(Hash64.combine(start, 2L * i + 1));
            factors[i] = Hash64.mix(Hash64.combine(start, 2L * i + 2)) | 1; // odd: no value is lost
        }
        return new HashFamily(flips, factors);
    }

    /** The lower halves of the functions behind the first so many. */
    HalfFamily halves(int first) {
        int[] halfFlips = new int[flips.length - first];
        int[] halfFactors = new int[flips.length - first];
        for (int i = 0; i < halfFlips.length; i++) {
            halfFlips[i] = (int) flips[first + i];
            halfFactors[i] = (int) factors[first + i];
        }
        return new HalfFamily(halfFlips, halfFactors);
    }
}
