package io.shabih.sketch;

import java.util.Arrays;

/**
 * The sketch of one set, packed, with the stamp of how it came about.
 *
 * <pre>{@code
 * Signature a = Signature.of(stamp, components);
 * double resemblance = a.estimateResemblance(b);
 * }</pre>
 *
 * <p>Cost: components &times; bitsPerComponent bits and an object; a comparison takes a few operations
 * for every 64 bits.
 * For millions take {@link SignaturePacking}.
 *
 * <p>Thread-safe: immutable.
 *
 * <p>Reference: P. Li, C. K&ouml;nig, <i>b-Bit Minwise Hashing</i>, WWW 2010,
 * doi:10.1145/1772690.1772759.
 */
public final class Signature {
    private final SketchStamp stamp;
    private final long[] words;

    private Signature(SketchStamp stamp, long[] words) {
        this.stamp = stamp;
        this.words = words;
    }

    /** Packs the components that a hasher of the stamp's scheme wrote. */
    public static Signature of(SketchStamp stamp, long[] components) {
        ComponentLayout layout = stamp.layout();
        if (components.length < layout.components()) {
            throw new IllegalArgumentException("components are " + components.length
                    + "; allowed: " + layout.components() + " or more");
        }
        long[] words = new long[layout.words()];
        layout.pack(components, words, 0);
        return new Signature(stamp, words);
    }

    /** The signature that {@link #packed()} gave. */
    public static Signature ofPacked(SketchStamp stamp, long[] words) {
        if (words.length != stamp.layout().words()) {
            throw new IllegalArgumentException(
                    "words are " + words.length + "; allowed: " + stamp.layout().words());
        }
        return new Signature(stamp, words.clone());
    }

    public SketchStamp stamp() {
        return stamp;
    }

    /** The packed words, to be stored; a copy. The first component is in the lowest bits of the first. */
    public long[] packed() {
        return words.clone();
    }

    /**
     * Estimated Jaccard of the two sets, 0 to 1, corrected for components that agree by chance.
     *
     * @throws IllegalArgumentException if the stamps differ; the message names both
     */
    public double estimateResemblance(Signature other) {
        stamp.requireSame(other.stamp);
        ComponentLayout layout = stamp.layout();
        return Math.max(0, layout.resemblance(layout.differing(words, 0, other.words, 0)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature
                && stamp.equals(signature.stamp)
                && Arrays.equals(words, signature.words);
    }

    @Override
    public int hashCode() {
        return 31 * stamp.hashCode() + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Signature [" + stamp + "]";
    }
}
