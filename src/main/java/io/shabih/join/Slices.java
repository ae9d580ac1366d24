package io.shabih.join;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long row of work into tasks. */
public final class Slices {
    /** Items from (inclusive) to (exclusive). */
    public record Slice(int from, int to) {}

    private Slices() {}

    public static List<Slice> of(int count, int itemsASlice) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < count; from += itemsASlice) {
            slices.add(new Slice(from, Math.min(count, from + itemsASlice)));
        }
        return slices;
    }
}
