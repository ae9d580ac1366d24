package io.shabih.verify;

import io.shabih.Article;
import io.shabih.Relation;
import io.shabih.bench.Accuracy;
import io.shabih.bench.Rate;
import io.shabih.engine.Shabih;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Comparing two prepared articles, on the judged pairs of seeds, and how many of the same report are called so. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class VerifierBenchmark {
    private static final Path EXPECTED = Path.of("bench", "gold", "seeds-pairs.tsv");

    private record Judged(PreparedArticle a, PreparedArticle b, String label) {}

    private final Verifier verifier = new Verifier(VerifySettings.standard());
    private List<Judged> pairs = List.of();

    @Setup
    public void load() throws IOException {
        PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
        Map<String, PreparedArticle> articles = Shabih.read(List.of("seeds/articles")).stream()
                .collect(Collectors.toMap(Article::id, worker::prepare, (first, again) -> first));
        Function<String, Judged> pair = line -> {
            String[] fields = line.split("\t", -1);
            return new Judged(articles.get(fields[0]), articles.get(fields[1]), fields[2]);
        };
        pairs = Files.readAllLines(EXPECTED).stream().skip(1).map(pair).toList();
        Accuracy.measured("recall",
                share(pairs.stream().filter(judged -> judged.label().equals("same")).toList()));
    }

    /** The share of pairs that are called the same report. */
    private double share(List<Judged> judged) {
        return judged.stream().filter(pair -> verify(pair).filter(Relation::sameReport).isPresent()).count()
                / (double) judged.size();
    }

    private Optional<Relation> verify(Judged pair) {
        return verifier.verify(pair.a(), pair.b()).relation();
    }

    @Benchmark
    public void verify(Blackhole blackhole, Rate.OfPairs rate) {
        pairs.forEach(pair -> blackhole.consume(verifier.verify(pair.a(), pair.b())));
        rate.pairs += pairs.size();
    }
}
