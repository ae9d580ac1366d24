package io.shabih;

import java.util.List;

/**
 * Two articles that were compared exactly, and what came of it.
 *
 * @param a id of the article that comes first (earlier date, then id)
 * @param b id of the other one
 * @param relation what {@code a} is to {@code b}
 * @param resemblance Jaccard of the two bodies' word-shingle sets (of the headlines' where there is no
 *     body), 0 to 1
 * @param containmentA share of {@code a}'s shingles that {@code b} has, 0 to 1
 * @param containmentB share of {@code b}'s shingles that {@code a} has, 0 to 1
 * @param headlineResemblance Jaccard of the two normalised headlines' words, 0 to 1
 * @param evidence what spoke for and against, the deciding rule first
 */
public record Match(
        String a,
        String b,
        Relation relation,
        double resemblance,
        double containmentA,
        double containmentB,
        double headlineResemblance,
        List<Evidence> evidence) {

    public Match {
        evidence = List.copyOf(evidence);
        Shares.require("resemblance", resemblance);
        Shares.require("containmentA", containmentA);
        Shares.require("containmentB", containmentB);
        Shares.require("headlineResemblance", headlineResemblance);
    }

    /** The match of two other articles that are copies of these. */
    public Match ofCopies(String copyOfA, String copyOfB) {
        return new Match(copyOfA, copyOfB, relation, resemblance, containmentA, containmentB,
                headlineResemblance, evidence);
    }
}
