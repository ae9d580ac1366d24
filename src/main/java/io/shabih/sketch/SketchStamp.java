package io.shabih.sketch;

import java.util.Objects;

/**
 * All that two signatures must share to be comparable: how text became shingles, shingles components
 * and components bits.
 *
 * <p>Its text form, for example {@code one-pass-4 128x16 2a w3-h1 n1} (scheme, components x bits each,
 * seed in hexadecimal, shingler, normaliser), goes into files and messages; {@link #parse} reads it.
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

    private static final int HEXADECIMAL = 16;

    public SketchStamp {
        Objects.requireNonNull(scheme, "scheme");
        requireWord("shinglerVersion", shinglerVersion);
        requireWord("normaliserVersion", normaliserVersion);
        layout(scheme, bitsPerComponent);
    }

    /** The stamp of that text form. */
    public static SketchStamp parse(String text) {
        String[] parts = text.split(" ", -1);
        String[] size = parts.length == 5 ? parts[1].split("x", -1) : new String[0];
        if (size.length != 2) {
            throw unreadable(text);
        }
        try {
            SchemeId id = SchemeId.of(parts[0]);
            long seed = Long.parseUnsignedLong(parts[2], HEXADECIMAL);
            MinHashScheme scheme = MinHashScheme.of(id, Integer.parseInt(size[0]), seed);
            return new SketchStamp(scheme, Integer.parseInt(size[1]), parts[3], parts[4]);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    /** Bytes of one signature of this stamp. */
    public int bytesPerSignature() {
        return layout().words() * Long.BYTES;
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
        return scheme.id() + " " + scheme.components() + "x" + bitsPerComponent + " "
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

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "stamp is '" + text + "'; allowed: as in 'one-pass-4 128x16 2a w3-h1 n1'");
    }
}
