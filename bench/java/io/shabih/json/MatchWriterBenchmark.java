package io.shabih.json;

import io.shabih.Decision;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.Relation;
import io.shabih.verify.Feature;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            new Decision(Decision.Rule.JUDGED,
                    Optional.of(new Decision.Probabilities(0.9871, 0.0108, 0.0018, 0.0003)), features()),
            0.8125, 0.9, 0.912345, 0.25, Measured.bodies(),
            List.of(new Evidence("headline-numbers", "363000", "360000")));
    private final MatchWriter lines = new MatchWriter(OutputStream.nullOutputStream());
    private final JsonGenerator jackson = new JsonFactory().createGenerator(
            ObjectWriteContext.empty(), OutputStream.nullOutputStream(), JsonEncoding.UTF8);

    /** As many as a judged pair has. */
    private static Map<String, Double> features() {
        Map<String, Double> features = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            if (features.size() < 24) {
                features.put(feature.kebabName(), 1.0 / (2 + features.size()));
            }
        }
        return features;
    }

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
        decimal("probability", match.probability());
        decimal("resemblance", match.resemblance());
        decimal("containmentA", match.containmentA());
        decimal("containmentB", match.containmentB());
        decimal("headlineResemblance", match.headlineResemblance());
        jackson.writeName("evidence");
        jackson.writeStartArray();
        for (EvidenceRow evidence : EvidenceRow.of(match)) {
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
