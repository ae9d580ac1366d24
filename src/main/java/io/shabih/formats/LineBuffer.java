package io.shabih.formats;

import java.io.OutputStream;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of JSON that were made and not yet read. Not thread-safe. */
final class LineBuffer extends OutputStream {
    private static final int FIRST_BYTES = 1 << 16;
    private static final JsonFactory FACTORY = new JsonFactory();

    private byte[] bytes = new byte[FIRST_BYTES];
    private int from;
    private int to;

    /** Writes the fields of a record. */
    interface Fields {
        void writeTo(JsonGenerator json);
    }

    /** Adds one record, with its line end, or nothing where its fields fail. */
    void record(Fields fields) {
        int before = to;
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), this)) {
            json.writeStartObject();
            fields.writeTo(json);
            json.writeEndObject();
        } catch (RuntimeException e) {
            to = before;
            throw e;
        }
        write('\n');
    }

    /** Adds all of these lines to others. */
    void addTo(LineBuffer others) {
        others.write(bytes, from, to - from);
    }

    @Override
    public void write(int value) {
        reserve(1);
        bytes[to++] = (byte) value;
    }

    @Override
    public void write(byte[] added, int start, int length) {
        reserve(length);
        System.arraycopy(added, start, bytes, to, length);
        to += length;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Moves bytes out, as many as there are and as fit. */
    int read(byte[] target, int start, int length) {
        int count = Math.min(length, to - from);
        System.arraycopy(bytes, from, target, start, count);
        from += count;
        if (from == to) {
            from = 0;
            to = 0;
        }
        return count;
    }

    private void reserve(int length) {
        if (to + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(to, length)));
        }
    }
}
