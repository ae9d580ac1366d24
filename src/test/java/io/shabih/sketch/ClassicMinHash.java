package io.shabih.sketch;

import io.shabih.hash.Hash64;

/**
 * The yardstick of {@link MinHashScheme}: component i is the smallest value that the i-th hash function takes on the set, so
 * that components are independent of each other. Values are 32-bit numbers of the lower halves of the hashes.
 *
 * <p>Reference: A. Broder, M. Charikar, A. Frieze, M. Mitzenmacher, <i>Min-wise independent
 * permutations</i>, 2000, doi:10.1006/jcss.1999.1690.
 */
final class ClassicMinHash {
    private final HalfFamily functions;
    private int[] halves = new int[0];

    ClassicMinHash(int components, long seed) {
        this.functions = HashFamily.draw(components, seed).halves(0);
    }

    void sketch(long[] hashes, int count, long[] components) {
        if (halves.length < count) {
            halves = new int[count];
        }
        for (int i = 0; i < count; i++) {
            halves[i] = (int) hashes[i];
        }
        for (int i = 0; i < functions.flips().length; i++) {
            // a minimum's own bits are far from even
            components[i] = Hash64.mix(functions.minimum(i, halves, count));
        }
    }
}
