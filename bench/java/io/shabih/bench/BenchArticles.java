package io.shabih.bench;

import io.shabih.Article;
import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The articles that benchmarks work on: those of {@code -Dcorpus=FILE}, or else the sample corpus in seeds. */
public final class BenchArticles {
    private static final String SEEDS = "seeds/articles";
    private static final int MOST = 2_000;

    private BenchArticles() {}

    /** The corpus as a user names it. */
    public static String corpus() {
        String named = System.getProperty("corpus", "");
        return named.isEmpty() ? SEEDS : named;
    }

    /** The first 2,000 articles: enough that a processor cannot learn them by heart. */
    public static List<Article> load() {
        List<Article> articles = new ArrayList<>();
        ReadSettings settings = ReadSettings.defaults();
        RecordParser parser = new RecordParser(settings);
        try (BlockReader reader = BlockReader.open(Inputs.expand(List.of(corpus())), settings)) {
            Optional<RecordBlock> next = reader.next();
            while (next.isPresent() && articles.size() < MOST) {
                try (RecordBlock block = next.get()) {
                    parser.parse(block, collecting(articles));
                }
                next = reader.next();
            }
        }
        return articles.subList(0, Math.min(MOST, articles.size()));
    }

    /** Megabytes of UTF-8 of the bodies. */
    public static double megabytes(List<Article> articles) {
        return articles.stream().mapToLong(article -> article.body().getBytes(StandardCharsets.UTF_8).length)
                .sum() / 1e6;
    }

    private static RecordSink collecting(List<Article> articles) {
        return new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                articles.add(article);
            }

            @Override
            public void rejected(Rejected rejected) {
                // counted by nobody here
            }
        };
    }
}
