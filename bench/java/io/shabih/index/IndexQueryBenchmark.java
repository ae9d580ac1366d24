package io.shabih.index;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.bench.Accuracy;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
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

/** Asking a live index for an article's copies and for what is like it, and the share of changed copies it knows again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class IndexQueryBenchmark {
    private Path folder = Path.of("");
    private List<Article> articles = List.of();
    private List<ArticleIndex> index = List.of();
    private int next;
    private int askedBefore;

    @Setup
    public void build() throws IOException {
        articles = BenchArticles.load();
        folder = Files.createTempDirectory("shabih-bench-");
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(articles);
        }
        index = List.of(ArticleIndex.open(folder));
        List<Article> whole = articles.stream().filter(article -> article.body().length() > 400).toList();
        Accuracy.measured("recall", (double) whole.stream().filter(this::knownAgain).count() / whole.size());
    }

    /** Without its last tenth, under another id, an article is to be found. */
    private boolean knownAgain(Article article) {
        Article cut = new Article("asked-" + article.id(), article.title(),
                article.body().substring(0, article.body().length() * 9 / 10), article.date(),
                article.source(), article.url());
        return index.getFirst().duplicates(cut).stream()
                .anyMatch(match -> match.a().equals(article.id()) || match.b().equals(article.id()));
    }

    @TearDown
    public void delete() throws IOException {
        index.getFirst().close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Article next() {
        next = (next + 1) % articles.size();
        return articles.get(next);
    }

    @Benchmark
    public List<Match> duplicates(Rate.OfQueries rate) {
        rate.queries++;
        return index.getFirst().duplicates(next());
    }

    /** Of an article that nobody asked about before: lists that were asked for are remembered. */
    @Benchmark
    public SimilarList similar(Rate.OfQueries rate) {
        rate.queries++;
        Article like = next();
        Article asked = new Article("asked-" + askedBefore++, like.title(), like.body(), like.date(),
                like.source(), like.url());
        return index.getFirst().similar(asked, SimilarQuery.standard());
    }
}
