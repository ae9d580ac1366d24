package io.shabih.sketch;

/** Hash functions of 32 bits: {@code (x ^ flips[i]) * factors[i]}, without collisions as factors are odd. */
record HalfFamily(int[] flips, int[] factors) {

    int size() {
        return flips.length;
    }
}
