package io.shabih.verify;

import io.shabih.prepare.Facts;
import io.shabih.prepare.Numbers;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Terms;
import java.time.Duration;
import java.util.Set;

/**
 * Measures a pair of articles: a value from 0 to 1 for every {@link Feature}.
 *
 * <p>Cost: linear in the words of both. Not thread-safe: one a pair.
 */
final class Features {
    /** Words of this weight or more stand in one article of fifty or fewer: names, mostly. */
    private static final double NAME_WEIGHT = 0.55;

    private static final double NAMES_OF_A_HEADLINE = 3;
    private static final double NAMES_OF_A_LEAD = 6;
    private static final double NAMES_OF_A_TEXT = 30;
    private static final double MONTH_HOURS = 24 * 30;
    private static final double OTHER_DAY_HOURS = 20;
    private static final double AWAITING_VERBS = 2;

    private final PreparedArticle a;
    private final PreparedArticle b;
    private final Measures measures;
    private final double[] values = new double[Feature.values().length];

    private Features(PreparedArticle a, PreparedArticle b, Measures measures) {
        this.a = a;
        this.b = b;
        this.measures = measures;
    }

    /** Values in the order of the features. */
    static double[] of(PreparedArticle a, PreparedArticle b, Measures measures) {
        Features features = new Features(a, b, measures);
        features.text();
        features.words();
        features.headlines();
        features.dates();
        features.numbers();
        features.facts();
        features.manners();
        features.stages();
        return features.values;
    }

    private void text() {
        set(Feature.RESEMBLANCE, measures.resemblance());
        set(Feature.CONTAINMENT, measures.containment());
        set(Feature.NO_BODY, a.hasReport() && b.hasReport() ? 0 : 1);
        set(Feature.LENGTH_RATIO, measures.lengthRatio());
        set(Feature.TEXT_TAKEN, 2 * measures.containment() - 0.4);
        if (a.hasReport() && b.hasReport()) {
            double takenA = a.leadShingles().containmentIn(b.reportShingles());
            double takenB = b.leadShingles().containmentIn(a.reportShingles());
            set(Feature.LEAD_TAKEN, Math.min(takenA, takenB));
            set(Feature.LEAD_TAKEN_ONCE, Math.max(takenA, takenB));
            set(Feature.LEAD_AND_TEXT_TAKEN, Math.max(takenA, takenB) * measures.containment());
        }
    }

    private void words() {
        set(Feature.LEAD_WORDS, a.leadTerms().resemblance(b.leadTerms()));
        double toldA = share(a.leadTerms().sharedWeight(b.headTerms()), a.leadTerms().weight());
        double toldB = share(b.leadTerms().sharedWeight(a.headTerms()), b.leadTerms().weight());
        set(Feature.LEAD_TOLD, Math.min(toldA, toldB));
        set(Feature.LEAD_TOLD_ONCE, Math.max(toldA, toldB));
        set(Feature.HEAD_WORDS, a.headTerms().resemblance(b.headTerms()));
        set(Feature.HEAD_INSIDE, inside(a.headTerms(), b.headTerms()));
        Terms names = a.leadTerms().rarerThan(NAME_WEIGHT);
        set(Feature.LEAD_NAMES, names.sharedWeight(b.leadTerms()) / NAMES_OF_A_LEAD);
        double shared = a.headTerms().rarerThan(NAME_WEIGHT).sharedWeight(b.headTerms());
        set(Feature.HEAD_NAMES, Math.log1p(shared) / Math.log1p(NAMES_OF_A_TEXT));
        set(Feature.LEAD_NAMES_CONFLICT,
                Math.min(ownName(a.leadTerms(), a, b), ownName(b.leadTerms(), b, a)));
    }

    private void headlines() {
        Terms ofA = a.headlineTerms();
        Terms ofB = b.headlineTerms();
        if (ofA.size() == 0 || ofB.size() == 0) {
            return;
        }
        set(Feature.HEADLINE_WORDS, ofA.resemblance(ofB));
        set(Feature.HEADLINE_INSIDE, inside(ofA, ofB));
        set(Feature.HEADLINE_PLAIN, measures.headlineResemblance());
        double toldA = share(ofA.sharedWeight(b.headTerms()), ofA.weight());
        double toldB = share(ofB.sharedWeight(a.headTerms()), ofB.weight());
        set(Feature.HEADLINE_TOLD, Math.min(toldA, toldB));
        set(Feature.HEADLINE_TOLD_ONCE, Math.max(toldA, toldB));
        set(Feature.HEADLINE_NAMES, ofA.rarerThan(NAME_WEIGHT).sharedWeight(ofB) / NAMES_OF_A_HEADLINE);
        set(Feature.HEADLINE_TAKEN, 2 * ofA.resemblance(ofB) - 1);
        set(Feature.HEADLINE_NAMES_CONFLICT, Math.min(ownName(ofA, a, b), ownName(ofB, b, a)));
    }

    /** The rarest word that its own body tells of, where there is one, and the other article does not know. */
    private static double ownName(Terms words, PreparedArticle own, PreparedArticle other) {
        Terms told = own.hasReport() ? words.in(own.bodyTerms()) : words;
        return told.rarestOutside(other.allTerms());
    }

    private void dates() {
        if (a.article().date().isEmpty() || b.article().date().isEmpty()) {
            set(Feature.NO_DATE, 1);
            return;
        }
        Duration gap = Duration.between(a.article().date().get(), b.article().date().get()).abs();
        double hours = gap.toMinutes() / 60.0;
        double apart = Math.min(1, Math.log1p(hours) / Math.log1p(MONTH_HOURS));
        double own = 1 - measures.containment();
        set(Feature.APART, apart);
        set(Feature.APART_OWN_WORDS, apart * own);
        set(Feature.OTHER_DAY_OWN_WORDS, hours > OTHER_DAY_HOURS ? own : 0);
    }

    private void numbers() {
        Numbers headlineA = a.headlineFacts().numbers();
        Numbers headlineB = b.headlineFacts().numbers();
        if (headlineA.sharedCount(headlineB) > 0) {
            set(Feature.HEADLINE_NUMBERS_AGREE, 1);
        }
        Numbers onlyA = headlineA.without(headlineB);
        Numbers onlyB = headlineB.without(headlineA);
        if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
            boolean unknown = !onlyA.without(b.bodyNumbers()).isEmpty()
                    && !onlyB.without(a.bodyNumbers()).isEmpty();
            set(Feature.HEADLINE_NUMBERS_CONFLICT, unknown ? 1 : 0.5);
        }
        boolean isNew = isNew(onlyA, b) || isNew(onlyB, a);
        set(Feature.HEADLINE_NUMBERS_NEW, isNew ? 1 : 0);
        int shared = a.bodyNumbers().sharedCount(b.bodyNumbers());
        int fewer = Math.min(a.bodyNumbers().size(), b.bodyNumbers().size());
        set(Feature.NUMBERS_AGREE, share(shared, fewer));
        set(Feature.NUMBERS_CONFLICT, fewer == 0 ? 0 : 1 - share(shared, fewer));
        int leadOwn = Math.min(
                a.leadFacts().numbers().without(b.bodyNumbers()).size(),
                b.leadFacts().numbers().without(a.bodyNumbers()).size());
        set(Feature.LEAD_NUMBERS_CONFLICT, leadOwn / 2.0);
    }

    private static boolean isNew(Numbers numbers, PreparedArticle other) {
        return !other.bodyNumbers().isEmpty() && !numbers.without(other.bodyNumbers()).isEmpty();
    }

    private void facts() {
        Facts ofA = a.headlineFacts();
        Facts ofB = b.headlineFacts();
        boolean days = differ(ofA.weekdays(), ofB.weekdays()) || differ(ofA.months(), ofB.months())
                || differ(ofA.relativeDays(), ofB.relativeDays());
        set(Feature.HEADLINE_DAYS_CONFLICT, days ? 1 : 0);
        set(Feature.LEAD_DAYS_CONFLICT, differ(a.leadFacts().weekdays(), b.leadFacts().weekdays()) ? 1 : 0);
        boolean opposite = differ(ofA.switches(), ofB.switches())
                || ofA.denials().isEmpty() != ofB.denials().isEmpty();
        set(Feature.HEADLINE_OPPOSITE, opposite ? 1 : 0);
        set(Feature.OTHER_PART, otherPart(ofA, ofB) ? 1 : 0);
    }

    private void manners() {
        boolean asksA = !a.headlineFacts().questions().isEmpty();
        boolean asksB = !b.headlineFacts().questions().isEmpty();
        set(Feature.HEADLINE_ASKS_ONCE, asksA == asksB ? 0 : 1);
        int awaited = Math.abs(a.leadFacts().awaitedCount() - b.leadFacts().awaitedCount());
        set(Feature.LEAD_AWAITS_ONCE, awaited / AWAITING_VERBS);
        String sourceA = a.article().source();
        String sourceB = b.article().source();
        if (!sourceA.isEmpty() && !sourceB.isEmpty()) {
            set(sourceA.equals(sourceB) ? Feature.SAME_SOURCE : Feature.OTHER_SOURCE, 1);
        }
    }

    /** Where the order in time is not known, both are the mean. */
    private void stages() {
        double ofA = share(a.leadTerms().sharedWeight(b.allTerms()), a.leadTerms().weight());
        double ofB = share(b.leadTerms().sharedWeight(a.allTerms()), b.leadTerms().weight());
        int order = a.article().date().isEmpty() || b.article().date().isEmpty()
                ? 0
                : a.article().date().get().compareTo(b.article().date().get());
        double mean = (ofA + ofB) / 2;
        set(Feature.EARLIER_TOLD, order == 0 ? mean : order < 0 ? ofA : ofB);
        set(Feature.LATER_TOLD, order == 0 ? mean : order < 0 ? ofB : ofA);
    }

    private static boolean otherPart(Facts a, Facts b) {
        if (a.serials().isEmpty() && b.serials().isEmpty()) {
            return false;
        }
        return a.serials().isEmpty() || b.serials().isEmpty()
                || differ(a.numbers().texts(), b.numbers().texts());
    }

    /** Each says something of the kind that the other does not. */
    private static boolean differ(Set<String> a, Set<String> b) {
        return !a.containsAll(b) && !b.containsAll(a);
    }

    private static double inside(Terms a, Terms b) {
        return share(a.sharedWeight(b), Math.min(a.weight(), b.weight()));
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    private void set(Feature feature, double value) {
        values[feature.place()] = Math.clamp(value, 0, 1);
    }
}
