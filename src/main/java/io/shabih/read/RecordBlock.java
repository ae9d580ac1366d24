package io.shabih.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whole records of one input: lines of JSONL, or all of a text or a web page.
 *
 * <p>The bytes may be read by any one thread. Closing a block gives its buffer back to the reader, after
 * which nothing of it may be used; a block that is not closed costs a new buffer, nothing else.
 */
public final class RecordBlock implements AutoCloseable {
    private final InputFile input;
    private final RecordSpan span;
    private final byte[] bytes;
    private final List<Rejected> rejected;
    private final Consumer<byte[]> giveBack;
    private final Charset charset;

    RecordBlock(
            InputFile input, RecordSpan span, byte[] bytes, List<Rejected> rejected,
            Consumer<byte[]> giveBack) {
        this(input, span, bytes, rejected, giveBack, StandardCharsets.UTF_8);
    }

    private RecordBlock(
            InputFile input, RecordSpan span, byte[] bytes, List<Rejected> rejected,
            Consumer<byte[]> giveBack, Charset charset) {
        this.input = input;
        this.span = span;
        this.bytes = bytes;
        this.rejected = List.copyOf(rejected);
        this.giveBack = giveBack;
        this.charset = charset;
    }

    /** The same, of an input that is in this encoding. */
    RecordBlock in(Charset charset) {
        return new RecordBlock(input, span, bytes, rejected, giveBack, charset);
    }

    public InputFile input() {
        return input;
    }

    /** Where in the uncompressed input the block begins. */
    public long offset() {
        return span.offset();
    }

    /** Number of the line that the block begins with, from 1. */
    public long firstLine() {
        return span.line();
    }

    /** A buffer whose first {@link #length} bytes are the block's. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return span.length();
    }

    /** The encoding that the input was found to be in; told with its first block alone. */
    Charset charset() {
        return charset;
    }

    /** What the reader itself found wrong, after the block's last record. */
    public List<Rejected> rejected() {
        return rejected;
    }

    @Override
    public void close() {
        giveBack.accept(bytes);
    }
}
