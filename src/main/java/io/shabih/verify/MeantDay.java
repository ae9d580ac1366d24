package io.shabih.verify;

import io.shabih.facts.Numbers;
import io.shabih.prepare.PreparedArticle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * The day that a text means by {@code اليوم}, {@code أمس} or {@code غدا}: the weather of today is other news than the weather of
 * yesterday, though it is told in the same words.
 *
 * <p>Only the headline says it for sure; of what is new every day (weather, prices, prayer times) the lead too. Articles that both
 * name one weekday or date mean that one, whenever they were published.
 */
final class MeantDay {
    /** Between two of its days lies a night: what is published on both sides of midnight is of one evening. */
    private static final long NIGHT_MILLIS = 8 * 3_600_000L;

    private static final long DAY_MILLIS = 24 * 3_600_000L;
    /** A week later the same weekday is another one. */
    private static final long WEEK_MILLIS = 6 * DAY_MILLIS;

    /** Outlets in Arabic are between two hours west and four hours east of it. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(3);

    private static final int LONGEST_DAY = 2;

    private final PreparedArticle a;
    private final PreparedArticle b;

    MeantDay(PreparedArticle a, PreparedArticle b) {
        this.a = a;
        this.b = b;
    }

    /** Whether the two mean different days. */
    boolean differs() {
        if (!a.hasDate() || !b.hasDate()) {
            return a.headlineFacts().relativeDays().conflictsWith(b.headlineFacts().relativeDays());
        }
        Optional<Long> inA = millis(a);
        Optional<Long> inB = millis(b);
        return inA.isPresent() && inB.isPresent() && isAnotherDay(inA.get(), inB.get()) && !nameOneDay();
    }

    private boolean isAnotherDay(long one, long other) {
        return Math.abs(one - other) >= NIGHT_MILLIS && !day(one).equals(day(other));
    }

    /** The day that is meant, where there is one; else the word. */
    static String shown(PreparedArticle article) {
        return millis(article).map(millis -> day(millis).toString())
                .orElseGet(() -> String.join(" ", article.headlineFacts().relativeDays().values()));
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZONE).toLocalDate();
    }

    /** The time of publication, moved to the day that is meant. */
    private static Optional<Long> millis(PreparedArticle article) {
        if (!article.hasDate()) {
            return Optional.empty();
        }
        Optional<Integer> said = article.headlineFacts().meantDay();
        boolean isDaily = said.isEmpty() && article.headlineFacts().isDaily();
        return (isDaily ? article.leadFacts().meantDay() : said)
                .map(days -> article.dateMillis() + days * DAY_MILLIS);
    }

    private boolean nameOneDay() {
        boolean isOneWeek = Math.abs(a.dateMillis() - b.dateMillis()) < WEEK_MILLIS;
        boolean weekday = isOneWeek && (weekdays(a) & weekdays(b)) != 0;
        return weekday || (months(a) & months(b)) != 0 && isAnyIn(dates(a), dates(b));
    }

    private static long weekdays(PreparedArticle article) {
        return article.headlineFacts().weekdays().bits() | article.leadFacts().weekdays().bits();
    }

    private static long months(PreparedArticle article) {
        return article.headlineFacts().months().bits() | article.leadFacts().months().bits();
    }

    private static Set<String> dates(PreparedArticle article) {
        Numbers numbers = article.numbers();
        return numbers.texts(Numbers.HEADLINE | Numbers.LEAD,
                i -> numbers.isDate(i) && numbers.text(i).length() <= LONGEST_DAY);
    }

    private static boolean isAnyIn(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
