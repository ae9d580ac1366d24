package io.shabih.index;

import io.shabih.ShabihException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.store.SyncOnceDirectory;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that an index cannot hold, or a failure that nothing foresaw, does not end the updater it was given to. */
class HealingTest {
    private static final String TITLE = "تدشين محطة لتحلية المياه في المدينة الساحلية";
    private static final String BODY = "دشن محافظ الإقليم أمس محطة لتحلية مياه البحر تخدم أحياء المدينة الساحلية"
            + " وتنتج عشرين ألف متر مكعب في اليوم.";

    @TempDir
    private Path folder;

    /** What an index cannot hold, by what is told of it. */
    private static Map<String, Article> unindexable() {
        Map<String, Article> articles = new TreeMap<>();
        articles.put("id is 33000 characters long; allowed: 8000", article("ط".repeat(33_000), "s", ""));
        articles.put("source is 33000 characters long; allowed: 8000", article("a", "s".repeat(33_000), ""));
        articles.put("id has half a character (a lone surrogate)", article("a\ud83d", "s", ""));
        articles.put("source has half a character (a lone surrogate)", article("a", "\udc00s", ""));
        for (Instant date : List.of(Instant.MIN, Instant.MAX, Instant.ofEpochMilli(Long.MIN_VALUE))) {
            articles.put("date is " + date + "; allowed: the years 1 to 9999",
                    new Article("a", TITLE, BODY, Optional.of(date), "s", ""));
        }
        return articles;
    }

    @Test
    void whatAnIndexCannotHoldIsRefusedByNameAndTheNextIsTaken() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            unindexable().forEach((reason, article) -> {
                UnindexableException refused = assertThrows(UnindexableException.class,
                        () -> updater.add(article));
                String message = String.valueOf(refused.getMessage());
                assertTrue(
                        message.startsWith("article \"")
                                && message.endsWith(" cannot be in an index: " + reason),
                        message);
                assertTrue(message.length() < 200, message);
                assertEquals(List.of(), refused.added());
                updater.add(article("after", "s", ""));
            });
            assertEquals(1, updater.index().stats().articles());
        }
    }

    @Test
    void ofManyOnlyTheRefusedOnesAreLeftOut() {
        Article bad = article("x".repeat(40_000), "s", "");
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            UnindexableException refused = assertThrows(UnindexableException.class,
                    () -> updater.add(List.of(article("a", "s", ""), bad, article("b", "s", ""), bad,
                            article("c", "s", ""))));
            assertEquals(List.of("a", "b", "c"), refused.added().stream().map(Added::id).toList());
            assertEquals(List.of(bad, bad), refused.refused().stream().map(Unindexable::article).toList());
            assertTrue(String.valueOf(refused.getMessage()).endsWith("allowed: 8000 (and 1 more articles)"),
                    refused.getMessage());
            assertEquals(3, updater.index().stats().articles());
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertEquals(3, index.stats().articles());
        }
    }

    /** Whatever else is long or odd: it is in the index, or refused; the updater goes on. */
    @Test
    void oddArticlesDoNotEndIt() {
        List<Article> odd = List.of(
                article("url", "s", "u".repeat(100_000)),
                article("half", "s", "http://x/\ud83d"),
                article("\u0000", "\u0000", "\u0000"),
                new Article("word", "ع".repeat(100_000), "ق".repeat(200_000), Optional.empty(), "", ""),
                new Article("headline", (TITLE + " ").repeat(2_000), BODY, Optional.empty(), "", ""),
                new Article("surrogates", "\udc00" + TITLE, "\ud83d" + BODY + "\udfff", Optional.empty(), "",
                        ""),
                new Article("digits", "9".repeat(5_000), "1,000".repeat(10_000), Optional.empty(), "", ""),
                new Article("blank", "", " \n\u0000", Optional.empty(), "", ""),
                new Article("first", TITLE, BODY, Optional.of(Instant.parse("0001-01-01T00:00:00Z")), "", ""),
                new Article("last", TITLE, BODY, Optional.of(Instant.parse("9999-12-31T23:59:59Z")), "", ""));
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            odd.forEach(updater::add);
            assertEquals(odd.size(), updater.index().stats().articles());
            assertEquals(odd.size(), updater.add(odd).size());
        }
    }

    /** Lucene's writer is closed by any of these; what was there before is whole, and room is made meanwhile. */
    @Test
    void afterAFailureTheNextChangeIsMade() throws IOException {
        for (Exception failure : List.of(new FileSystemException("_1.cfs", null, "No space left on device"),
                new IllegalStateException("nobody foresaw this"))) {
            Path here = folder.resolve(failure.getClass().getSimpleName());
            Failing files = new Failing(here);
            try (IndexUpdater updater = IndexUpdater.open(here, SyncOnceDirectory.over(files))) {
                updater.add(article("before", "s", ""));
                files.failure = Optional.of(failure);
                for (int attempt = 0; attempt < 3; attempt++) {
                    ShabihException told = assertThrows(ShabihException.class,
                            () -> updater.add(article("lost", "s", "")));
                    assertTrue(String.valueOf(told.getMessage()).contains(String.valueOf(failure.getMessage())
                            .replace("_1.cfs: ", "")), told.getMessage());
                    assertEquals(Optional.empty(), updater.index().article("lost"));
                    assertEquals(1, updater.index().stats().articles());
                }
                files.failure = Optional.empty();
                updater.add(article("after", "s", ""));
                assertEquals(2, updater.index().clusterOf("before").orElseThrow().members().size());
            }
            try (ArticleIndex index = ArticleIndex.open(here)) {
                assertEquals(2, index.stats().articles());
            }
        }
    }

    @Test
    void closingAfterAFailureIsQuietAndGivesTheIndexBack() throws IOException {
        Failing files = new Failing(folder);
        IndexUpdater updater = IndexUpdater.open(folder, SyncOnceDirectory.over(files));
        updater.add(article("before", "s", ""));
        files.failure = Optional.of(new IllegalArgumentException("nobody foresaw this"));
        assertThrows(ShabihException.class, () -> updater.add(article("lost", "s", "")));
        updater.close();
        updater.close();
        ShabihException closed = assertThrows(ShabihException.class,
                () -> updater.add(article("late", "s", "")));
        assertEquals(folder + ": is closed; open the index again to change it", closed.getMessage());
        try (IndexUpdater again = IndexUpdater.open(folder)) {
            assertEquals(1, again.index().stats().articles());
        }
    }

    /** The lock is given back, or no other attempt could ever succeed in this program. */
    @Test
    void anOpeningThatFailsCanBeTriedAgain() throws IOException {
        Failing files = new Failing(folder);
        files.failure = Optional.of(new FileSystemException("_0.si", null, "No space left on device"));
        assertThrows(ShabihException.class, () -> IndexUpdater.open(folder, files));
        files.failure = Optional.empty();
        IndexUpdater.open(folder, files).close();
    }

    private static Article article(String id, String source, String url) {
        return new Article(id, TITLE, BODY, Optional.empty(), source, url);
    }

    /** Files that cannot be made while there is a failure. */
    private static final class Failing extends FilterDirectory {
        private volatile Optional<Exception> failure = Optional.empty();

        Failing(Path folder) throws IOException {
            super(FSDirectory.open(folder));
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (failure.isPresent()) {
                switch (failure.get()) {
                    case IOException io -> throw io;
                    case RuntimeException other -> throw other;
                    default -> throw new IllegalStateException(failure.get());
                }
            }
            return super.createOutput(name, context);
        }
    }
}
