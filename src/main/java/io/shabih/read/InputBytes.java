package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The uncompressed bytes of one input, in order: hashed as stored, decompressed, kept in the spool where
 * they can not be read again in place. Damage ends the bytes and is told afterwards. Not thread-safe.
 */
final class InputBytes implements Closeable {
    /** No byte of UTF-8 text, so what a failed decompressor left of it was not written by it. */
    private static final byte UNWRITTEN = (byte) 0xFF;

    private static final int LARGEST_READ_BYTES = 1 << 16;

    private final InputFile input;
    private final StoredBytes stored;
    private final Compression compression;
    private final Optional<OutputStream> spool;
    private Optional<InputStream> plain = Optional.empty();
    private Optional<String> damage = Optional.empty();
    private boolean ended;

    InputBytes(InputFile input, StoredBytes stored, Optional<Path> spoolFile) throws IOException {
        this.input = input;
        this.stored = stored;
        byte[] head = head(stored);
        this.compression = Compression.of(head);
        boolean spooled = compression != Compression.NONE || !input.rereadable();
        this.spool = spooled && spoolFile.isPresent()
                ? Optional.of(spool(spoolFile.get()))
                : Optional.empty();
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stored);
        try {
            this.plain = Optional.of(compression.open(whole));
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private static byte[] head(StoredBytes stored) throws IOException {
        try {
            return stored.readNBytes(Compression.MAGIC_BYTES);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** Reads until the room in the buffer is full or the input ends; gives the new end of what is filled. */
    int fill(byte[] buffer, int from) {
        int filled = from;
        while (filled < buffer.length && !ended) {
            filled += readSome(buffer, filled);
        }
        return filled;
    }

    boolean ended() {
        return ended;
    }

    /** Why the input ended before its end, if it did. */
    Optional<String> damage() {
        return damage;
    }

    private int readSome(byte[] buffer, int from) {
        InputStream source = plain.orElseThrow();
        int length = Math.min(buffer.length - from, LARGEST_READ_BYTES);
        int count;
        if (compression == Compression.NONE) {
            count = readOrFail(source, buffer, from, length);
        } else {
            // A decompressor that fails has often written a part of what was asked for: keep that part.
            Arrays.fill(buffer, from, from + length, UNWRITTEN);
            count = readOrFail(source, buffer, from, length);
            count = damage.isPresent() ? written(buffer, from, length) : count;
        }
        ended |= count < 0;
        count = Math.max(count, 0);
        toSpool(buffer, from, count);
        return count;
    }

    private int readOrFail(InputStream source, byte[] buffer, int from, int length) {
        try {
            return source.read(buffer, from, length);
        } catch (IOException | RuntimeException e) {
            fail(e);
            return -1;
        }
    }

    private static int written(byte[] buffer, int from, int length) {
        int count = 0;
        while (count < length && buffer[from + count] != UNWRITTEN) {
            count++;
        }
        return count;
    }

    private void fail(Exception cause) {
        ended = true;
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String label = compression.label();
        if (compression == Compression.NONE || stored.failed()) {
            damage = Optional.of("cannot be read on (" + detail + ")");
        } else if (stored.ended()) {
            damage = Optional.of("truncated " + label + ": the file ends before its data does");
        } else {
            damage = Optional.of("corrupt " + label + ": " + detail);
        }
    }

    private OutputStream spool(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw spoolFailed(e);
        }
    }

    private void toSpool(byte[] buffer, int from, int count) {
        if (spool.isEmpty() || count == 0) {
            return;
        }
        try {
            spool.get().write(buffer, from, count);
        } catch (IOException e) {
            throw spoolFailed(e);
        }
    }

    private ShabihException spoolFailed(IOException cause) {
        String reason = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getMessage();
        return new ShabihException(Kind.OUTPUT.orDiskFull(cause),
                input.name() + ": cannot be kept uncompressed beside the results (" + reason
                        + "); free some space there or choose another folder for the results",
                cause);
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try {
            plain.orElse(stored).close();
        } finally {
            if (spool.isPresent()) {
                spool.get().close();
            }
        }
    }
}
