package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text of another encoding, in UTF-8. What is broken in it becomes U+FFFD. Not thread-safe. */
final class Utf8Stream extends InputStream {
    private static final int CHARACTERS = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[CHARACTERS + 1];
    private byte[] bytes = {};
    private int next;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (next == bytes.length && !advance()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, from, count);
        next += count;
        return count;
    }

    private boolean advance() throws IOException {
        int count = reader.read(characters, 0, CHARACTERS);
        if (count <= 0) {
            return false;
        }
        if (Character.isHighSurrogate(characters[count - 1])) {
            int low = reader.read();
            characters[count] = (char) low;
            count += low < 0 ? 0 : 1;
        }
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, count));
        bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        next = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
