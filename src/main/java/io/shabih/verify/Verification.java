package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What comparing two articles exactly gave.
 *
 * @param measures the numbers
 * @param relation what the first is to the second; empty where they have nothing to do with each other
 * @param evidence the rule that decided, then all that was compared
 */
public record Verification(Measures measures, Optional<Relation> relation, List<Evidence> evidence) {
    public Verification {
        evidence = List.copyOf(evidence);
    }

    /**
     * The match of the two articles under these ids.
     *
     * @throws java.util.NoSuchElementException if there is no relation
     */
    public Match toMatch(String a, String b) {
        return new Match(
                a,
                b,
                relation.orElseThrow(),
                measures.resemblance(),
                measures.containmentA(),
                measures.containmentB(),
                measures.headlineResemblance(),
                evidence);
    }

    /** The verification of two articles whose normalised texts are equal. */
    public static Verification ofSameText() {
        return new Verification(
                Measures.ofSameText(), Optional.of(Relation.EXACT), List.of(Verifier.rule("same-text")));
    }

    /** The same, seen from the other article. */
    public Verification reversed() {
        List<Evidence> turned = evidence.stream().map(e -> new Evidence(e.kind(), e.inB(), e.inA())).toList();
        return new Verification(measures.reversed(), relation.map(Relation::reversed), turned);
    }
}
