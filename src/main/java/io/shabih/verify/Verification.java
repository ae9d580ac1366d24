package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    /** Probability from which on two articles may share a cluster. */
    private static final double SURE = 0.9;

    private static final double COPIED_TEXT = 0.5;
    private static final double COPIED_LEAD = 0.3;
    private static final double COPIED_WHOLLY = 0.85;
    private static final double COPIED_BOTH_LEADS = 0.6;

    private static final String[] FEATURE_NAMES = Arrays.stream(Feature.values()).map(Feature::kebabName)
            .toArray(String[]::new);

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
        /** First whether the two tell one story (same or update), then the likelier one of what is left. */
        public Verdict verdict() {
            boolean oneStory = probability(Verdict.SAME) + probability(Verdict.UPDATE) >= 0.5;
            return oneStory
                    ? likelier(Verdict.SAME, Verdict.UPDATE)
                    : likelier(Verdict.RELATED, Verdict.UNRELATED);
        }

        private Verdict likelier(Verdict one, Verdict other) {
            return probability(one) >= probability(other) ? one : other;
        }

        /** The value of a feature. */
        public double value(Feature feature) {
            return features[feature.place()];
        }

        /** The probability of a verdict. */
        public double probability(Verdict verdict) {
            return probabilities[verdict.place()];
        }

        /**
         * The same report, with its text taken over: wholly, or much of it with its lead and the judge is sure. A new lead
         * over the old text is how a running story goes on, so where the judge is not sure both leads must be taken over,
         * unless the report stands inside a much longer text, which has a lead of its own and is not dropped.
         */
        private boolean isSureCopy(boolean insideLonger) {
            boolean wholly = value(Feature.LEAD_AND_TEXT_TAKEN) >= COPIED_WHOLLY;
            boolean edited = value(Feature.CONTAINMENT) >= COPIED_TEXT
                    && value(Feature.LEAD_TAKEN) >= COPIED_LEAD;
            boolean bothLeads = value(Feature.LEAD_TAKEN) >= COPIED_BOTH_LEADS;
            boolean sure = probability(Verdict.SAME) >= SURE;
            boolean copied = wholly && (bothLeads || insideLonger)
                    || sure && (edited || value(Feature.NO_BODY) > 0);
            return copied && verdict() == Verdict.SAME && value(Feature.LEAD_NUMBERS_CONFLICT) == 0;
        }

        private Evidence shownProbabilities() {
            StringBuilder all = new StringBuilder();
            for (Verdict verdict : Verdict.values()) {
                show(verdict.word(), probabilities[verdict.place()], all);
            }
            return new Evidence("probability", all.toString(), "");
        }

        private Evidence shownFeatures() {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < features.length; i++) {
                if (features[i] != 0) {
                    show(FEATURE_NAMES[i], features[i], all);
                }
            }
            return new Evidence("features", all.toString(), "");
        }

        private static void show(String name, double value, StringBuilder all) {
            all.append(all.isEmpty() ? "" : " ").append(name).append('=');
            Decimals.append(all, value, 3);
        }
    }

    /**
     * Whether the two may share a cluster, where one of them may be dropped for the other: the same report by a
     * rule, or surely so with its text taken over. Two outlets' own texts of one event are NEAR in {@code
     * matches.jsonl} but both are kept.
     */
    public boolean isCopy() {
        return relation.filter(Relation::sameReport).isPresent()
                && weighed.map(w -> w.isSureCopy(isInsideLonger())).orElse(true);
    }

    private boolean isInsideLonger() {
        return relation.filter(r -> r == Relation.CONTAINS || r == Relation.CONTAINED).isPresent();
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

    Verification withConflicts(List<Evidence> found) {
        return new Verification(measures, relation, rule, found, weighed);
    }

    /** The same, seen from the other article. */
    public Verification reversed() {
        List<Evidence> turned = conflicts.stream().map(e -> new Evidence(e.kind(), e.inB(), e.inA()))
                .toList();
        return new Verification(
                measures.reversed(), relation.map(Relation::reversed), rule, turned, weighed);
    }
}
