package io.shabih.facts;

import io.shabih.Article;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.prepare.PrepareSettings;
import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes {@code news-words.tsv}: counts in how many articles a stem stands. The arguments are the table to
 * write, then corpora, each counted by itself.
 */
final class NewsWordsTable {
    private static final int FEWEST_IN_WHOLE = 50;
    private static final int FEWEST_ARTICLES = 4;

    private NewsWordsTable() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> shares = new HashMap<>();
        for (String corpus : Arrays.asList(arguments).subList(1, arguments.length)) {
            new Counting().of(corpus).forEach((stem, share) -> shares.merge(stem, share, Math::max));
        }
        StringBuilder table = new StringBuilder("""
                # A stem and the number of news articles in 100,000 that have it, from 50 on. Counts are facts, no text.
                # Made by bench/java/io/shabih/facts/NewsWordsTable: Arabic from ANT (41,686 articles, 2015-2018),
                # Russian and English from the tgcontest pairs; both Apache-2.0.
                """);
        shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_IN_WHOLE)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> table.append(entry.getKey()).append('\t').append(entry.getValue())
                        .append('\n'));
        Files.writeString(Path.of(arguments[0]), table);
    }

    /** Counts the articles of one corpus. */
    private static final class Counting implements RecordSink {
        private final NormalizerWorker worker = PrepareSettings.standard().normalizer().worker();
        private final SnowballStems others = new SnowballStems();
        private final Map<String, Integer> counts = new HashMap<>();
        private int articles;

        Map<String, Integer> of(String corpus) {
            ReadSettings settings = ReadSettings.defaults();
            try (BlockReader reader = BlockReader.open(Inputs.expand(List.of(corpus)), settings)) {
                RecordParser parser = new RecordParser(settings);
                for (Optional<RecordBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                    try (RecordBlock records = block.get()) {
                        parser.parse(records, this);
                    }
                }
            }
            // A word of a small corpus must stand in several articles before its share means anything.
            counts.values().removeIf(count -> count < FEWEST_ARTICLES);
            counts.replaceAll(
                    (stem, count) -> (int) Math.round((double) count * NewsWords.WHOLE / articles));
            return counts;
        }

        @Override
        public void article(Article article, RecordSpan span) {
            articles++;
            String text = worker.normalizeHeadline(article.title()) + " ";
            text += worker.normalize(article.body());
            Set<String> stems = new HashSet<>();
            for (String word : text.split(" ", -1)) {
                if (!word.isEmpty()) {
                    stems.add(NewsWords.stems(word.charAt(0)) ? NewsWords.base(word) : others.stem(word));
                }
            }
            stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        }

        @Override
        public void rejected(Rejected rejected) {
            // no article, no words
        }
    }
}
