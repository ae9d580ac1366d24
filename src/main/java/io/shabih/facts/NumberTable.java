package io.shabih.facts;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;

/** The distinct numbers of one article after another, each with its unit and parts. Not thread-safe: one a thread. */
final class NumberTable {
    private final Object2IntOpenHashMap<String> numberOf = new Object2IntOpenHashMap<>();
    private String[] texts = new String[16];
    private byte[] parts = new byte[16];
    private byte[] units = new byte[16];

    NumberTable() {
        numberOf.defaultReturnValue(-1);
    }

    void clear() {
        numberOf.clear();
    }

    int size() {
        return numberOf.size();
    }

    /** The number of a number in a part, a new one where it is; a negative one of an empty text. */
    int add(String number, byte unit, int part) {
        if (number.isEmpty()) {
            return -1;
        }
        String key = unit == Units.UNKNOWN ? number : number + (char) ('A' + unit);
        int known = numberOf.getInt(key);
        if (known < 0) {
            known = numberOf.size();
            numberOf.put(key, known);
            grow(known);
            texts[known] = number;
            units[known] = unit;
            parts[known] = 0;
        }
        parts[known] |= (byte) part;
        return known;
    }

    private void grow(int count) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            parts = Arrays.copyOf(parts, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
        }
    }

    /** Writes the numbers in the order of {@link Numbers#compare}, then of their units; the place of each in it. */
    int[] write(RecordBytes out) {
        int[] order = new int[size()];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (a, b) -> {
            int byNumber = Numbers.compare(texts[a], texts[b]);
            return byNumber != 0 ? byNumber : units[a] - units[b];
        });
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            out.writeByte(parts[order[i]]);
        }
        for (int number : order) {
            out.writeByte(units[number]);
        }
        for (int number : order) {
            out.writeText(texts[number]);
        }
        return rank;
    }
}
