package io.shabih.prepare;

import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.Shingler;
import io.shabih.shingle.ShinglerWorker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
 * Time of a body of 230 words from its characters to its shingles, through the memo and through the normal form. The
 * words are those of {@code news-words.tsv}, as frequent as in news.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WordMemoBenchmark {
    private static final int BODIES = 400;
    private static final int WORDS = 230;

    private final NormalizerWorker normalizer = Normalizer.standard().worker();
    private final ShinglerWorker shingler = Shingler.words(3).worker();
    private final WordMemo memo = new WordMemo(Normalizer.standard().worker());
    private final List<String> bodies = new ArrayList<>();
    private char[] text = new char[1 << 14];

    @Setup
    public void write() throws IOException {
        List<String> drawn = new ArrayList<>();
        try (InputStream in = NewsWords.class.getResourceAsStream("news-words.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(columns -> {
                        for (int i = 0; i < Integer.parseInt(columns[1]); i += 50) {
                            drawn.add(columns[0]);
                        }
                    });
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < BODIES; i++) {
            StringBuilder body = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                body.append(drawn.get(random.nextInt(drawn.size()))).append(word % 40 == 39 ? ".\n" : " ");
            }
            bodies.add(body.toString());
        }
        if (throughMemo() != throughNormalForm()) {
            throw new IllegalStateException("memo and normal form disagree");
        }
    }

    @Benchmark
    @OperationsPerInvocation(BODIES)
    public long throughMemo() {
        long sum = 0;
        for (String body : bodies) {
            body.getChars(0, body.length(), text, 0);
            int words = memo.read(text, body.length());
            int count = shingler.shinglesOfWords(memo.hashes(), words);
            sum += count + shingler.hashes()[count - 1];
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BODIES)
    public long throughNormalForm() {
        long sum = 0;
        for (String body : bodies) {
            NormalizedText normal = normalizer.normalize(body);
            int count = shingler.shingles(normal.buffer(), normal.length());
            sum += count + shingler.hashes()[count - 1];
        }
        return sum;
    }
}
