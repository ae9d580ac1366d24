package io.shabih.sketch;

/** What is held against theory: the scheme of the program, and the yardstick beside it. */
public enum TestedScheme {
    CLASSIC, ONE_PASS;

    /** Sketches one set after another. */
    public interface Hasher {
        /** As {@link MinHasher#sketch}. */
        void sketch(long[] hashes, int count, long[] components);
    }

    public Hasher hasher(int components, long seed) {
        return switch (this) {
            case CLASSIC -> new ClassicMinHash(components, seed)::sketch;
            case ONE_PASS -> new MinHashScheme(components, seed).hasher()::sketch;
        };
    }
}
