package io.shabih.files;

import io.shabih.ShabihException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of the work folder that is written once from its beginning and then read anywhere, through the system's file
 * cache: what a run remembers of a corpus without keeping it in the heap.
 *
 * <p>One thread writes at a time; once mapped, any number read. It is written with plain writes, so that a full disk is
 * an error with a name, and only read through the mapping.
 */
public final class SpillFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final Arena arena = Arena.ofShared();
    private long size;

    private SpillFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    /** A new file, in place of any that is there. */
    public static SpillFile create(Path path) {
        try {
            return new SpillFile(path, FileChannel.open(path, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    0);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** A file that an earlier run completed, to be read. */
    public static SpillFile reopen(Path path) {
        try {
            FileChannel channel = FileChannel.open(path);
            return new SpillFile(path, channel, channel.size());
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    /** Bytes in the file so far. */
    public long size() {
        return size;
    }

    /** Appends what remains of the bytes; where they begin. */
    public long append(ByteBuffer bytes) {
        long begin = size;
        size += bytes.remaining();
        if (bytes.remaining() > buffer.remaining()) {
            flush();
        }
        if (bytes.remaining() > buffer.capacity()) {
            write(bytes);
        } else {
            buffer.put(bytes);
        }
        return begin;
    }

    /** The whole file, read-only, until close; nothing may be appended afterwards. */
    public MemorySegment map() {
        flush();
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void flush() {
        buffer.flip();
        write(buffer);
        buffer.clear();
    }

    private void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static ShabihException failed(Path path, IOException cause) {
        return Failures.of("keep " + path.getFileName() + " beside the results", cause);
    }

    @Override
    public void close() {
        arena.close();
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(path, e);
        }
    }
}
