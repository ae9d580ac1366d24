package io.shabih.read;

import io.shabih.formats.DamagedInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The bytes of one input in order, kept in the spool where they can not be read again in place. Damage ends the bytes and is told
 * afterwards. Not thread-safe.
 */
final class InputBytes implements Closeable {
    private final InputStream source;
    private final Charset charset;
    private final Optional<Spool> spool;
    private final long offset;
    private Optional<String> damage = Optional.empty();
    private boolean ended;

    /** In an encoding that was told apart before; what is read now is as the source has it. */
    InputBytes(InputStream source, Charset charset, Optional<Spool> spool) {
        this.source = source;
        this.charset = charset;
        this.spool = spool;
        this.offset = spool.map(Spool::length).orElse(0L);
    }

    /** The encoding that the input was found to be in. */
    Charset charset() {
        return charset;
    }

    /** Where the first byte is, in the input or in the spool. */
    long offset() {
        return offset;
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
        int count;
        try {
            count = source.read(buffer, from, buffer.length - from);
        } catch (IOException e) {
            damage = Optional.of(e instanceof DamagedInput
                    ? String.valueOf(e.getMessage())
                    : "cannot be read on (" + e.getMessage() + ")");
            ended = true;
            return 0;
        }
        ended |= count < 0;
        int read = Math.max(count, 0);
        spool.ifPresent(kept -> kept.write(buffer, from, read));
        return read;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        source.close();
    }
}
