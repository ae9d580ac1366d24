package io.shabih.sketch;

/**
 * Sketches one set after another, reusing its work arrays; made by {@link MinHashScheme#hasher()}.
 *
 * <p>Not thread-safe: one hasher a thread.
 */
public interface MinHasher {

    /**
     * Writes the sketch of the set of the first {@code count} hashes to the first places of {@code
     * components}, as many as the scheme has. A component's lowest bits are the best spread.
     *
     * @param hashes well mixed 64-bit hashes such as shingles, in any order; duplicates do no harm
     * @param count 1 to {@code hashes.length}: the empty set has no sketch, for it resembles nothing
     */
    void sketch(long[] hashes, int count, long[] components);
}
