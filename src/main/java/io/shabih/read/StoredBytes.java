package io.shabih.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** The bytes of one input as they are stored, counted and hashed on the way. Not thread-safe. */
final class StoredBytes extends FilterInputStream {
    private static final int DRAIN_BYTES = 1 << 16;

    private final CRC32 crc32 = new CRC32();
    private final AtomicLong total;
    private long count;
    private boolean ended;
    private boolean failed;

    /** Adds what it reads to {@code total} as well. */
    StoredBytes(InputStream in, AtomicLong total) {
        super(in);
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = readOrFail(buffer, from, length);
        if (read < 0) {
            ended = true;
            return read;
        }
        crc32.update(buffer, from, read);
        count += read;
        total.lazySet(total.get() + read);
        return read;
    }

    private int readOrFail(byte[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public long skip(long length) throws IOException {
        return readNBytes((int) Math.min(length, DRAIN_BYTES)).length; // skipped bytes are hashed, too
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    void drain() {
        byte[] rest = new byte[DRAIN_BYTES];
        try {
            while (!ended && !failed) {
                read(rest, 0, rest.length);
            }
        } catch (IOException e) {
            failed = true; // the checksum covers what could be read
        }
    }

    /** How many were read. */
    long count() {
        return count;
    }

    /** Whether the end was reached. */
    boolean ended() {
        return ended;
    }

    /** Whether reading itself failed. */
    boolean failed() {
        return failed;
    }

    InputChecksum checksum(InputFile input) {
        return new InputChecksum(input.name(), count, HexFormat.of().toHexDigits((int) crc32.getValue()));
    }
}
