package io.shabih.json;

import java.io.OutputStream;

/**
 * Writes {@code dropped.jsonl}, an article a line, in the order given.
 *
 * <pre>{"id","keptId","cluster","relation","resemblance","rule"}, and "earlier":true where the kept one is of an earlier corpus</pre>
 *
 * <p>Not thread-safe.
 */
public final class DroppedWriter implements AutoCloseable {

    private final Json json;

    /** Writes into the stream, which {@link #close} closes too. */
    public DroppedWriter(OutputStream out) {
        this.json = Json.lines(out);
    }

    public void write(Dropped dropped) {
        json.startObject()
                .text("id", dropped.id())
                .text("keptId", dropped.keptId())
                .text("cluster", dropped.cluster())
                .relation(dropped.relation())
                .decimal("resemblance", dropped.resemblance())
                .text("rule", dropped.rule());
        if (dropped.in() == Dropped.In.EARLIER_CORPUS) {
            json.flag("earlier", true);
        }
        json.endLine();
    }

    @Override
    public void close() {
        json.close();
    }
}
