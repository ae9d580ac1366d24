package io.shabih.sketch;

/**
 * The loops of {@link OnePassMinHasher}, plain or in vectors; both give the same bits.
 *
 * <p>Not thread-safe: one a hasher.
 */
sealed interface OnePassKernel permits PlainKernel, VectorKernel {
    /** A value of this size counts as none: that is a property of the hash, whatever else is in the set. */
    int EMPTY = Integer.MAX_VALUE;

    /** Vectors where the machine was started with their module, which is an incubator's and off by default. */
    static OnePassKernel fastest() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectors ? new VectorKernel() : new PlainKernel();
    }

    /**
     * Throws hashes into {@code places}: what a place holds stays if it is less than what falls into it.
     * Returns how many places hold {@link #EMPTY} then.
     */
    int throwAll(RowThrow thrown, long[] hashes, int count, int[] places);

    /** Sets {@code minima[i]} to the smallest value of function i. */
    void minima(HalfFamily functions, int[] halves, int count, int[] minima);

    /** The smallest {@code (halves[i] ^ flip) * factor}. */
    int minimum(int[] halves, int count, int flip, int factor);
}
