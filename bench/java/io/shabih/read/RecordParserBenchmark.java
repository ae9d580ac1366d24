package io.shabih.read;

import io.shabih.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** Time for a megabyte of JSONL, so that 1000 / (milliseconds an operation) is MB/s on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordParserBenchmark {
    private static final int BLOCK_BYTES = 1_000_000;
    private static final List<String> WORDS = List
            .of(("أعلنت وزارة الاقتصاد اليوم أن حجم التبادل التجاري ارتفع خلال الربع"
                    + " الأول من العام الجاري بنسبة 12 في المئة مقارنة مع الفترة نفسها من العام الماضي وقال المتحدث باسمها إن"
                    + " الصادرات غير النفطية سجلت نموا ملحوظا، فيما تراجعت الواردات «بشكل طفيف» بسبب انخفاض أسعار الشحن.")
                    .split(" ", -1));

    /** {@code plain} is as most corpora are written, {@code escaped} as {@code json.dumps} writes by default. */
    @Param({"plain", "escaped"})
    public String style = "plain";

    private final RecordParser parser = new RecordParser(ReadSettings.defaults());
    private Optional<RecordBlock> block = Optional.empty();
    private int articles;

    @Setup
    public void writeLines() {
        Random random = new Random(1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        while (lines.size() < BLOCK_BYTES) {
            articles++;
            String record = "{\"id\":\"n%d\",\"title\":\"%s\",\"body\":\"%s\\n%s\",\"date\":\"Sun, 18 Feb 2018 21:35:43 +0400\","
                    + "\"source\":\"مثال\",\"url\":\"https://example.org/%d\",\"tags\":[\"%s\"]}\n";
            lines.writeBytes(
                    record.formatted(articles, text(8, random), text(60, random), text(150, random), articles,
                            text(40, random)).getBytes(StandardCharsets.UTF_8));
        }
        InputFile input = new InputFile(0, "-", Optional.empty(), Format.JSONL);
        ReadSettings settings = ReadSettings.defaults().withBlockBytes(64 << 20);
        try (BlockReader reader = new BlockReader(List.of(input), settings,
                new ByteArrayInputStream(lines.toByteArray()))) {
            block = reader.next();
        }
    }

    @Benchmark
    public void parse(Blackhole blackhole) {
        int[] seen = {0};
        parser.parse(block.orElseThrow(), new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                seen[0]++;
                blackhole.consume(article);
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new AssertionError(rejected);
            }
        });
        if (seen[0] != articles) {
            throw new AssertionError(seen[0] + " articles of " + articles);
        }
    }

    private String text(int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return style.equals("plain") ? text.toString() : escaped(text);
    }

    private static String escaped(CharSequence text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(c < 0x80 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
