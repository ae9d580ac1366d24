package io.shabih.index;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.Relation;
import java.util.List;

/**
 * Asks an index by headlines alone, however short, as the entries of a page's list name articles.
 *
 * <pre>{@code
 * HeadlineComparer headlines = index.headlines();
 * List<Match> named = headlines.duplicates(Article.ofHeadline("entry 1", "عاجل| …"));
 * }</pre>
 *
 * <p>Not thread-safe: one per thread.
 */
public final class HeadlineComparer {
    private final ArticleIndex index;
    private final Comparer comparer;

    HeadlineComparer(ArticleIndex index, Comparer comparer) {
        this.index = index;
        this.comparer = comparer;
    }

    /** What an article that is only a headline is to the indexed ones that it resembles. */
    public List<Match> duplicates(Article headline) {
        return index.texts(headline, comparer);
    }

    /** Whether two headlines are those of one report. */
    public boolean areOneReport(String a, String b) {
        return comparer.verify(
                comparer.prepare(Article.ofHeadline("a", a)), comparer.prepare(Article.ofHeadline("b", b)))
                .relation().filter(Relation::sameReport).isPresent();
    }
}
