package io.shabih.furniture;

import io.shabih.Article;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
import io.shabih.normalize.Normalizer;
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

/** Finding the furniture of bodies. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FurnitureBenchmark {
    private final FurnitureFinder finder = BodyFurniture.curated(Normalizer.standard()).finder();
    private List<Article> articles = List.of();
    private double megabytes;
    private long expected;

    @Setup
    public void load() {
        articles = BenchArticles.load();
        megabytes = BenchArticles.megabytes(articles);
        expected = pieces();
    }

    private long pieces() {
        long pieces = 0;
        for (Article article : articles) {
            pieces += finder.find(article.body()).size();
        }
        return pieces;
    }

    @Benchmark
    public void find(Rate.OfText rate) {
        if (pieces() != expected) {
            throw new IllegalStateException("not " + expected + " pieces, as the first time");
        }
        rate.add(articles.size(), megabytes);
    }
}
