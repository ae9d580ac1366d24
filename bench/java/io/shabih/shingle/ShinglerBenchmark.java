package io.shabih.shingle;

import io.shabih.Article;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
import io.shabih.normalize.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Cutting normalised bodies into hashed shingles; there must be as many as there are strings of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class ShinglerBenchmark {
    private char[][] texts = new char[0][];
    private double megabytes;
    private final ShinglerWorker worker = Shingler.words(3).worker();

    @Setup
    public void load() {
        List<Article> articles = BenchArticles.load();
        Normalizer normalizer = Normalizer.standard();
        texts = articles.stream().map(article -> normalizer.normalize(article.body()).toCharArray())
                .toArray(char[][]::new);
        megabytes = BenchArticles.megabytes(articles);
        for (char[] text : texts) {
            worker.shingles(text, text.length);
            if (worker.toSet().size() != strings(new String(text)).size()) {
                throw new IllegalStateException("shingles are missing of " + new String(text));
            }
        }
    }

    private static Set<String> strings(String text) {
        String[] words = text.split(" ", -1);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.length; i++) {
            shingles.add(String.join(" ", words[i], words[i + 1], words[i + 2]));
        }
        if (shingles.isEmpty() && !text.isEmpty()) {
            shingles.add(text);
        }
        return shingles;
    }

    @Benchmark
    public long shingles(Rate.OfText rate) {
        long count = 0;
        for (char[] text : texts) {
            count += worker.shingles(text, text.length);
        }
        rate.add(texts.length, megabytes);
        return count;
    }
}
