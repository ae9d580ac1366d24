package io.shabih.sketch;

import io.shabih.hash.Hash64;

/** The minima of {@link ClassicMinHash}. */
final class ClassicMinHasher implements MinHasher {
    private final int components;
    private final HashFamily family;
    private int[] halves = new int[0];

    ClassicMinHasher(ClassicMinHash scheme) {
        this.components = scheme.components();
        this.family = HashFamily.draw(components, scheme.seed());
    }

    @Override
    public void sketch(long[] hashes, int count, long[] target) {
        SketchArguments.requireCount(count, hashes);
        takeLowerHalves(hashes, count);
        for (int i = 0; i < components; i++) {
            int smallest = smallest(halves, count, (int) family.flips()[i], (int) family.factors()[i]);
            target[i] = Hash64.mix(smallest); // a minimum's own bits are far from even
        }
    }

    private void takeLowerHalves(long[] hashes, int count) {
        if (halves.length < count) {
            halves = new int[Math.max(count, 2 * halves.length)];
        }
        for (int i = 0; i < count; i++) {
            halves[i] = (int) hashes[i];
        }
    }

    // So plain that the compiler makes vector code of it.
    private static int smallest(int[] halves, int count, int flips, int factor) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            smallest = Math.min(smallest, (halves[i] ^ flips) * factor);
        }
        return smallest;
    }
}
