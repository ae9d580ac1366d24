package io.shabih.read;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Buffers of one size that are used again: large arrays are dear to allocate. Thread-safe. */
final class Buffers {
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
    private final int bytes;

    Buffers(int bytes) {
        this.bytes = bytes;
    }

    byte[] take() {
        byte[] buffer = free.poll();
        return buffer == null ? new byte[bytes] : buffer;
    }

    /** Takes back a buffer; one that had to grow is left to the collector. */
    void giveBack(byte[] buffer) {
        if (buffer.length == bytes) {
            free.add(buffer);
        }
    }
}
