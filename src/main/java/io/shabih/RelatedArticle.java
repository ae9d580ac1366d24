package io.shabih;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article that a reader of another one may want, standing for all copies of it.
 *
 * @param id the article's id
 * @param title its headline
 * @param source the outlet
 * @param date when it was published
 * @param precision how exactly the date is known
 * @param url where
 * @param score the higher the nearer; comparable within one list only
 * @param copies how many other articles carry the same report
 * @param why the shared words that count most, the heaviest first
 */
public record RelatedArticle(
        String id,
        String title,
        String source,
        Optional<Instant> date,
        DatePrecision precision,
        String url,
        double score,
        int copies,
        List<Reason> why) implements Dated {

    public RelatedArticle {
        why = List.copyOf(why);
    }

    /**
     * A word in both articles.
     *
     * @param word as this article writes it
     * @param weight its part of the score
     */
    public record Reason(String word, double weight) {}
}
