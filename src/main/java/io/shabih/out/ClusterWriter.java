package io.shabih.out;

import io.shabih.Cluster;
import java.io.OutputStream;

/**
 * Writes {@code clusters.jsonl}, a cluster a line, in the order given.
 *
 * <pre>{"cluster","representative","size","cohesion","members":[
 *   {"id","relation","resemblance","containment","date","source","title"}]}</pre>
 *
 * <p>Not thread-safe.
 */
public final class ClusterWriter implements AutoCloseable {

    private final JsonLines json;

    /** Writes into the stream, which {@link #close} closes too. */
    public ClusterWriter(OutputStream out) {
        this.json = new JsonLines(out);
    }

    public void write(Cluster cluster) {
        json.startObject()
                .text("cluster", cluster.id())
                .text("representative", cluster.representative())
                .count("size", cluster.members().size())
                .decimal("cohesion", cluster.cohesion())
                .startArray("members");
        cluster.members().forEach(this::write);
        json.endArray().endLine();
    }

    private void write(Cluster.Member member) {
        json.startObject()
                .text("id", member.id())
                .relation(member.relation())
                .decimal("resemblance", member.resemblance())
                .decimal("containment", member.containment())
                .date("date", member.date())
                .text("source", member.source())
                .text("title", member.title())
                .endObject();
    }

    @Override
    public void close() {
        json.close();
    }
}
