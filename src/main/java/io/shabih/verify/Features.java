package io.shabih.verify;

import io.shabih.facts.Numbers;
import io.shabih.facts.Stems;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.ShingleSets;

/**
 * Measures a pair of articles: a value from 0 to 1 for every {@link Feature}.
 *
 * <p>Cost: linear in the words of both. Not thread-safe: one a pair.
 */
final class Features {
    /** Words of this weight or more stand in one article of fifty or fewer: names, mostly. */
    private static final double NAME_WEIGHT = 0.55;

    private static final double NAMES_OF_A_HEADLINE = 3;
    /** A word that weighs less may be another one by chance: {@code على} for {@code في}. */
    private static final double TELLING_WEIGHT = 0.3;

    private static final double NAMES_OF_A_LEAD = 6;
    private static final double NAMES_OF_A_TEXT = 30;
    private static final double LOG_NAMES_OF_A_TEXT = Math.log1p(NAMES_OF_A_TEXT);
    private static final double MONTH_HOURS = 24 * 30;
    private static final double LOG_MONTH_HOURS = Math.log1p(MONTH_HOURS);
    private static final double OTHER_DAY_HOURS = 20;
    private static final double MINUTES_AN_HOUR = 60;
    private static final long MILLIS_A_MINUTE = 60_000;
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

    /** Values in the order of the features; the measures are of the reports. */
    static double[] of(Comparison pair, Measures measures) {
        Features features = new Features(pair.a(), pair.b(), measures);
        if (pair.areHeadlinesAlone()) {
            features.headlinesAlone(pair.contradictions());
            return features.values;
        }
        features.text(pair.shingles());
        features.words(pair.contradictions());
        features.dates();
        features.numbers(pair.contradictions());
        features.facts(pair.contradictions());
        features.manners();
        return features.values;
    }

    /** What two headlines tell without a text behind them. */
    private void headlinesAlone(Contradictions found) {
        set(Feature.NO_BODY, 1);
        HeadlineAlignment.Side ofA = found.headlines().ofA();
        HeadlineAlignment.Side ofB = found.headlines().ofB();
        set(Feature.ALIGNED, share(ofA.shared() + ofB.shared(), ofA.all() + ofB.all()));
        set(Feature.ALIGNED_INSIDE, Math.max(share(ofA.shared(), ofA.all()), share(ofB.shared(), ofB.all())));
        set(Feature.OWN_WORD, Math.min(ofA.largestOwn(), ofB.largestOwn()));
        setBoth(Feature.OWN_WORDS, Feature.OWN_WORDS_ONCE,
                ofA.own() / NAMES_OF_A_HEADLINE, ofB.own() / NAMES_OF_A_HEADLINE);
        set(Feature.OTHER_LOCATION, ofA.ownLocation() && ofB.ownLocation() ? 1 : 0);
        set(Feature.ROLES_SWAPPED, found.headlines().areRolesSwapped() ? 1 : 0);
        set(Feature.HEADLINE_PLAIN, measures.headlineResemblance());
        HeadlineAlignment.Replaced replaced = found.headlines().replaced();
        set(Feature.REPLACED, replaced.heaviest());
        set(Feature.REPLACED_ALONE,
                replaced.alone() ? replaced.heaviest() / TELLING_WEIGHT / replaced.count() : 0);
        set(Feature.HEADLINE_AWAITS_ONCE,
                a.headlineFacts().awaitedCount() > 0 == b.headlineFacts().awaitedCount() > 0 ? 0 : 1);
        set(Feature.OTHER_DEED, ofA.ownDeed() && ofB.ownDeed() ? 1 : 0);
        set(Feature.OTHER_NAME, ofA.ownName() && ofB.ownName() ? 1 : 0);
        if (a.hasDate() && b.hasDate()) { // headlines without dates are taken for ones of the same hour
            dates();
        }
        set(Feature.HEADLINE_NUMBERS_AGREE, found.headlineNumbersAgree() ? 1 : 0);
        set(Feature.HEADLINE_NUMBERS_CONFLICT, found.headlineNumbersConflict() ? 1 : 0);
        facts(found);
        if (found.headlines().isDeniedOnce()) {
            set(Feature.HEADLINE_OPPOSITE, 1);
        }
        set(Feature.HEADLINE_ASKS_ONCE, a.headlineFacts().asks() == b.headlineFacts().asks() ? 0 : 1);
    }

    private void text(ShingleSets.Shared shared) {
        set(Feature.RESEMBLANCE, measures.resemblance());
        set(Feature.CONTAINMENT, measures.containment());
        set(Feature.NO_BODY, a.hasReport() && b.hasReport() ? 0 : 1);
        set(Feature.LENGTH_RATIO, measures.lengthRatio());
        set(Feature.TEXT_TAKEN, 2 * measures.containment() - 0.4);
        if (a.hasReport() && b.hasReport()) {
            double takenA = share(shared.leadInReport(), a.shingles().size(ShingleSets.LEAD));
            double takenB = share(shared.reportInLead(), b.shingles().size(ShingleSets.LEAD));
            set(Feature.LEAD_TAKEN, Math.min(takenA, takenB));
            set(Feature.LEAD_TAKEN_ONCE, Math.max(takenA, takenB));
            set(Feature.LEAD_AND_TEXT_TAKEN, Math.max(takenA, takenB) * measures.containment());
        }
    }

    private void words(Contradictions found) {
        Stems.Shared shared = a.stems().sharedWith(b.stems(),
                new Stems.Names(NAME_WEIGHT, tellingPart(a), tellingPart(b), found.sameNames()));
        double leadA = a.stems().leadWeight();
        double leadB = b.stems().leadWeight();
        double headA = a.stems().headWeight();
        double headB = b.stems().headWeight();
        set(Feature.LEAD_WORDS, share(shared.leads, leadA + leadB - shared.leads));
        setBoth(Feature.LEAD_TOLD, Feature.LEAD_TOLD_ONCE,
                share(shared.leadInHead, leadA), share(shared.headInLead, leadB));
        set(Feature.HEAD_WORDS, share(shared.heads, headA + headB - shared.heads));
        set(Feature.HEAD_INSIDE, share(shared.heads, Math.min(headA, headB)));
        set(Feature.LEAD_NAMES, shared.leadNames / NAMES_OF_A_LEAD);
        set(Feature.HEAD_NAMES, Math.log1p(shared.headNames) / LOG_NAMES_OF_A_TEXT);
        set(Feature.LEAD_NAMES_CONFLICT, Math.min(shared.ownLeadNameA, shared.ownLeadNameB));
        if (a.stems().headlineCount() > 0 && b.stems().headlineCount() > 0) {
            headlines(shared);
        }
        stages(share(shared.leadInAll, leadA), share(shared.allInLead, leadB));
    }

    /** A name is an article's own where its report tells of it, if it reports anything. */
    private static int tellingPart(PreparedArticle article) {
        return article.hasReport() ? Stems.BODY : Stems.HEADLINE | Stems.LEAD;
    }

    private void headlines(Stems.Shared shared) {
        double ofA = a.stems().headlineWeight();
        double ofB = b.stems().headlineWeight();
        double resemblance = share(shared.headlines, ofA + ofB - shared.headlines);
        set(Feature.HEADLINE_WORDS, resemblance);
        set(Feature.HEADLINE_INSIDE, share(shared.headlines, Math.min(ofA, ofB)));
        set(Feature.HEADLINE_PLAIN, measures.headlineResemblance());
        setBoth(Feature.HEADLINE_TOLD, Feature.HEADLINE_TOLD_ONCE,
                share(shared.headlineInHead, ofA), share(shared.headInHeadline, ofB));
        set(Feature.HEADLINE_NAMES, shared.headlineNames / NAMES_OF_A_HEADLINE);
        set(Feature.HEADLINE_TAKEN, 2 * resemblance - 1);
        set(Feature.HEADLINE_NAMES_CONFLICT, Math.min(shared.ownHeadlineNameA, shared.ownHeadlineNameB));
    }

    private void dates() {
        if (!a.hasDate() || !b.hasDate()) {
            set(Feature.NO_DATE, 1);
            return;
        }
        long minutes = Math.abs(a.dateMillis() - b.dateMillis()) / MILLIS_A_MINUTE;
        double hours = minutes / MINUTES_AN_HOUR;
        double apart = Math.min(1, Math.log1p(hours) / LOG_MONTH_HOURS);
        double own = 1 - measures.containment();
        set(Feature.APART, apart);
        set(Feature.APART_OWN_WORDS, apart * own);
        set(Feature.OTHER_DAY_OWN_WORDS, hours > OTHER_DAY_HOURS ? own : 0);
    }

    private void numbers(Contradictions found) {
        set(Feature.HEADLINE_NUMBERS_AGREE, found.headlineNumbersAgree() ? 1 : 0);
        if (found.headlineNumbersConflict()) {
            set(Feature.HEADLINE_NUMBERS_CONFLICT, found.headlineNumbersUnknown() ? 1 : 0.5);
        }
        int numbersA = a.numbers().count(Numbers.BODY);
        int numbersB = b.numbers().count(Numbers.BODY);
        boolean isNew = numbersB > 0 && found.ofA().hasUnknownHeadlineNumber()
                || numbersA > 0 && found.ofB().hasUnknownHeadlineNumber();
        set(Feature.HEADLINE_NUMBERS_NEW, isNew ? 1 : 0);
        int fewer = found.comparableBodyNumbers();
        double agree = share(found.sharedBodyNumbers(), fewer);
        set(Feature.NUMBERS_AGREE, agree);
        set(Feature.NUMBERS_CONFLICT, fewer == 0 ? 0 : 1 - agree);
        set(Feature.LEAD_NUMBERS_CONFLICT, found.ownLeadNumbers() / 2.0);
    }

    private void facts(Contradictions found) {
        set(Feature.HEADLINE_DAYS_CONFLICT, found.headlineDaysConflict() ? 1 : 0);
        set(Feature.LEAD_DAYS_CONFLICT, found.leadDaysConflict() ? 1 : 0);
        set(Feature.HEADLINE_OPPOSITE, found.headlinesOppose() ? 1 : 0);
        set(Feature.OTHER_PART, found.areOtherParts() ? 1 : 0);
    }

    private void manners() {
        set(Feature.HEADLINE_ASKS_ONCE, a.headlineFacts().asks() == b.headlineFacts().asks() ? 0 : 1);
        int awaited = Math.abs(a.leadFacts().awaitedCount() - b.leadFacts().awaitedCount());
        set(Feature.LEAD_AWAITS_ONCE, awaited / AWAITING_VERBS);
        if (a.sourceHash() != 0 && b.sourceHash() != 0) {
            set(a.sourceHash() == b.sourceHash() ? Feature.SAME_SOURCE : Feature.OTHER_SOURCE, 1);
        }
    }

    /** How much of its lead the other one tells anywhere; where the order in time is not known, both are the mean. */
    private void stages(double ofA, double ofB) {
        int order = a.hasDate() && b.hasDate() ? Long.compare(a.dateMillis(), b.dateMillis()) : 0;
        double mean = (ofA + ofB) / 2;
        set(Feature.EARLIER_TOLD, order == 0 ? mean : order < 0 ? ofA : ofB);
        set(Feature.LATER_TOLD, order == 0 ? mean : order < 0 ? ofB : ofA);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    private void setBoth(Feature lesser, Feature larger, double one, double other) {
        set(lesser, Math.min(one, other));
        set(larger, Math.max(one, other));
    }

    private void set(Feature feature, double value) {
        values[feature.place()] = Math.clamp(value, 0, 1);
    }
}
