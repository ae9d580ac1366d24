package io.shabih.batch;

import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The whole of {@code dedupe} in a warm JVM, from the input file to the report; every run must keep the same articles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 3)
public class DedupeBenchmark {
    private Path folder = Path.of("");
    private double megabytes;
    private List<DedupeSummary> first = List.of();

    @Setup
    public void start() throws IOException {
        folder = Files.createTempDirectory("shabih-bench-");
        Path corpus = Path.of(BenchArticles.corpus());
        try (Stream<Path> files = Files.walk(corpus)) {
            megabytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
                    / 1e6;
        }
        first = List.of(run());
    }

    private DedupeSummary run() throws IOException {
        Path out = folder.resolve("out");
        delete(out);
        return Shabih.dedupe(DedupeSettings.of(List.of(BenchArticles.corpus()), out), Progress.SILENT);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @TearDown
    public void end() throws IOException {
        delete(folder);
    }

    @Benchmark
    public DedupeSummary dedupe(Rate.OfText rate) throws IOException {
        DedupeSummary summary = run();
        if (summary.kept() != first.getFirst().kept()) {
            throw new IllegalStateException("kept " + summary.kept() + ", not as the first time");
        }
        rate.add((long) summary.kept() + summary.dropped() + summary.rejected(), megabytes);
        return summary;
    }
}
