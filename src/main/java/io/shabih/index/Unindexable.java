package io.shabih.index;

import io.shabih.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * Why an article cannot be in an index.
 *
 * <p>Half a character in a headline, text or address is no reason: it is stored as U+FFFD, as wherever text becomes UTF-8.
 *
 * @param article the article
 * @param field what is wrong of it
 * @param reason one line for people
 */
public record Unindexable(Article article, String field, String reason) {
    /** Ids and outlets are keys of the index; three bytes a character leave room below Lucene's 32,766. */
    private static final int LONGEST_KEY = 8_000;

    /** Dates of these years have distances that are a long of milliseconds. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Empty if it can. */
    public static Optional<Unindexable> of(Article article) {
        return ofKey(article, "id", article.id())
                .or(() -> ofKey(article, "source", article.source()))
                .or(() -> article.date().filter(date -> date.isBefore(EARLIEST) || date.isAfter(LATEST))
                        .map(date -> new Unindexable(article, "date", "date is " + date
                                + "; allowed: the years 1 to 9999")));
    }

    private static Optional<Unindexable> ofKey(Article article, String field, String key) {
        if (key.length() > LONGEST_KEY) {
            return Optional.of(new Unindexable(article, field,
                    field + " is " + key.length() + " characters long; allowed: " + LONGEST_KEY));
        }
        return isWhole(key)
                ? Optional.empty()
                : Optional.of(new Unindexable(article, field,
                        field + " has half a character (a lone surrogate)"));
    }

    /** Whether a text can be written as UTF-8 and read again as it was. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
