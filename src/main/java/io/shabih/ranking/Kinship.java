package io.shabih.ranking;

import java.util.OptionalDouble;

/**
 * How likely a reader of one report wants another one beside it: kin tell of one matter, and not only of one kind of matter. Two
 * weddings, two accidents and the weather of two days share the words of their kind and whole phrases, and each states persons,
 * places and numbers of its own.
 *
 * <p>The log-odds are a weighted sum of what follows; the weights are those of a logistic regression over 2,454 entries of 413 lists
 * that were judged by eye, the template's heavier than there: few of those entries were of one. Immutable and thread-safe. Cost: four
 * logarithms.
 *
 * @param subject what the other report scores for the words that the one is about, as a share of what the one scores itself
 * @param headline the share of the other report's headline that the one tells of
 * @param told the share of the other report's headline and lead that the one tells of
 * @param unrelated the judge's probability that the two have nothing to do with each other
 * @param template the share of the shorter text that stands in the other, phrase by phrase, as far as each has names or numbers of its
 *     own: who shares the phrases and not the facts shares a template
 * @param days between their dates, where both are known
 */
public record Kinship(
        double subject, double headline, double told, double unrelated, double template,
        OptionalDouble days) {
    private static final double BIAS = 3.29;
    private static final double BY_SUBJECT = 1.46;
    private static final double BY_HEADLINE = 0.94;
    private static final double BY_TOLD = 0.35;
    private static final double BY_JUDGE = 0.16;
    private static final double BY_TEMPLATE = -7;
    private static final double BY_AGE = -0.4;

    /** Shares count from these on: of nothing there is no logarithm. */
    private static final double LEAST_SUBJECT = 0.01;
    private static final double LEAST_TOLD = 0.02;

    /** The judge is never surer than this. */
    private static final double SUREST = 0.997;

    /** Of kin the judge is seldom surer. */
    private static final double USUALLY_UNRELATED = 0.01;

    /** An unknown date counts like one a week away. */
    private static final double UNKNOWN_DAYS = 6.4;

    /** What a report may reach if no more speaks against it. */
    public static Kinship atMost(double subject, double headline, double told, OptionalDouble days) {
        return new Kinship(subject, headline, told, USUALLY_UNRELATED, 0, days);
    }

    /** From 0 to 1. */
    public double probability() {
        double related = Math.clamp(1 - unrelated, 1 - SUREST, SUREST);
        double logOdds = BIAS
                + BY_SUBJECT * Math.log(Math.max(subject, LEAST_SUBJECT))
                + BY_HEADLINE * headline
                + BY_TOLD * Math.log(LEAST_TOLD + told)
                + BY_JUDGE * Math.log(related / (1 - related))
                + BY_TEMPLATE * template
                + BY_AGE * Math.log1p(days.orElse(UNKNOWN_DAYS));
        return 1 / (1 + Math.exp(-logOdds));
    }
}
