package io.shabih.read;

import io.shabih.formats.Compression;
import io.shabih.formats.DamagedInput;
import io.shabih.formats.Expansion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes without their compression, which is told by how they begin. What can be had comes out before damage is told, as a
 * {@link DamagedInput}. Not thread-safe.
 */
final class PlainBytes extends InputStream {
    /** No byte of UTF-8 text, so what a failed decompressor left of it was not written by it. */
    private static final byte UNWRITTEN = (byte) 0xFF;

    private static final int LARGEST_READ_BYTES = 1 << 16;

    private final StoredBytes stored;
    private final Compression compression;
    private final Expansion expansion = new Expansion();
    private Optional<InputStream> plain = Optional.empty();
    private Optional<DamagedInput> damage = Optional.empty();

    PlainBytes(StoredBytes stored) throws IOException {
        this.stored = stored;
        byte[] head = head(stored);
        this.compression = Compression.of(head);
        try {
            plain = Optional.of(compression
                    .open(new SequenceInputStream(new ByteArrayInputStream(head), stored)));
        } catch (IOException | RuntimeException e) {
            damage = Optional.of(damage(e));
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

    Compression compression() {
        return compression;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (damage.isPresent()) {
            throw damage.get();
        }
        int most = Math.min(length, LARGEST_READ_BYTES);
        if (compression != Compression.NONE) {
            // A decompressor that fails has often written a part of what was asked for: keep that part.
            Arrays.fill(buffer, from, from + most, UNWRITTEN);
        }
        try {
            int count = plain.orElseThrow().read(buffer, from, most);
            expansion.unpacked(Math.max(count, 0), stored.count());
            return count;
        } catch (IOException | RuntimeException e) {
            damage = Optional.of(damage(e));
            int written = compression == Compression.NONE ? 0 : written(buffer, from, most);
            if (written == 0) {
                throw damage.get();
            }
            return written;
        }
    }

    private static int written(byte[] buffer, int from, int length) {
        int count = 0;
        while (count < length && buffer[from + count] != UNWRITTEN) {
            count++;
        }
        return count;
    }

    private DamagedInput damage(Exception cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof DamagedInput told) {
                return told; // of the archive that these bytes are in
            }
        }
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String label = compression.label();
        if (compression == Compression.NONE || stored.failed()) {
            return new DamagedInput("cannot be read on (" + detail + ")", cause);
        }
        return stored.ended()
                ? new DamagedInput("truncated " + label + ": the file ends before its data does", cause)
                : new DamagedInput("corrupt " + label + ": " + detail, cause);
    }

    @Override
    public void close() throws IOException {
        if (plain.isPresent()) {
            plain.get().close();
        } else {
            stored.close();
        }
    }
}
