package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
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
import org.openjdk.jmh.infra.Blackhole;

/** All that is computed from an article alone: to find candidates (every article), and to compare (candidates only). */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class PreparerBenchmark {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private List<Article> articles = List.of();
    private double megabytes;

    @Setup
    public void load() {
        articles = BenchArticles.load();
        megabytes = BenchArticles.megabytes(articles);
        for (Article article : articles) {
            int shingles = worker.prepare(article).shingles().size(ShingleSets.BODY);
            if (shingles > 0 && worker.sketch(article).shingleCount() < shingles) {
                throw new IllegalStateException("the sketch of " + article.id() + " lacks shingles");
            }
        }
    }

    @Benchmark
    public void sketch(Blackhole blackhole, Rate.OfText rate) {
        articles.forEach(article -> blackhole.consume(worker.sketch(article)));
        rate.add(articles.size(), megabytes);
    }

    @Benchmark
    public void prepare(Blackhole blackhole, Rate.OfText rate) {
        articles.forEach(article -> blackhole.consume(worker.prepare(article)));
        rate.add(articles.size(), megabytes);
    }
}
