package io.shabih.sketch;

import java.util.Arrays;

/**
 * Hash functions of 32 bits: {@code (x ^ flips[i]) * factors[i]}, without collisions as factors are odd. Their loops are
 * so plain that the compiler makes vector code of them by itself.
 */
record HalfFamily(int[] flips, int[] factors) {

    /**
     * Sets {@code minima[i]} to the smallest value of function i. Four values a turn, so that a minimum is loaded and
     * stored for every fourth only.
     */
    void minima(int[] halves, int count, int[] minima) {
        Arrays.fill(minima, Integer.MAX_VALUE);
        int last = count - 1;
        for (int i = 0; i < count; i += 4) {
            int b = Math.min(i + 1, last);
            int c = Math.min(i + 2, last);
            int d = Math.min(i + 3, last);
            offer(new Four(halves[i], halves[b], halves[c], halves[d]), minima);
        }
    }

    private record Four(int a, int b, int c, int d) {}

    private void offer(Four four, int[] minima) {
        int a = four.a();
        int b = four.b();
        int c = four.c();
        int d = four.d();
        int[] flips = this.flips;
        int[] factors = this.factors;
        for (int i = 0; i < minima.length; i++) {
            int flip = flips[i];
            int factor = factors[i];
            int first = Math.min((a ^ flip) * factor, (b ^ flip) * factor);
            int second = Math.min((c ^ flip) * factor, (d ^ flip) * factor);
            minima[i] = Math.min(minima[i], Math.min(first, second));
        }
    }

    /** The smallest value of one function. */
    int minimum(int function, int[] halves, int count) {
        int flip = flips[function];
        int factor = factors[function];
        int minimum = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            minimum = Math.min(minimum, (halves[i] ^ flip) * factor);
        }
        return minimum;
    }
}
