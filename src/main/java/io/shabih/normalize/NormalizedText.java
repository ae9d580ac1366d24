package io.shabih.normalize;

import java.util.Objects;

/**
 * A view on normalised text inside a worker's buffer: words separated by exactly one space.
 *
 * <p>Example: {@code NormalizedText text = worker.normalize("قال  الرئيسُ:"); text.toString()} is
 * {@code "قال الرئيس"}.
 *
 * <p>Valid until the next call of the worker that made it; {@link #toString()} keeps the text for longer.
 * Costs nothing to make. Not thread-safe.
 */
public final class NormalizedText implements CharSequence {
    private char[] chars = new char[0];
    private int length;

    NormalizedText() {}

    /** The buffer; the text is its first {@link #length()} characters, what follows is rubbish. */
    public char[] buffer() {
        return chars;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[Objects.checkIndex(index, length)];
    }

    @Override
    public String subSequence(int start, int end) {
        Objects.checkFromToIndex(start, end, length);
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    NormalizedText show(char[] buffer, int end) {
        chars = buffer;
        length = end;
        return this;
    }
}
