package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Finds the values that are wanted by the bytes of their names, without making a string of every name. */
final class FieldTable {
    private static final int SLOTS_PER_NAME = 4;

    /** Stands for every name that is not looked for. */
    private final FieldValue unwanted = new FieldValue("");
    private final byte[][] names;
    private final FieldValue[] values;

    FieldTable(Collection<FieldValue> wanted) {
        int slots = Integer.highestOneBit(Math.max(1, SLOTS_PER_NAME * wanted.size())) << 1;
        names = new byte[slots][0];
        values = new FieldValue[slots];
        Arrays.fill(values, unwanted);
        for (FieldValue value : wanted) {
            byte[] name = value.name().getBytes(StandardCharsets.UTF_8);
            int slot = slot(name, 0, name.length);
            while (values[slot] != unwanted) {
                slot = (slot + 1) & (slots - 1);
            }
            names[slot] = name;
            values[slot] = value;
        }
    }

    boolean wants(FieldValue value) {
        return value != unwanted;
    }

    /** The value of this name; one that {@link #wants} denies if there is none. */
    FieldValue find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        while (values[slot] != unwanted
                && !Arrays.equals(bytes, from, to, names[slot], 0, names[slot].length)) {
            slot = (slot + 1) & (values.length - 1);
        }
        return values[slot];
    }

    private int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        int ends = length == 0 ? 0 : 31 * bytes[from] + bytes[to - 1];
        return (31 * ends + 7 * length) & (values.length - 1);
    }
}
