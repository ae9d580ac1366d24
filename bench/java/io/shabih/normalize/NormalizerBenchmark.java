package io.shabih.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Normalising articles of 2,500 characters and their headlines, fused and plain, in ns an article.
 *
 * <p>The words are those of a sample in a random order: the lengths of words are what the processor cannot
 * foresee, and a text that repeats itself would teach them to it.
 *
 * <p>Run: {@code mvn -q test-compile}, then {@code org.openjdk.jmh.Main NormalizerBenchmark} on the test class
 * path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NormalizerBenchmark {
    private static final int ARTICLES = 400;
    private static final int BODY_CHARS = 2500;
    private static final int HEADLINE_CHARS = 70;

    private final Normalizer normalizer = Normalizer.standard();
    private final NormalizerWorker worker = normalizer.worker();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> headlines = new ArrayList<>();

    @Setup
    public void write() {
        List<String> words = List.of(Samples.PROSE.split("\\s+", -1));
        Random random = new Random(1);
        for (int i = 0; i < ARTICLES; i++) {
            bodies.add(text(words, random, BODY_CHARS));
            headlines.add(text(words, random, HEADLINE_CHARS));
        }
        for (String body : bodies) {
            if (!worker.normalize(body).toString().equals(normalizer.plain().normalize(body))) {
                throw new IllegalStateException("the fused path disagrees on " + body);
            }
        }
    }

    private static String text(List<String> words, Random random, int chars) {
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.substring(0, chars);
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public long fusedBodies() {
        long length = 0;
        for (String body : bodies) {
            length += worker.normalize(body).length();
        }
        return length;
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public long fusedHeadlines() {
        long length = 0;
        for (String headline : headlines) {
            length += worker.normalizeHeadline(headline).length();
        }
        return length;
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public long plainBodies() {
        long length = 0;
        for (String body : bodies) {
            length += normalizer.plain().normalize(body).length();
        }
        return length;
    }
}
