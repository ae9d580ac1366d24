package io.shabih;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One news article as it was read: the fields Shabih works with, untouched.
 *
 * <p>A missing text field is the empty string, a missing or unreadable date is empty. At least the
 * title or the body has letters in it; whoever reads articles holds that.
 *
 * @param id the article's own id, or {@code <file name>:<line>} where it has none
 * @param title the headline
 * @param body the text without the headline
 * @param date when it was published
 * @param precision how exactly the date is known
 * @param source the outlet that published it
 * @param url where it was published
 */
public record Article(
        String id, String title, String body, Optional<Instant> date, DatePrecision precision,
        String source, String url) implements Dated {

    public Article {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(url, "url");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("id is empty; allowed: one character or more");
        }
    }

    /** An article whose date tells its precision itself: midnight in UTC is a day without a time. */
    public Article(String id, String title, String body, Optional<Instant> date, String source, String url) {
        this(id, title, body, date, DatePrecision.of(date), source, url);
    }

    /**
     * An article of which only the texts are known; {@link #withDate}, {@link #withSource} and {@link #withUrl} add the rest.
     *
     * <pre>{@code
     * Article.of("a-1", headline, text).withDate(Instant.now()).withSource("Al Bayan");
     * }</pre>
     */
    public static Article of(String id, String title, String body) {
        return new Article(id, title, body, Optional.empty(), "", "");
    }

    /** An article of a headline alone. */
    public static Article ofHeadline(String id, String title) {
        return of(id, title, "");
    }

    /** The same, published then; midnight in UTC is a day without a time. */
    public Article withDate(Instant when) {
        return new Article(id, title, body, Optional.of(when), source, url);
    }

    /** The same from this outlet. */
    public Article withSource(String outlet) {
        return new Article(id, title, body, date, precision, outlet, url);
    }

    /** The same from this address. */
    public Article withUrl(String address) {
        return new Article(id, title, body, date, precision, source, address);
    }

    /** The same under another id. */
    public Article withId(String otherId) {
        return new Article(otherId, title, body, date, precision, source, url);
    }

    /** The same with other texts. */
    public Article withTexts(String otherTitle, String otherBody) {
        return new Article(id, otherTitle, otherBody, date, precision, source, url);
    }

    /** The same with another body. */
    public Article withBody(String otherBody) {
        return new Article(id, title, otherBody, date, precision, source, url);
    }
}
