package io.shabih.verify;

import io.shabih.prepare.PreparedArticle;
import io.shabih.shingle.ShingleSet;
import java.util.Set;

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

    static Measures of(PreparedArticle a, PreparedArticle b) {
        boolean bodies = a.hasBody() && b.hasBody();
        return bodies
                ? of(a, b, a.bodyShingles(), b.bodyShingles())
                : of(a, b, a.headlineShingles(), b.headlineShingles());
    }

    /** The same of the bodies without their furniture. */
    static Measures ofReports(PreparedArticle a, PreparedArticle b) {
        return a.hasReport() && b.hasReport()
                ? of(a, b, a.reportShingles(), b.reportShingles())
                : of(a, b, a.headlineShingles(), b.headlineShingles());
    }

    private static Measures of(
            PreparedArticle a, PreparedArticle b, ShingleSet shinglesA, ShingleSet shinglesB) {
        int shared = shinglesA.intersectionSize(shinglesB);
        int countA = shinglesA.size();
        int countB = shinglesB.size();
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

    public Measures reversed() {
        return new Measures(
                resemblance, containmentB, containmentA, headlineResemblance, sharedCount, countB, countA);
    }

    private static double wordResemblance(Set<String> a, Set<String> b) {
        int shared = sharedCount(a, b);
        return share(shared, a.size() + b.size() - shared);
    }

    private static int sharedCount(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String word : a) {
            if (b.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
