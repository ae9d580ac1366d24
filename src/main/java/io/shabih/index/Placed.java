package io.shabih.index;

import io.shabih.Article;
import io.shabih.prepare.TextKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article in its place among the others.
 *
 * @param article its body may be left out
 * @param text its normalised text
 * @param copyOf id of the first article of the same normalised text, empty where this is it
 * @param links to texts that carry the same report and came before this one; a copy has none of its own
 */
record Placed(Article article, TextKey text, Optional<String> copyOf, List<Link> links) {
    /** The order of the batch run: the earliest date, articles without one last, then the id. */
    static final Comparator<Placed> EARLIEST = Comparator.comparing(Placed::article, order());

    Placed {
        links = List.copyOf(links);
    }

    String id() {
        return article.id();
    }

    static Comparator<Article> order() {
        return Comparator.comparingLong((Article article) -> article.date()
                .map(date -> date.toEpochMilli())
                .orElse(Long.MAX_VALUE)).thenComparing(Article::id);
    }
}
