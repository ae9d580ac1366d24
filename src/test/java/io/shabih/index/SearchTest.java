package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search finds words in whatever spelling and form, headline first, and pages through all that it finds. */
class SearchTest {
    private static final Instant DAY = Instant.parse("2025-02-01T08:00:00Z");

    @TempDir
    private static Path folder;

    private static IndexUpdater updater;

    private static Article article(String id, String title, String body, String source, int day) {
        return new Article(id, title, body, Optional.of(DAY.plusSeconds(86_400L * day)), source, "");
    }

    @BeforeAll
    static void index() {
        updater = IndexUpdater.open(folder);
        List<Article> all = new ArrayList<>(List.of(
                article("in-text", "افتتاح متحف الفخار",
                        "قال مدير المتحف إن الانتخابات البلدية أجلت موعد الافتتاح شهرا.", "مدار", 1),
                article("in-headline", "الإنتخابات البلديّة في موعدها", "أكد الوزير أن مراكز الاقتراع جاهزة.",
                        "الأفق", 2),
                article("one-word", "انتخابات الجامعة تنتهي بفوز المستقلين",
                        "فاز المستقلون بمقاعد اتحاد الطلبة.", "مدار", 3)));
        for (int i = 0; i < 45; i++) {
            all.add(article("fish-" + i, "سوق السمك يوم " + i, "وصل إلى السوق صيد كثير.",
                    i % 3 == 0 ? "الأفق" : "مدار", i));
        }
        updater.add(all);
    }

    @AfterAll
    static void close() {
        updater.close();
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.article().id()).toList();
    }

    private static SearchPage search(String words) {
        return updater.index().search(SearchQuery.of(words));
    }

    @Test
    void whatHasAllTheWordsIsFoundTheHeadlineFirst() {
        for (String words : List.of("انتخابات بلدية", "الانتخابات البلدية", "البلدية إنتخابات",
                "انتخابَات  بَلديّة؟")) {
            SearchPage page = search(words);
            assertEquals(List.of("in-headline", "in-text"), ids(page), words);
            assertEquals(SearchPage.Having.ALL, page.having());
            assertEquals(2, page.total());
        }
    }

    @Test
    void whereNothingHasAllTheWordsSomeWillDo() {
        SearchPage page = search("انتخابات المريخ");
        assertEquals(SearchPage.Having.SOME, page.having());
        assertEquals(3, page.total());
    }

    @Test
    void theArticlesOwnSpellingAndTheTextAroundItAreTold() {
        SearchPage page = search("انتخابات بلدية");
        assertEquals(List.of("الإنتخابات", "البلديّة"), page.hits().getFirst().words());
        assertTrue(page.hits().get(1).excerpt().contains("الانتخابات البلدية"), page.hits().get(1).excerpt());
    }

    @Test
    void pagesHaveAllOfItOnce() {
        List<String> all = new ArrayList<>();
        Optional<Integer> next = Optional.of(0);
        while (next.isPresent()) {
            SearchPage page = updater.index()
                    .search(new SearchQuery("سوق السمك", next.get(), 20, SearchQuery.Filter.none()));
            assertEquals(45, page.total());
            all.addAll(ids(page));
            next = page.next();
        }
        assertEquals(45, all.size());
        assertEquals(45, all.stream().distinct().count());
        assertEquals(List.of(),
                ids(updater.index()
                        .search(new SearchQuery("سوق السمك", 9_000, 20, SearchQuery.Filter.none()))));
    }

    @Test
    void filtersHold() {
        SearchPage horizon = updater.index().search(SearchQuery.of("سوق السمك").withSource("الأفق"));
        assertEquals(15, horizon.total());
        SearchPage late = updater.index().search(new SearchQuery("سوق السمك", 0, 100,
                new SearchQuery.Filter(Optional.of(DAY.plusSeconds(86_400L * 40)), Optional.empty())));
        assertEquals(5, late.total());
    }

    @Test
    void whatSaysNothingFindsNothing() {
        for (String words : List.of("", "   ", "؟!", "من في", "\u200f\u0640")) {
            assertEquals(0, search(words).total(), words);
        }
        assertEquals(0, search("قطار").total());
        assertThrows(IllegalArgumentException.class,
                () -> new SearchQuery("س", -1, 20, SearchQuery.Filter.none()));
        assertThrows(IllegalArgumentException.class,
                () -> new SearchQuery("س", 0, 101, SearchQuery.Filter.none()));
    }
}
