package io.shabih.out;

import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Relation;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Time of one line of {@code matches.jsonl}, beside the same object through Jackson. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatchWriterBenchmark {
    private final Match match = new Match("outlet-a-20240301-17", "outlet-b-20240301-4", Relation.NEAR,
            0.8125, 0.9,
            0.912345, 0.25,
            List.of(new Evidence("rule", "judged", "judged"),
                    new Evidence("headline-numbers", "363000", "360000"),
                    new Evidence("probability", "same=0.987 update=0.011 related=0.002 unrelated=0.000", ""),
                    new Evidence("features", "resemblance=0.813 containment=0.912 headline-words=0.250",
                            "")));
    private final MatchWriter lines = new MatchWriter(OutputStream.nullOutputStream());
    private final JsonGenerator jackson = new JsonFactory().createGenerator(
            ObjectWriteContext.empty(), OutputStream.nullOutputStream(), JsonEncoding.UTF8);

    @Benchmark
    public Object lines() {
        lines.write(match);
        return lines;
    }

    @Benchmark
    public Object jackson() {
        jackson.writeStartObject();
        text("a", match.a());
        text("b", match.b());
        text("relation", Json.name(match.relation()));
        decimal("resemblance", match.resemblance());
        decimal("containmentA", match.containmentA());
        decimal("containmentB", match.containmentB());
        decimal("headlineResemblance", match.headlineResemblance());
        jackson.writeName("evidence");
        jackson.writeStartArray();
        for (Evidence evidence : match.evidence()) {
            jackson.writeStartObject();
            text("kind", evidence.kind());
            text("a", evidence.inA());
            text("b", evidence.inB());
            jackson.writeEndObject();
        }
        jackson.writeEndArray();
        jackson.writeEndObject();
        return jackson;
    }

    private void text(String name, String text) {
        jackson.writeName(name);
        jackson.writeString(text);
    }

    private void decimal(String name, double value) {
        jackson.writeName(name);
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros();
        jackson.writeNumber(rounded.setScale(Math.max(1, rounded.scale())).toPlainString());
    }
}
