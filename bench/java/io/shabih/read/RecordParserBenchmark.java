package io.shabih.read;

import io.shabih.Article;
import io.shabih.bench.BenchArticles;
import io.shabih.bench.Rate;
import io.shabih.formats.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Parsing a block of JSONL records on one thread; every record must come out as it went in. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class RecordParserBenchmark {
    private static final int BLOCK_BYTES = 64 << 20;

    /** {@code plain} is as most corpora are written, {@code escaped} as {@code json.dumps} writes by default. */
    @Param({"plain", "escaped"})
    public String style = "plain";

    private final RecordParser parser = new RecordParser(ReadSettings.defaults());
    private List<Article> articles = List.of();
    private Optional<RecordBlock> block = Optional.empty();
    private double megabytes;

    @Setup
    public void writeLines() {
        articles = BenchArticles.load();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < articles.size(); i++) {
            String record = "{\"id\":\"n%d\",\"title\":%s,\"body\":%s,\"source\":%s,\"url\":\"https://example.org/%d\"}\n";
            lines.writeBytes(record.formatted(i, json(articles.get(i).title()), json(articles.get(i).body()),
                    json(articles.get(i).source()), i).getBytes(StandardCharsets.UTF_8));
        }
        megabytes = lines.size() / 1e6;
        InputFile input = new InputFile(0, "-", Optional.empty(), Format.JSONL);
        ReadSettings settings = ReadSettings.defaults().withBlockBytes(BLOCK_BYTES);
        try (BlockReader reader = new BlockReader(List.of(input), settings,
                new ByteArrayInputStream(lines.toByteArray()))) {
            block = reader.next();
        }
        parser.parse(block.orElseThrow(), new Checking(articles));
    }

    private String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(
                c < 0x20 || c == '"' || c == '\\' || c >= 0x80 && style.equals("escaped")
                        ? "\\u%04x".formatted(c)
                        : String.valueOf((char) c)));
        return json.append('"').toString();
    }

    @Benchmark
    public void parse(Blackhole blackhole, Rate.OfText rate) {
        parser.parse(block.orElseThrow(), new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                blackhole.consume(article);
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new AssertionError(rejected);
            }
        });
        rate.add(articles.size(), megabytes);
    }

    private static final class Checking implements RecordSink {
        private final List<Article> expected;
        private int seen;

        Checking(List<Article> expected) {
            this.expected = expected;
        }

        @Override
        public void article(Article article, RecordSpan span) {
            if (!article.body().equals(expected.get(seen++).body())) {
                throw new IllegalStateException("the body of record " + seen + " came out changed");
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
        }
    }
}
