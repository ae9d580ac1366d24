package io.shabih.sketch;

import java.util.Objects;

/**
 * All that two signatures must share to be comparable: how text became shingles, shingles components
 * and components bits.
 *
 * <p>Its text form, for example {@code one-pass-4 128x16 2a w3-h1 n1} (scheme, components x bits each,
 * seed in hexadecimal, shingler, normaliser), goes into files and messages.
 *
 * <p>Thread-safe: immutable.
 *
 * @param scheme scheme, number of components and seed
 * @param bitsPerComponent 1, 2, 4, 8, 16, 32 or 64
 * @param shinglerVersion one word
 * @param normaliserVersion one word
 */
public record SketchStamp(
        MinHashScheme scheme, int bitsPerComponent, String shinglerVersion, String normaliserVersion) {

    public SketchStamp {
        Objects.requireNonNull(scheme, "scheme");
        requireWord("shinglerVersion", shinglerVersion);
        requireWord("normaliserVersion", normaliserVersion);
        layout(scheme, bitsPerComponent);
    }

    ComponentLayout layout() {
        return layout(scheme, bitsPerComponent);
    }

    void requireSame(SketchStamp other) {
        if (!equals(other)) {
            throw new IllegalArgumentException(
                    "signatures of different stamps: [" + this + "] and [" + other + "]");
        }
    }

    @Override
    public String toString() {
        return scheme.version() + " " + scheme.components() + "x" + bitsPerComponent + " "
                + Long.toHexString(scheme.seed()) + " " + shinglerVersion + " " + normaliserVersion;
    }

    private static ComponentLayout layout(MinHashScheme scheme, int bitsPerComponent) {
        return new ComponentLayout(scheme.components(), bitsPerComponent);
    }

    private static void requireWord(String name, String value) {
        if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed: one word");
        }
    }
}
