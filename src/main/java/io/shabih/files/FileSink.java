package io.shabih.files;

import io.shabih.ShabihException;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A buffered stream into one file whose failures are {@link ShabihException}s: these pass through writers
 * that wrap or swallow an IOException. One thread writes; {@link #abandon} may come from any other.
 */
final class FileSink extends OutputStream {

    private static final int BUFFER_BYTES = 1 << 17;

    private final Path named;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    /** Writes {@code file}; failures call it {@code named}, the name that it will get. */
    FileSink(Path file, Path named) {
        this.named = named;
        try {
            this.channel = FileChannel.open(file, WRITE, CREATE, TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw Failures.of("create " + named, e);
        }
    }

    @Override
    public void write(int value) {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (length > buffer.remaining()) {
            flush();
        }
        if (length > buffer.capacity()) {
            send(ByteBuffer.wrap(bytes, offset, length));
        } else {
            buffer.put(bytes, offset, length);
        }
    }

    @Override
    public void flush() {
        buffer.flip();
        send(buffer);
        buffer.clear();
    }

    /** Closes the file complete and on disk; does nothing the second time. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        flush();
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            throw Failures.of("write " + named, e);
        }
    }

    /** Closes the file as it is; what was buffered is lost. */
    void abandon() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.of("close " + named, e);
        }
    }

    private void send(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw Failures.of("write " + named, e);
        }
    }
}
