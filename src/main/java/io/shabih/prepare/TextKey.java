package io.shabih.prepare;

/**
 * Names a normalised text by 128 bits; equal keys are taken for equal texts. The chance that any two of
 * 10 million different texts share a key is under 1 in 10<sup>5</sup> (it is bounded by the 64 bits of a word's hash).
 */
public record TextKey(long high, long low) implements Comparable<TextKey> {

    /** The key of a text without words. */
    public static final TextKey EMPTY = new TextKey(0, 0);

    @Override
    public int compareTo(TextKey other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compare(low, other.low);
    }
}
