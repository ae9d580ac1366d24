package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;

/** What is known and cannot be read. */
final class Refused extends InputStream {
    private final IOException reason;

    Refused(IOException reason) {
        this.reason = reason;
    }

    @Override
    public int read() throws IOException {
        throw reason;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        throw reason;
    }
}
