package io.shabih.read;

import io.shabih.encoding.Bytes;
import io.shabih.encoding.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts an input of lines into blocks of whole lines. Not thread-safe. */
final class LineBlocks implements Blocks {
    private static final long LINE_END_BYTES = 2;
    private static final int HEAD_BYTES = 64;

    private final InputFile input;
    private final InputBytes bytes;
    private final Buffers buffers;
    private final int maxRecordBytes;
    /** What was read behind the last whole line of the last block. */
    private byte[] rest;
    private long offset;
    private long line = 1;
    private boolean ended;
    private Charset charset;
    private final List<Rejected> rejected = new ArrayList<>();

    LineBlocks(InputFile input, InputBytes bytes, Buffers buffers, int maxRecordBytes) {
        this.input = input;
        this.bytes = bytes;
        this.buffers = buffers;
        this.maxRecordBytes = maxRecordBytes;
        this.charset = bytes.charset();
        byte[] head = new byte[HEAD_BYTES];
        head = Arrays.copyOf(head, bytes.fill(head, 0));
        int bom = Refusal.bomLength(head);
        this.rest = Arrays.copyOfRange(head, bom, head.length);
        this.offset = bytes.offset() + bom;
    }

    @Override
    public Optional<RecordBlock> next() {
        if (ended) {
            return Optional.empty();
        }
        byte[] buffer = bufferWithRest();
        int filled = bytes.fill(buffer, rest.length);
        int newline = Bytes.lastNewlineIn(buffer, 0, filled);
        while (newline < 0 && !bytes.ended() && filled <= maxRecordBytes + 1) {
            int before = filled;
            buffer = grown(buffer);
            filled = bytes.fill(buffer, before);
            newline = Bytes.lastNewlineIn(buffer, before, filled);
        }
        if (newline < 0 && !bytes.ended()) {
            return Optional.of(skipLine(buffer, filled));
        }
        int end = bytes.ended() ? end(buffer, newline + 1, filled) : newline + 1;
        rest = bytes.ended() ? new byte[0] : Arrays.copyOfRange(buffer, end, filled);
        if (end == 0 && rejected.isEmpty()) {
            buffers.giveBack(buffer);
            return Optional.empty();
        }
        return Optional.of(block(buffer, end));
    }

    private byte[] bufferWithRest() {
        byte[] buffer = buffers.take();
        if (rest.length >= buffer.length) {
            buffers.giveBack(buffer);
            buffer = new byte[rest.length + 1];
        }
        System.arraycopy(rest, 0, buffer, 0, rest.length);
        return buffer;
    }

    private byte[] grown(byte[] buffer) {
        int bytes = (int) Math.min(2L * buffer.length, maxRecordBytes + LINE_END_BYTES);
        byte[] grown = Arrays.copyOf(buffer, bytes);
        buffers.giveBack(buffer);
        return grown;
    }

    /**
     * Where the last whole record ends. A last line needs no line end; where the input is damaged it is
     * whole only if its object is closed.
     */
    private int end(byte[] buffer, int lineStart, int filled) {
        ended = true;
        if (bytes.damage().isEmpty()) {
            return filled;
        }
        boolean whole = filled > lineStart && buffer[filled - 1] == '}';
        long damagedLine = line + Bytes.countNewlines(buffer, 0, lineStart) + (whole ? 1 : 0);
        int end = whole ? filled : lineStart;
        String excerpt = Rejected.excerpt(buffer, end, filled);
        rejected.add(new Rejected(input.name(), damagedLine, bytes.damage().get(), excerpt));
        return end;
    }

    /** Passes over a line that is too long without holding it. */
    private RecordBlock skipLine(byte[] buffer, int filled) {
        String reason = Rejected.tooLong(maxRecordBytes);
        rejected.add(new Rejected(input.name(), line, reason, Rejected.excerpt(buffer, 0, filled)));
        int end = filled;
        int newline = end;
        while (newline == end && !bytes.ended()) {
            offset += end;
            end = bytes.fill(buffer, 0);
            newline = Bytes.newlineIn(buffer, 0, end);
        }
        RecordBlock block = block(buffer, 0);
        int used = Math.min(newline + 1, end);
        rest = Arrays.copyOfRange(buffer, used, end);
        offset += used;
        line++;
        return block;
    }

    private RecordBlock block(byte[] buffer, int length) {
        RecordSpan span = new RecordSpan(input.number(), offset, length, line);
        RecordBlock block = new RecordBlock(input, span, buffer, rejected, buffers::giveBack).in(charset);
        charset = StandardCharsets.UTF_8;
        rejected.clear();
        offset += length;
        line += Bytes.countNewlines(buffer, 0, length);
        return block;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
