package io.shabih.hash;

/**
 * Names a text by 128 bits; equal keys are taken for equal texts. The chance that any two of
 * 10 million different texts share a key is under 1 in 10<sup>5</sup> (it is bounded by the 64 bits of a word's hash).
 */
public record TextKey(long high, long low) implements Comparable<TextKey> {

    /** The key of a text without words. */
    public static final TextKey EMPTY = new TextKey(0, 0);

    private static final long LOW_SEED = 0x9E37_79B9_7F4A_7C15L;

    /** The key of a text that these values are, in their order. */
    public static TextKey of(long[] values, int count) {
        if (count == 0) {
            return EMPTY;
        }
        long high = count;
        long low = LOW_SEED;
        for (int i = 0; i < count; i++) {
            high = Hash64.combine(high, values[i]);
            low = (low ^ values[i]) * LOW_SEED;
            low ^= low >>> 29;
        }
        return new TextKey(Hash64.mix(high), Hash64.mix(low));
    }

    @Override
    public int compareTo(TextKey other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compare(low, other.low);
    }
}
