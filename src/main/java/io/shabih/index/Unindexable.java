package io.shabih.index;

import io.shabih.Article;
import java.util.Optional;

/**
 * Why an article cannot be in an index.
 *
 * @param field what is wrong of it
 * @param reason one line for people
 */
public record Unindexable(String field, String reason) {
    /** Ids and outlets are keys of the index; three bytes a character leave room below Lucene's 32,766. */
    private static final int LONGEST_KEY = 8_000;

    /** Empty if it can. */
    public static Optional<Unindexable> of(Article article) {
        return of("id", article.id()).or(() -> of("source", article.source()));
    }

    private static Optional<Unindexable> of(String field, String key) {
        if (key.length() > LONGEST_KEY) {
            return Optional.of(new Unindexable(field,
                    field + " is " + key.length() + " characters long; allowed: " + LONGEST_KEY));
        }
        return isWhole(key)
                ? Optional.empty()
                : Optional.of(new Unindexable(field, field + " has half a character (a lone surrogate)"));
    }

    /** Whether a text can be written as UTF-8 and read again as it was. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
