package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream whose beginning is looked at before it is read. Not thread-safe. */
final class Headed extends InputStream {
    /** Enough for the header of a tar archive and for the first records of most texts. */
    static final int HEAD_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] head;
    private int next;
    private long read;
    /** What reading the head ended with; it is told when the head has been read. */
    private final Optional<IOException> failure;

    Headed(InputStream in) {
        this.in = in;
        byte[] bytes = new byte[HEAD_BYTES];
        int length = 0;
        Optional<IOException> met = Optional.empty();
        try {
            for (int count = 0; count >= 0 && length < bytes.length;) {
                count = in.read(bytes, length, bytes.length - length);
                length += Math.max(count, 0);
            }
        } catch (IOException e) {
            met = Optional.of(e);
        }
        failure = met;
        head = Arrays.copyOf(bytes, length);
        read = length;
    }

    byte[] head() {
        return head;
    }

    /** How many bytes were taken from the stream. */
    long bytesRead() {
        return read;
    }

    /** Whether the head is all there is. */
    boolean isShort() {
        return head.length < HEAD_BYTES;
    }

    /** Passes over the first bytes of the head. */
    void skip(int count) {
        next = Math.min(count, head.length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (next == head.length) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            int count = in.read(target, from, length);
            read += Math.max(count, 0);
            return count;
        }
        int count = Math.min(length, head.length - next);
        System.arraycopy(head, next, target, from, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
