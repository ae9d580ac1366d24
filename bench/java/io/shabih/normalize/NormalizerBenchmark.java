package io.shabih.normalize;

import io.shabih.Article;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Normalising bodies and headlines, on the fused path and step by step; both must give the same text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class NormalizerBenchmark {
    private final Normalizer normalizer = Normalizer.standard();
    private final NormalizerWorker worker = normalizer.worker();
    private List<String> bodies = List.of();
    private List<String> headlines = List.of();
    private double bodyMegabytes;
    private double headlineMegabytes;

    @Setup
    public void load() {
        List<Article> articles = BenchArticles.load();
        bodies = articles.stream().map(Article::body).toList();
        headlines = articles.stream().map(Article::title).toList();
        bodyMegabytes = megabytes(bodies);
        headlineMegabytes = megabytes(headlines);
        for (String body : bodies) {
            if (!worker.normalize(body).toString().equals(normalizer.plain().normalize(body))) {
                throw new IllegalStateException("the fused path disagrees on " + body);
            }
        }
    }

    private static double megabytes(List<String> texts) {
        return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
    }

    @Benchmark
    public long fusedBodies(Rate.OfText rate) {
        long length = 0;
        for (String body : bodies) {
            length += worker.normalize(body).length();
        }
        rate.add(bodies.size(), bodyMegabytes);
        return length;
    }

    @Benchmark
    public long fusedHeadlines(Rate.OfText rate) {
        long length = 0;
        for (String headline : headlines) {
            length += worker.normalizeHeadline(headline).length();
        }
        rate.add(headlines.size(), headlineMegabytes);
        return length;
    }

    @Benchmark
    public long plainBodies(Rate.OfText rate) {
        long length = 0;
        for (String body : bodies) {
            length += normalizer.plain().normalize(body).length();
        }
        rate.add(bodies.size(), bodyMegabytes);
        return length;
    }
}
