package io.shabih.json;

import java.io.OutputStream;

/**
 * Writes {@code rejected.jsonl}, a rejected record a line, in the order given.
 *
 * <pre>{"input","line","reason","excerpt"}</pre>
 *
 * <p>Not thread-safe.
 */
public final class RejectedWriter implements AutoCloseable {

    private final Json json;

    /** Writes into the stream, which {@link #close} closes too. */
    public RejectedWriter(OutputStream out) {
        this.json = Json.lines(out);
    }

    public void write(String input, long line, String reason, String excerpt) {
        json.startObject()
                .text("input", input)
                .count("line", line)
                .text("reason", reason)
                .text("excerpt", excerpt)
                .endLine();
    }

    @Override
    public void close() {
        json.close();
    }
}
