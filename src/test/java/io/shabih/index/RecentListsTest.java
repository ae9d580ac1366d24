package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentListsTest {
    private static final Article ARTICLE = Article.ofHeadline("a", "افتتاح معرض الكتاب في الشارقة");

    private final RecentLists lists = new RecentLists();
    private final AtomicInteger found = new AtomicInteger();

    @Test
    void aListIsFoundOnceInOneStateOfTheIndex() {
        ask(1, ARTICLE, SimilarQuery.standard());
        ask(1, Article.ofHeadline("a", "افتتاح معرض الكتاب في الشارقة"), SimilarQuery.standard());
        assertEquals(1, found.get());
    }

    @Test
    void anotherStateOrArticleOrQueryIsAnotherList() {
        ask(1, ARTICLE, SimilarQuery.standard());
        ask(2, ARTICLE, SimilarQuery.standard());
        ask(1, Article.ofHeadline("a", "اختتام معرض الكتاب في الشارقة"), SimilarQuery.standard());
        ask(1, ARTICLE, SimilarQuery.standard().withMost(5));
        assertEquals(4, found.get());
    }

    private void ask(long version, Article article, SimilarQuery query) {
        lists.get(version, article, query, () -> {
            found.incrementAndGet();
            return new SimilarList(List.of(), List.of());
        });
    }
}
