package io.shabih.verify;

import io.shabih.Measured;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.ShingleSets;

/**
 * How much two articles share, all exact and from 0 to 1.
 *
 * @param resemblance Jaccard of the bodies' shingle sets; of the headlines' where one has no body
 * @param containmentA share of the first one's shingles that the second has
 * @param containmentB share of the second one's shingles that the first has
 * @param headlineResemblance Jaccard of the headlines' words
 * @param sharedCount shingles in both; the counts are 0 where equal texts were not looked into
 * @param countA shingles of the first
 * @param countB shingles of the second
 */
public record Measures(
        double resemblance,
        double containmentA,
        double containmentB,
        double headlineResemblance,
        int sharedCount,
        int countA,
        int countB) {

    /** Of two articles whose normalised texts are equal, without looking at them. */
    static Measures ofSameText() {
        return new Measures(1, 1, 1, 1, 0, 0, 0);
    }

    /** Whether a pair's measures are of the headlines, since one has no body. */
    static boolean areHeadlines(PreparedArticle a, PreparedArticle b) {
        return !a.hasBody() || !b.hasBody();
    }

    /** Of the whole bodies. */
    static Measures of(PreparedArticle a, PreparedArticle b, ShingleSets.Shared shared) {
        return areHeadlines(a, b)
                ? of(a, b, ShingleSets.HEADLINE, shared.headline())
                : of(a, b, ShingleSets.BODY, shared.body());
    }

    /** The same of the bodies without their furniture. */
    static Measures ofReports(PreparedArticle a, PreparedArticle b, ShingleSets.Shared shared) {
        return a.hasReport() && b.hasReport()
                ? of(a, b, ShingleSets.REPORT, shared.report())
                : of(a, b, ShingleSets.HEADLINE, shared.headline());
    }

    private static Measures of(PreparedArticle a, PreparedArticle b, int set, int shared) {
        int countA = a.shingles().size(set);
        int countB = b.shingles().size(set);
        return new Measures(
                share(shared, countA + countB - shared),
                share(shared, countA),
                share(shared, countB),
                wordResemblance(a.headlineWords(), b.headlineWords()),
                shared,
                countA,
                countB);
    }

    /** The larger containment: near 1 where one text stands inside the other. */
    double containment() {
        return Math.max(containmentA, containmentB);
    }

    /** How much shorter the shorter text is, 0 to 1. */
    double lengthRatio() {
        return share(Math.min(countA, countB), Math.max(countA, countB));
    }

    /** What of them is told where these are of the bodies without furniture. */
    Measured.Reports ofReports() {
        return new Measured.Reports(resemblance, containmentA, containmentB);
    }

    public Measures reversed() {
        return new Measures(
                resemblance, containmentB, containmentA, headlineResemblance, sharedCount, countB, countA);
    }

    /** Jaccard of two sorted sets of words. */
    private static double wordResemblance(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int left = a[i];
            int right = b[j];
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return share(shared, a.length + b.length - shared);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
