package io.shabih.shingle;

import io.shabih.hash.Hash64;

/** Turns the hashes of units (words or characters) into the hashes of all windows over them, in place. */
final class RollingWindow {
    private static final int LONGEST = 64;

    private RollingWindow() {}

    static void requireLength(String name, int unitsPerShingle) {
        if (unitsPerShingle < 1 || unitsPerShingle > LONGEST) {
            throw new IllegalArgumentException(
                    name + " is " + unitsPerShingle + "; allowed: 1 to " + LONGEST);
        }
    }

    /** Returns the number of windows; {@code units[i]} then holds the window that began at unit i. */
    static int roll(long[] units, int unitCount, int unitsPerShingle) {
        if (unitCount == 0) {
            return 0;
        }
        int width = Math.min(unitCount, unitsPerShingle);
        int windowCount = unitCount - width + 1;
        long weight = Hash64.combineWeight(width - 1);
        long window = 0;
        for (int i = 0; i < width - 1; i++) {
            window = Hash64.combine(window, units[i]);
        }
        for (int i = 0; i < windowCount; i++) {
            window = Hash64.combine(window, units[i + width - 1]);
            long first = units[i];
            units[i] = Hash64.mix(window);
            window = Hash64.dropFirst(window, first, weight);
        }
        return windowCount;
    }
}
