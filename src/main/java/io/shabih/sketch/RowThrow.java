package io.shabih.sketch;

/**
 * A bijection of 64 bits: the uppermost of a product number a row, the lower half is a value for the row's
 * lower place, the upper half one for its upper place.
 *
 * @param rowShift 64 less the bits that number a row
 */
record RowThrow(long flip, long factor, int rowShift) {

    long product(long hash) {
        return (hash ^ flip) * factor;
    }

    /** The row's lower place; the upper one is behind it. */
    int place(long product) {
        return (int) (product >>> rowShift) << 1;
    }
}
