package io.shabih.read;

/**
 * Where a record's bytes are, so that {@link RecordStore} finds them again.
 *
 * @param input number of the input
 * @param offset of the first byte in the uncompressed input, from 0
 * @param length in bytes, the line end not counted
 * @param line number of the line, from 1
 */
public record RecordSpan(int input, long offset, int length, long line) {

    public RecordSpan {
        if (input < 0 || offset < 0 || length < 0 || line < 1) {
            throw new IllegalArgumentException(
                    "span is " + input + ", " + offset + ", " + length + ", " + line
                            + "; allowed: input, offset and length 0 or more, line 1 or more");
        }
    }
}
