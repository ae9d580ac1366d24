package io.shabih.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The mark that a text may begin with and that tells its encoding: U+FEFF. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8),
    /** Begins like the mark of UTF-16, so it is looked for before. */
    UTF_32LE(StandardCharsets.UTF_32LE),
    UTF_32BE(StandardCharsets.UTF_32BE),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private final Charset charset;

    ByteOrderMark(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** Length in bytes. */
    int length() {
        return bytes().length;
    }

    private byte[] bytes() {
        return "\uFEFF".getBytes(charset);
    }

    /** The mark at the beginning of so many bytes. */
    static Optional<ByteOrderMark> of(byte[] text, int length) {
        return Arrays.stream(values()).filter(mark -> mark.begins(text, length)).findFirst();
    }

    private boolean begins(byte[] text, int length) {
        byte[] mark = bytes();
        return mark.length <= length && Arrays.equals(text, 0, mark.length, mark, 0, mark.length);
    }
}
