package io.shabih.sketch;

/**
 * Two bijections of 32 bits, one for each half of a hash: the values for the lower and the upper place of a row, which is
 * numbered by the uppermost bits of the upper value.
 *
 * @param flip of both halves
 * @param factor of both halves, each of them odd
 * @param rowShift 32 less the bits that number a row
 */
record RowThrow(long flip, long factor, int rowShift) {

    /**
     * Throws hashes into {@code places}: what a place holds stays if it is less than what falls into it. Without
     * branches: whether a value is the smallest so far cannot be predicted.
     */
    void throwAll(long[] hashes, int count, int[] places) {
        for (int i = 0; i < count; i++) {
            int upper = upper(hashes[i]);
            int place = place(upper);
            places[place] = Math.min(places[place], lower(hashes[i]));
            places[place + 1] = Math.min(places[place + 1], upper);
        }
    }

    int lower(long hash) {
        return (int) (hash ^ flip) * (int) factor;
    }

    int upper(long hash) {
        return (int) ((hash ^ flip) >>> Integer.SIZE) * (int) (factor >>> Integer.SIZE);
    }

    /** The row's lower place; the upper one is behind it. */
    private int place(int upper) {
        return upper >>> rowShift << 1;
    }
}
