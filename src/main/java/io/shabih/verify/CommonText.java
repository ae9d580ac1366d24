package io.shabih.verify;

import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.prepare.PreparedArticle;

/**
 * Whether what two bodies have in common is furniture, in whatever language: a paywall's, a cookie banner's, a list of other reports.
 *
 * <p>A report tells of its headline. Where two headlines are of different things and the words that both bodies have tell of neither,
 * the bodies share what their pages print, not a report: strangers, however alike. A text that is longer than notices are tells its
 * own report, whatever a headline makes of it («مرايا الصمت»), and so does one under no headline.
 *
 * <p>In ANT no two articles that carry one report, of 5,700 pairs, meet this.
 */
final class CommonText {
    /** Headlines that share more of the lighter one's content words may be of one thing. */
    private static final double UNLIKE = 1 / 3.0;

    /** By chance a notice has one of a headline's words: {@code free}, {@code monde}. */
    private static final double UNTOLD = 0.25;

    /** Shingles of the longest notice. */
    private static final int LONGEST_NOTICE = 300;

    private CommonText() {}

    /** Measures are of the bodies without the furniture that is known. */
    static boolean isFurniture(PreparedArticle a, PreparedArticle b, Measures reports) {
        Terms headlineA = a.stems().terms(Stems.CONTENT);
        Terms headlineB = b.stems().terms(Stems.CONTENT);
        boolean comparable = a.hasReport() && b.hasReport() && reports.sharedCount() <= LONGEST_NOTICE
                && headlineA.size() > 0 && headlineB.size() > 0;
        return comparable && areUnlike(headlineA, headlineB)
                && isUntold(headlineA, a.stems(), b.stems()) && isUntold(headlineB, b.stems(), a.stems());
    }

    private static boolean areUnlike(Terms a, Terms b) {
        return a.sharedWeight(b) <= UNLIKE * Math.min(a.weight(), b.weight());
    }

    /** Whether next to nothing of a headline stands in what both bodies say. */
    private static boolean isUntold(Terms headline, Stems own, Stems other) {
        return own.toldByBoth(Stems.CONTENT, other) <= UNTOLD * headline.weight();
    }
}
