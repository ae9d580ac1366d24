package io.shabih.shingle;

import java.util.Arrays;

/**
 * The distinct shingles of one text, for exact comparison with those of another.
 *
 * <pre>{@code
 * ShingleSet report = shingler.shingles("...");
 * double share = report.containmentIn(longArticle);
 * }</pre>
 *
 * <p>Sets cut by different shinglers must not be compared: they have nothing in common. The empty set
 * resembles nothing and is contained in nothing (0, never a division by zero).
 *
 * <p>Cost: 8 bytes a shingle; a comparison about 4 ns a shingle of both sets; making one about 50 ns
 * a shingle, for sorting.
 *
 * <p>Thread-safe: immutable.
 *
 * <p>Reference: A. Broder, <i>On the resemblance and containment of documents</i>, SEQUENCES 1997,
 * doi:10.1109/SEQUEN.1997.666900.
 */
public final class ShingleSet {
    private final long[] sorted;

    private ShingleSet(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of the first {@code count} hashes, in any order and with duplicates; they are copied. */
    public static ShingleSet of(long[] hashes, int count) {
        long[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return new ShingleSet(size == count ? sorted : Arrays.copyOf(sorted, size));
    }

    /** How many distinct shingles. */
    public int size() {
        return sorted.length;
    }

    /** Whether this hash is in the set. */
    public boolean contains(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /** The hashes, ascending; a copy. */
    public long[] toArray() {
        return sorted.clone();
    }

    /** Jaccard: shared shingles as a share of all shingles of both, 0 to 1. */
    public double exactResemblance(ShingleSet other) {
        int shared = intersectionSize(other);
        return shared == 0 ? 0 : shared / (double) ((long) size() + other.size() - shared);
    }

    /** Share of this set's shingles that the other one has, 0 to 1. */
    public double containmentIn(ShingleSet other) {
        return size() == 0 ? 0 : intersectionSize(other) / (double) size();
    }

    /** How many shingles both sets have. */
    public int intersectionSize(ShingleSet other) {
        long[] a = sorted;
        long[] b = other.sorted;
        int shared = 0;
        int i = 0;
        int j = 0;
        // Steps by comparison results instead of branches: which side is smaller cannot be predicted.
        while (i < a.length && j < b.length) {
            long left = a[i];
            long right = b[j];
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return shared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShingleSet set && Arrays.equals(sorted, set.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "ShingleSet of " + sorted.length;
    }
}
