package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What comparing two articles exactly gave.
 *
 * @param measures the numbers
 * @param relation what the first is to the second; empty where they have nothing to do with each other
 * @param rule name of the rule that decided
 * @param conflicts facts that the articles state differently
 * @param weighed the features and what the judge made of them; empty where a rule sufficed
 */
public record Verification(
        Measures measures, Optional<Relation> relation, String rule, List<Evidence> conflicts,
        Optional<Weighed> weighed) {
    public Verification {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Features and verdicts of a pair; the arrays are not to be changed.
     *
     * @param features values in the order of {@link Feature}
     * @param probabilities in the order of {@link Verdict}, sum 1
     */
    public record Weighed(double[] features, double[] probabilities) {
        /** The likeliest verdict. */
        public Verdict verdict() {
            Verdict best = Verdict.SAME;
            for (Verdict verdict : Verdict.values()) {
                best = probabilities[verdict.place()] > probabilities[best.place()] ? verdict : best;
            }
            return best;
        }

        /** The value of a feature. */
        public double value(Feature feature) {
            return features[feature.place()];
        }

        /** The probability of a verdict. */
        public double probability(Verdict verdict) {
            return probabilities[verdict.place()];
        }

        private Evidence shownProbabilities() {
            StringJoiner all = new StringJoiner(" ");
            for (Verdict verdict : Verdict.values()) {
                all.add(shown(verdict.word(), probabilities[verdict.place()]));
            }
            return new Evidence("probability", all.toString(), "");
        }

        private Evidence shownFeatures() {
            StringJoiner all = new StringJoiner(" ");
            for (Feature feature : Feature.values()) {
                if (features[feature.place()] != 0) {
                    all.add(shown(feature.kebabName(), features[feature.place()]));
                }
            }
            return new Evidence("features", all.toString(), "");
        }

        private static String shown(String name, double value) {
            return name + "=" + String.format(Locale.ROOT, "%.3f", value);
        }
    }

    /**
     * All that spoke for and against, to be read: the rule first, then the conflicts, then probabilities and
     * features of the pair (the same for both articles, so the second column is empty).
     */
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("rule", rule, rule));
        evidence.addAll(conflicts);
        weighed.ifPresent(w -> {
            evidence.add(w.shownProbabilities());
            evidence.add(w.shownFeatures());
        });
        return evidence;
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
                evidence());
    }

    /** The verification of two articles whose normalised texts are equal. */
    public static Verification ofSameText() {
        return new Verification(
                Measures.ofSameText(), Optional.of(Relation.EXACT), "same-text", List.of(), Optional.empty());
    }

    /** The same, seen from the other article. */
    public Verification reversed() {
        List<Evidence> turned = conflicts.stream().map(e -> new Evidence(e.kind(), e.inB(), e.inA()))
                .toList();
        return new Verification(
                measures.reversed(), relation.map(Relation::reversed), rule, turned, weighed);
    }
}
