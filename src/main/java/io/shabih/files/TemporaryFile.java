package io.shabih.files;

import io.shabih.ShabihException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of a join, gone when it is closed. */
public final class TemporaryFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();

    public TemporaryFile(Path folder) {
        try {
            path = Files.createTempFile(folder, "keys-", ".spill");
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Failures.of("keep keys in " + folder, e);
        }
    }

    public void write(ByteBuffer bytes, long at) {
        try {
            for (long to = at; bytes.hasRemaining();) {
                to += channel.write(bytes, to);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    public void read(ByteBuffer bytes, long at) {
        try {
            for (long from = at; bytes.hasRemaining();) {
                int read = channel.read(bytes, from);
                if (read < 0) {
                    throw new IOException("it ends too early");
                }
                from += read;
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The whole file as it is now, to be read until it is closed. */
    public MemorySegment map() {
        try {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ShabihException failed(IOException cause) {
        return Failures.of("keep " + path.getFileName() + " beside the results", cause);
    }

    @Override
    public void close() {
        arena.close();
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
