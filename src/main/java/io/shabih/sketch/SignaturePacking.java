package io.shabih.sketch;

import java.util.Arrays;

/**
 * Packs the signatures of one stamp into words that the caller keeps, without an object for each, and compares them.
 *
 * <pre>{@code
 * SignaturePacking packing = new SignaturePacking(stamp);
 * packing.pack(components, words);
 * double resemblance = packing.estimateResemblance(words, others);
 * }</pre>
 *
 * <p>Cost: exactly the packed bits, 128 bytes for 128 components of 8 bits. Immutable and thread-safe.
 */
public final class SignaturePacking {
    private final ComponentLayout layout;

    public SignaturePacking(SketchStamp stamp) {
        this.layout = stamp.layout();
    }

    /** Words of a packed signature. */
    public int words() {
        return layout.words();
    }

    /** Packs the components that a hasher of the stamp's scheme wrote into the first {@link #words()}. */
    public void pack(long[] components, long[] words) {
        Arrays.fill(words, 0, words(), 0);
        layout.pack(components, words, 0);
    }

    /** As {@link Signature#estimateResemblance}, of two packed ones. */
    public double estimateResemblance(long[] wordsA, long[] wordsB) {
        return Math.max(0, layout.resemblance(layout.differing(wordsA, 0, wordsB, 0)));
    }
}
