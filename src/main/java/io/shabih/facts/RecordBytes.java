package io.shabih.facts;

import io.shabih.hash.TextKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Little-endian bytes that grow; used again for one record after another. Not thread-safe. */
public final class RecordBytes {
    private static final int LONGEST_SHORT_TEXT = 0x7F;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);

    public void clear() {
        bytes.clear();
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int needed = Math.addExact(bytes.position(), more);
            byte[] larger = Arrays.copyOf(bytes.array(), Math.max(needed, needed + needed / 2));
            bytes = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN).position(bytes.position());
        }
        return bytes;
    }

    public void writeByte(int value) {
        room(1).put((byte) value);
    }

    public void writeInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void writeInts(int[] values, int count) {
        room(count * Integer.BYTES).asIntBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Integer.BYTES);
    }

    public void writeChars(char[] values, int count) {
        room(count * Character.BYTES).asCharBuffer().put(values, 0, count);
        bytes.position(bytes.position() + count * Character.BYTES);
    }

    public void writeBytes(byte[] values, int count) {
        room(count).put(values, 0, count);
    }

    public void writeLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    public void writeKey(TextKey key) {
        writeLong(key.high());
        writeLong(key.low());
    }

    /** Its length in one byte where it is short, in four with the first bit set where it is not, then its UTF-8. */
    public void writeText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length <= LONGEST_SHORT_TEXT) {
            writeByte(utf8.length);
        } else {
            room(Integer.BYTES).order(ByteOrder.BIG_ENDIAN).putInt(utf8.length | Integer.MIN_VALUE);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
        }
        room(utf8.length).put(utf8);
    }

    /** The text that {@link #writeText} wrote where the bytes stand. */
    public static String readText(ByteBuffer from) {
        int length = from.get();
        if (length < 0) {
            length = (length & LONGEST_SHORT_TEXT) << 24 | (from.get() & 0xFF) << 16
                    | (from.get() & 0xFF) << 8
                    | from.get() & 0xFF;
        }
        byte[] utf8 = new byte[length];
        from.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** What was written, until the next record is. */
    public ByteBuffer written() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).flip();
    }
}
