package io.shabih.sketch;

/**
 * A way to draw a fixed number of components from a set so that two sets agree in any of them with a
 * probability of their resemblance (Jaccard).
 *
 * <pre>{@code
 * MinHashScheme scheme = MinHashScheme.onePass(128, 42);
 * MinHasher hasher = scheme.hasher();
 * hasher.sketch(hashes, count, components);
 * }</pre>
 *
 * <p>Start with {@link #onePass}. The share of components in which two sets agree estimates their
 * resemblance J without bias; its standard error is at most the square root of J(1-J)/components, 0.044
 * for 128 where J is one half.
 *
 * <p>Thread-safe: immutable; {@link #hasher()} gives each thread its own.
 *
 * <p>Reference: A. Broder, <i>On the resemblance and containment of documents</i>, SEQUENCES 1997,
 * doi:10.1109/SEQUEN.1997.666900.
 */
public sealed interface MinHashScheme permits ClassicMinHash, OnePassMinHash {

    /** Most components a scheme may have. */
    int MAX_COMPONENTS = 1 << 14;

    /** An own hash function for every component: the yardstick, slow. */
    static MinHashScheme classic(int components, long seed) {
        return new ClassicMinHash(components, seed);
    }

    /** One throw a hash: as accurate, and a hundred times less work for a long text. */
    static MinHashScheme onePass(int components, long seed) {
        return new OnePassMinHash(components, seed);
    }

    /** The scheme of that id. */
    static MinHashScheme of(SchemeId id, int components, long seed) {
        return switch (id) {
            case CLASSIC_1 -> classic(components, seed);
            case ONE_PASS_4 -> onePass(components, seed);
        };
    }

    /** Algorithm and version. */
    SchemeId id();

    /** How many components a sketch has, 1 to {@link #MAX_COMPONENTS}. */
    int components();

    /** Chooses the hash functions: only sketches of one seed can be compared. */
    long seed();

    /** A hasher for one thread. */
    MinHasher hasher();
}
