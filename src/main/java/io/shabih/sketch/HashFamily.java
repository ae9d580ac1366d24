package io.shabih.sketch;

import io.shabih.hash.Hash64;

/**
 * So many hash functions drawn by a seed: {@code (x ^ flips[i]) * factors[i]}.
 *
 * <p>One multiplication is enough because x is well mixed already: whatever the seed, distinct x that
 * are random give values that are random. It is also what vector units do well.
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
}
