package io.shabih.sketch;

import java.util.Arrays;

/** Loops so plain that the compiler makes vector code of the minima by itself. */
final class PlainKernel implements OnePassKernel {

    // Without branches: whether a value is the smallest so far cannot be predicted.
    @Override
    public int throwAll(RowThrow thrown, long[] hashes, int count, int[] places) {
        for (int i = 0; i < count; i++) {
            int upper = thrown.upper(hashes[i]);
            int place = thrown.place(upper);
            places[place] = Math.min(places[place], thrown.lower(hashes[i]));
            places[place + 1] = Math.min(places[place + 1], upper);
        }
        return emptyCount(places);
    }

    private static int emptyCount(int[] places) {
        int empty = 0;
        for (int place : places) {
            empty += place == EMPTY ? 1 : 0;
        }
        return empty;
    }

    // Four hashes a turn, so that a minimum is loaded and stored for every fourth only.
    @Override
    public void minima(HalfFamily functions, int[] halves, int count, int[] minima) {
        Arrays.fill(minima, EMPTY);
        int last = count - 1;
        for (int i = 0; i < count; i += 4) {
            int b = Math.min(i + 1, last);
            int c = Math.min(i + 2, last);
            int d = Math.min(i + 3, last);
            offer(functions, new Four(halves[i], halves[b], halves[c], halves[d]), minima);
        }
    }

    private record Four(int a, int b, int c, int d) {}

    private static void offer(HalfFamily functions, Four four, int[] minima) {
        int a = four.a();
        int b = four.b();
        int c = four.c();
        int d = four.d();
        int[] flips = functions.flips();
        int[] factors = functions.factors();
        for (int i = 0; i < minima.length; i++) {
            int flip = flips[i];
            int factor = factors[i];
            int first = Math.min((a ^ flip) * factor, (b ^ flip) * factor);
            int second = Math.min((c ^ flip) * factor, (d ^ flip) * factor);
            minima[i] = Math.min(minima[i], Math.min(first, second));
        }
    }

    @Override
    public int minimum(int[] halves, int count, int flip, int factor) {
        int minimum = EMPTY;
        for (int i = 0; i < count; i++) {
            minimum = Math.min(minimum, (halves[i] ^ flip) * factor);
        }
        return minimum;
    }
}
