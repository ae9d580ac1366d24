package io.shabih.json;

import io.shabih.Match;
import java.io.OutputStream;

/**
 * Writes {@code matches.jsonl}, a match a line, in the order given.
 *
 * <pre>{"a","b","relation","probability","resemblance","containmentA","containmentB","headlineResemblance",
 *  "evidence":[{"kind","a","b"}]}</pre>
 *
 * <p>The evidence begins with the rule and ends with the probabilities and features, where they were weighed.
 *
 * <p>Not thread-safe.
 */
public final class MatchWriter implements AutoCloseable {

    private final Json json;

    /** Writes into the stream, which {@link #close} closes too. */
    public MatchWriter(OutputStream out) {
        this.json = Json.lines(out);
    }

    public void write(Match match) {
        json.startObject();
        fields(match, json);
        json.endLine();
    }

    public static void fields(Match match, Json json) {
        json.text("a", match.a())
                .text("b", match.b())
                .relation(match.relation())
                .decimal("probability", match.probability())
                .decimal("resemblance", match.resemblance())
                .decimal("containmentA", match.containmentA())
                .decimal("containmentB", match.containmentB())
                .decimal("headlineResemblance", match.headlineResemblance())
                .array("evidence", EvidenceRow.of(match), row -> row.write(json));
    }

    @Override
    public void close() {
        json.close();
    }
}
