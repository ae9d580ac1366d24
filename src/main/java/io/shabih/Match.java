package io.shabih;

import java.util.List;

/**
 * Two articles that were compared exactly, and what came of it.
 *
 * @param a id of the article that comes first (earlier date, then id)
 * @param b id of the other one
 * @param relation what {@code a} is to {@code b}
 * @param decision how that was decided; the same from either side
 * @param resemblance Jaccard of the two bodies' word-shingle sets (of the headlines' where there is no
 *     body), 0 to 1
 * @param containmentA share of {@code a}'s shingles that {@code b} has, 0 to 1
 * @param containmentB share of {@code b}'s shingles that {@code a} has, 0 to 1
 * @param headlineResemblance Jaccard of the two normalised headlines' words, 0 to 1
 * @param measured what these shares are of
 * @param evidence what the two texts state differently, or what was set aside in them
 */
public record Match(
        String a,
        String b,
        Relation relation,
        Decision decision,
        double resemblance,
        double containmentA,
        double containmentB,
        double headlineResemblance,
        Measured measured,
        List<Evidence> evidence) {

    public Match {
        evidence = List.copyOf(evidence);
        Shares.require("resemblance", resemblance);
        Shares.require("containmentA", containmentA);
        Shares.require("containmentB", containmentB);
        Shares.require("headlineResemblance", headlineResemblance);
    }

    /** How likely the relation is, 0 to 1; 1 where a rule settled it. */
    public double probability() {
        return decision.probability(relation);
    }

    /** The match of two other articles that are copies of these. */
    public Match ofCopies(String copyOfA, String copyOfB) {
        return new Match(copyOfA, copyOfB, relation, decision, resemblance, containmentA,
                containmentB, headlineResemblance, measured, evidence);
    }
}
