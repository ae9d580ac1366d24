package io.shabih.json;

import io.shabih.Cluster;
import java.io.OutputStream;

/**
 * Writes {@code clusters.jsonl}, a cluster a line, in the order given.
 *
 * <pre>{"cluster","representative","size","independent","cohesion","members":[
 *   {"id","relation","kept","resemblance","containment","date","source","title"}]}</pre>
 *
 * <p>Memory: of a line one member at a time. Not thread-safe.
 */
public final class ClusterWriter implements AutoCloseable {

    private final Json json;

    /** Writes into the stream, which {@link #close} closes too. */
    public ClusterWriter(OutputStream out) {
        this.json = Json.lines(out);
    }

    public void write(Cluster cluster) {
        json.startObject()
                .text("cluster", cluster.id())
                .text("representative", cluster.representative())
                .count("size", cluster.members().size())
                .count("independent", cluster.independent())
                .decimal("cohesion", cluster.cohesion())
                .array("members", cluster.members(), this::member)
                .endLine();
    }

    private void member(Cluster.Member member) {
        fields(member, json);
        json.handOn();
    }

    public static void fields(Cluster.Member member, Json json) {
        json.text("id", member.id())
                .relation(member.relation())
                .flag("kept", member.kept())
                .decimal("resemblance", member.resemblance())
                .decimal("containment", member.containment())
                .date(member)
                .text("source", member.source())
                .text("title", member.title());
    }

    @Override
    public void close() {
        json.close();
    }
}
