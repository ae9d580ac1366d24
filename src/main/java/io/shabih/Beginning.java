package io.shabih;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a report first appeared and who had it first, as far as the dates of all that carry it tell. Of two articles of
 * one day, one of them without a time, or of one moment, the order is not known.
 *
 * <pre>{@code
 * Beginning<Cluster.Member> beginning = Beginning.of(cluster.members());
 * beginning.first();         // empty where the dates do not tell
 * beginning.lag(member);     // how long after the first time
 * }</pre>
 *
 * @param first the one that was surely published before all others that have a date
 * @param time from which lags count: the earliest; empty where a day without a time may be before it
 * @param surelyOut when the report was surely out
 */
public record Beginning<D extends Dated>(Optional<D> first, Optional<Instant> time,
        Optional<Instant> surelyOut) {

    /** Cost: linear. */
    public static <D extends Dated> Beginning<D> of(Collection<D> all) {
        Optional<Instant> surelyOut = all.stream().flatMap(one -> one.surelyOut().stream())
                .min(Comparator.naturalOrder());
        List<D> maybeFirst = all.stream().filter(one -> one.date().isPresent() && !isAfter(surelyOut, one))
                .toList();
        boolean timed = maybeFirst.stream().allMatch(Dated::hasTime);
        return new Beginning<>(
                maybeFirst.size() == 1 ? Optional.of(maybeFirst.getFirst()) : Optional.empty(),
                timed ? maybeFirst.stream().findFirst().flatMap(Dated::date) : Optional.empty(),
                surelyOut);
    }

    private static boolean isAfter(Optional<Instant> surelyOut, Dated one) {
        return surelyOut.flatMap(out -> one.date().map(date -> !date.isBefore(out))).orElse(false);
    }

    /** Whether another one was surely published before this one. */
    public boolean isLater(Dated one) {
        return isAfter(surelyOut, one);
    }

    /** How long after the first time one came; empty where its date has no time, or the beginning has none. */
    public Optional<Duration> lag(Dated one) {
        return time.filter(_ -> one.hasTime())
                .flatMap(from -> one.date().map(to -> Duration.between(from, to)));
    }
}
