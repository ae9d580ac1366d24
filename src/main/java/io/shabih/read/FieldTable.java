package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds the values that are wanted by the bytes of their names, without making a string of every name. The case of
 * ASCII letters does not matter, but of two wanted names that differ in nothing else the one as written is found.
 */
final class FieldTable {
    private static final int SLOTS_PER_NAME = 4;
    /** The bit by which the cases of an ASCII letter differ. */
    private static final int CASE = 0x20;

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
                slot = next(slot);
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
        FieldValue respelt = unwanted;
        for (int slot = slot(bytes, from, to); values[slot] != unwanted; slot = next(slot)) {
            byte[] name = names[slot];
            if (Arrays.equals(bytes, from, to, name, 0, name.length)) {
                return values[slot];
            }
            if (!wants(respelt) && isRespelt(bytes, from, to, name)) {
                respelt = values[slot];
            }
        }
        return respelt;
    }

    /** The value of this name if it is looked for. */
    Optional<FieldValue> wanted(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return Optional.of(find(bytes, 0, bytes.length)).filter(this::wants);
    }

    /** Whether the bytes are the name but for the case of letters. */
    private static boolean isRespelt(byte[] bytes, int from, int to, byte[] name) {
        if (to - from != name.length) {
            return false;
        }
        int i = 0;
        while (i < name.length && lowerCase(bytes[from + i]) == lowerCase(name[i])) {
            i++;
        }
        return i == name.length;
    }

    private static int lowerCase(byte character) {
        return character >= 'A' && character <= 'Z' ? character | CASE : character;
    }

    private int next(int slot) {
        return (slot + 1) & (values.length - 1);
    }

    /** The same for every spelling. */
    private int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        int ends = length == 0 ? 0 : 31 * (bytes[from] | CASE) + (bytes[to - 1] | CASE);
        return (31 * ends + 7 * length) & (values.length - 1);
    }
}
