package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import io.shabih.index.SimilarQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records whose text is missing, in a batch run and in a live index. */
class RecordsWithoutTextTest {
    private static final String COLUMN = "رسم اليوم";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aColumnsNameAloneMatchesNothingAndIsCounted() throws IOException {
        List<Article> days = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            days.add(article("a" + day, COLUMN, ""));
            days.add(article("b" + day, "The cartoon of the day", "  "));
            days.add(article("c" + day, COLUMN, "شارك الخبر: فيسبوك"));
        }
        days.add(article("text", COLUMN, COLUMN));
        DedupeSummary summary = dedupe(days, "out");
        assertEquals(days.size(), summary.kept());
        assertEquals(0, Files.size(folder.resolve("out/matches.jsonl")));
        assertTrue(summary.warnings().contains("27 articles have no text and fewer than four words that say"
                + " anything, for example \"رسم اليوم\"; nothing was matched with them"),
                summary.warnings().toString());
    }

    @Test
    void aColumnsNameAloneMatchesNothingInTheIndexEither() {
        Article first = article("1", COLUMN, "");
        Article second = article("2", COLUMN, "");
        Article text = article("3", COLUMN, COLUMN);
        try (IndexUpdater updater = IndexUpdater.open(folder.resolve("index"))) {
            updater.add(List.of(first, text));
            assertTrue(updater.add(second).matches().isEmpty(), "asked in another change");
            ArticleIndex index = updater.index();
            for (Article each : List.of(first, second, text, article("4", COLUMN, ""))) {
                assertTrue(index.duplicates(each).isEmpty(), each.id());
                assertTrue(index.storyOf(each.id()).isEmpty(), each.id());
                assertTrue(index.similar(each, SimilarQuery.standard()).copies().isEmpty(), each.id());
            }
            assertEquals(3, index.stats().articles());
        }
    }

    private static Article article(String id, String title, String body) {
        return new Article(id, title, body, Optional.empty(), "صحيفة", "");
    }

    private DedupeSummary dedupe(List<Article> articles, String out) throws IOException {
        List<String> records = articles.stream().map(RecordsWithoutTextTest::record).toList();
        Path in = Files.write(folder.resolve(out + ".jsonl"), records);
        return Shabih.dedupe(DedupeSettings.of(List.of(in.toString()), folder.resolve(out)), Progress.SILENT);
    }

    private static String record(Article article) {
        return "{\"id\":\"" + article.id() + "\",\"title\":\"" + article.title() + "\",\"body\":\""
                + article.body() + "\",\"source\":\"" + article.source() + "\"}";
    }
}
