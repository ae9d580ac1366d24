package io.shabih.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Standard output whose errors are not swallowed: a {@link java.io.PrintWriter} hides an {@link IOException}, so
 * {@code shabih … | head -1} would work on for nobody and a full disk would pass for success.
 *
 * <p>Nothing is buffered here; the writer above does that.
 */
final class PipeOutput extends OutputStream {
    private final OutputStream pipe;

    PipeOutput(OutputStream pipe) {
        this.pipe = pipe;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        try {
            pipe.write(bytes, start, length);
        } catch (IOException failed) {
            throw explain(failed);
        }
    }

    @Override
    public void flush() {
        try {
            pipe.flush();
        } catch (IOException failed) {
            throw explain(failed);
        }
    }

    private static RuntimeException explain(IOException failed) {
        // The JDK has no type for EPIPE; the launcher keeps the system's messages English.
        return Objects.toString(failed.getMessage(), "").contains("Broken pipe")
                ? new Closed(failed)
                : new UncheckedIOException("cannot write to standard output: " + failed.getMessage(), failed);
    }

    /** Whoever read the output has read enough. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed(IOException cause) {
            super("standard output was closed", cause);
        }
    }
}
