package io.shabih.cluster;

import java.util.List;
import java.util.Locale;

/**
 * Which article of a cluster stays for the others, among those whose text is whole: under every rule an article with a body comes before
 * one without, and none stays for a copy that is more than twice as long ({@link io.shabih.verify.Keepable}).
 *
 * @param order what is preferred
 * @param sources for {@link Order#SOURCE}: the sources in order of preference
 */
public record KeepRule(Order order, List<String> sources) {
    /** What is preferred; ties go to the earlier date, then to the smaller id. */
    public enum Order {
        /** The earliest date; articles without a date come last. */
        EARLIEST,
        /** The latest date; articles without a date come last. */
        LATEST,
        /** The longest body. */
        LONGEST,
        /** The most of title, body, date, source and url; then the longest body. */
        MOST_COMPLETE,
        /** The first source of a list; all others after it, the earliest first. */
        SOURCE,
        /** One article a source: each source keeps its earliest one. */
        PER_SOURCE
    }

    public KeepRule {
        sources = List.copyOf(sources);
        if ((order == Order.SOURCE) == sources.isEmpty() || sources.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("keep is " + name(order) + " with the sources " + sources
                    + "; allowed: source:a,b,c with names, no names with the other rules");
        }
    }

    public static KeepRule earliest() {
        return new KeepRule(Order.EARLIEST, List.of());
    }

    /**
     * Reads {@code earliest}, {@code latest}, {@code longest}, {@code most-complete}, {@code source:a,b,c} or
     * {@code per-source}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static KeepRule parse(String text) {
        if (text.startsWith("source:")) {
            return new KeepRule(Order.SOURCE, List.of(text.substring("source:".length()).split(",", -1)));
        }
        for (Order order : Order.values()) {
            if (order != Order.SOURCE && name(order).equals(text)) {
                return new KeepRule(order, List.of());
            }
        }
        throw new IllegalArgumentException("keep is \"" + text
                + "\"; allowed: earliest, latest, longest, most-complete, source:a,b,c, per-source");
    }

    @Override
    public String toString() {
        return order == Order.SOURCE ? "source:" + String.join(",", sources) : name(order);
    }

    private static String name(Order order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
