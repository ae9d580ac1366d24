package io.shabih.index;

import io.shabih.Article;
import io.shabih.Dated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * What the lists beside an article are to hold.
 *
 * @param most entries of the list of similar articles, 1 to 100; default 10
 * @param since only articles published then or later; with it or with a window, none without a date
 * @param window only articles published at most so long before or after the one asked about, if that has a date
 * @param diversity how much an entry is to differ from those before it, 0 (the most alike first) to 1; default {@value #STANDARD_DIVERSITY}
 */
public record SimilarQuery(int most, Optional<Instant> since, Optional<Duration> window, double diversity) {
    /** A second report of one event waits for others nearly as good; not chosen by measuring. */
    public static final double STANDARD_DIVERSITY = 0.3;

    public SimilarQuery {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("most is " + most + "; allowed: 1 to 100");
        }
        if (window.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("window is " + window.get() + "; allowed: 0 or longer");
        }
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("diversity is " + diversity + "; allowed: 0 to 1");
        }
    }

    /** Of the standard diversity. */
    public SimilarQuery(int most, Optional<Instant> since, Optional<Duration> window) {
        this(most, since, window, STANDARD_DIVERSITY);
    }

    /** Ten entries of any time. */
    public static SimilarQuery standard() {
        return new SimilarQuery(10, Optional.empty(), Optional.empty());
    }

    /** The same with so many entries. */
    public SimilarQuery withMost(int entries) {
        return new SimilarQuery(entries, since, window, diversity);
    }

    /** The same with so much diversity. */
    public SimilarQuery withDiversity(double much) {
        return new SimilarQuery(most, since, window, much);
    }

    /** The same with articles published then or later alone. */
    public SimilarQuery withSince(Instant earliest) {
        return new SimilarQuery(most, Optional.of(earliest), window);
    }

    /** The same with articles published at most so long before or after the one asked about. */
    public SimilarQuery withWindow(Duration longest) {
        return new SimilarQuery(most, since, Optional.of(longest));
    }

    /** The earliest and the latest date of an entry. */
    private record Span(long from, long to) {}

    private Span span(Article of) {
        long from = since.map(Instant::toEpochMilli).orElse(ArticleFields.NO_DATE + 1);
        if (window.isEmpty() || of.date().isEmpty()) {
            return new Span(from, Long.MAX_VALUE);
        }
        Instant date = of.date().get();
        return new Span(
                Math.max(from, date.minus(window.get()).toEpochMilli()),
                date.plus(window.get()).toEpochMilli());
    }

    /** Whether something may stand in a list beside an article by its date. */
    public boolean admits(Article of, Dated one) {
        return dates(of).test(ArticleFields.millis(one.date()));
    }

    /** Which dates, in milliseconds, are right for entries of a list beside an article. */
    LongPredicate dates(Article of) {
        if (since.isEmpty() && (window.isEmpty() || of.date().isEmpty())) {
            return millis -> true;
        }
        Span span = span(of);
        return millis -> span.from <= millis && millis <= span.to;
    }
}
