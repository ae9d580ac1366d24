package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are read at any place, the last {@value #MOST_OPEN} of them kept open. Not mapped: a mapped file that another
 * program cuts ends in an error of the virtual machine that may surface anywhere.
 *
 * <p>Cost: a system call a read. Thread-safe.
 */
final class OpenFiles implements Closeable {
    private static final int MOST_OPEN = 64;

    private final Map<Integer, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);

    /** Opens a file that is not open. */
    interface Opener {
        FileChannel open(int number);
    }

    /**
     * Bytes of a file.
     *
     * @throws EOFException if it ends before
     */
    synchronized byte[] read(int number, Opener opener, long offset, int length) throws IOException {
        FileChannel file = open.computeIfAbsent(number, opener::open);
        closeEldest();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException((offset + length) + " bytes before, " + file.size() + " now");
            }
        }
        return bytes.array();
    }

    private void closeEldest() throws IOException {
        if (open.size() > MOST_OPEN) {
            Iterator<FileChannel> files = open.values().iterator();
            files.next().close();
            files.remove();
        }
    }

    @Override
    public synchronized void close() {
        open.values().forEach(file -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new ShabihException(Kind.INPUT, "the inputs cannot be closed (" + e.getMessage() + ")",
                        e);
            }
        });
        open.clear();
    }
}
