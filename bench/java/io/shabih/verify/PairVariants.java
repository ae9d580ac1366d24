package io.shabih.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A judged pair as it would look with less known of it, or under other headlines: its verdict stays. So a missing date or
 * outlet speaks for nothing, and a report is known under a headline of its own, although most judged pairs were chosen
 * for headlines that are alike.
 */
final class PairVariants {
    private static final double LESS_KNOWN = 0.25;
    private static final double REWRITTEN_HEADLINE = 0.4;

    private static final Set<Feature> DATES = EnumSet.of(
            Feature.APART, Feature.APART_OWN_WORDS, Feature.OTHER_DAY_OWN_WORDS);
    private static final Set<Feature> SOURCES = EnumSet.of(Feature.SAME_SOURCE, Feature.OTHER_SOURCE);
    private static final Set<Feature> NAMES = EnumSet.of(
            Feature.LEAD_NAMES_CONFLICT, Feature.HEADLINE_NAMES_CONFLICT);
    private static final Set<Feature> HEADLINES = EnumSet.of(
            Feature.HEADLINE_WORDS, Feature.HEADLINE_INSIDE, Feature.HEADLINE_PLAIN, Feature.HEADLINE_TOLD,
            Feature.HEADLINE_NAMES, Feature.HEADLINE_TAKEN, Feature.HEADLINE_NUMBERS_AGREE);

    /** Features and the share of the pair's weight that they have. */
    record Variant(double[] features, double weight) {}

    private PairVariants() {}

    /** The pair itself first. */
    static List<Variant> of(double[] features, Verdict verdict) {
        double[] dateless = withoutDates(features);
        double[] rewritten = times(features, HEADLINES, REWRITTEN_HEADLINE);
        List<Variant> variants = new ArrayList<>(List.of(
                new Variant(features, 1),
                new Variant(dateless, LESS_KNOWN),
                new Variant(times(features, SOURCES, 0), LESS_KNOWN),
                new Variant(times(dateless, SOURCES, 0), LESS_KNOWN),
                new Variant(rewritten, 1),
                new Variant(times(withoutDates(rewritten), SOURCES, 0), 0.5)));
        if (verdict == Verdict.UNRELATED) {
            variants.add(new Variant(atOneHour(features), 1));
        }
        return variants;
    }

    private static double[] withoutDates(double[] features) {
        double[] dateless = times(features, DATES, 0);
        dateless[Feature.NO_DATE.place()] = 1;
        double told = (features[Feature.EARLIER_TOLD.place()] + features[Feature.LATER_TOLD.place()]) / 2;
        dateless[Feature.EARLIER_TOLD.place()] = told;
        dateless[Feature.LATER_TOLD.place()] = told;
        return dateless;
    }

    /** The pair as if published at one hour: strangers stay strangers. */
    private static double[] atOneHour(double[] features) {
        double[] near = times(times(features, DATES, 0), NAMES, 0);
        near[Feature.NO_DATE.place()] = 0;
        return near;
    }

    private static double[] times(double[] features, Set<Feature> some, double factor) {
        double[] changed = features.clone();
        some.forEach(feature -> changed[feature.place()] *= factor);
        return changed;
    }
}
