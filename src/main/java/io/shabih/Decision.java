package io.shabih;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/**
 * How it was decided what two articles are to each other: by which rule, and what was weighed for it.
 *
 * <pre>{@code
 * Decision decision = match.decision();
 * decision.rule();                                       // JUDGED
 * decision.probability(match.relation());                // 0.93; match.probability() is the same
 * decision.probabilities().map(all -> all.update());     // 0.05; empty where the texts settled it
 * decision.features().getOrDefault("headline-words", 0.0);
 * }</pre>
 *
 * <p>It holds for the pair, whichever article comes first. Immutable and thread-safe. Cost: linear in the features, some
 * 100 ns.
 *
 * @param rule the rule that decided
 * @param probabilities what the judge held for likely; empty where nothing was weighed
 * @param features what the judge weighed, by name, above 0 to 1; one that is not there is 0, and none is there where
 *     nothing was weighed. Kept as given, not copied: whoever gives it changes it no more
 */
public record Decision(Rule rule, Optional<Probabilities> probabilities, Map<String, Double> features) {

    /**
     * @throws IllegalArgumentException if there are probabilities by a rule that is not weighed or none by one that is,
     *     features without probabilities, or a feature that is not above 0 and at most 1
     */
    public Decision {
        features = Collections.unmodifiableMap(features);
        if (probabilities.isPresent() != rule.isWeighed()) {
            throw new IllegalArgumentException("probabilities by the rule " + rule.word() + " are "
                    + (rule.isWeighed() ? "none; allowed: some" : "some; allowed: none"));
        }
        if (probabilities.isEmpty() && !features.isEmpty()) {
            throw new IllegalArgumentException("features by the rule " + rule.word() + " are "
                    + features.keySet() + "; allowed: none");
        }
        features.forEach((name, value) -> {
            if (!(value > 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "feature " + name + " is " + value + "; allowed: above 0, at most 1");
            }
        });
    }

    /** A decision by a rule for which nothing was weighed. */
    public static Decision by(Rule rule) {
        return new Decision(rule, Optional.empty(), Map.of());
    }

    /**
     * How likely the relation is that came of this decision, 0 to 1: as the judge holds it, and 1 where the texts
     * themselves settled it, which is before anything was weighed or by facts that cannot both be of one report.
     */
    public double probability(Relation relation) {
        return rule == Rule.OTHER_FACTS ? 1 : probabilities.map(all -> all.of(relation)).orElse(1.0);
    }

    /** Why a pair has its {@link Relation}; the rules are asked in this order, but for what furniture rules out. */
    public enum Rule {
        /** One has no body and few words: nothing can be said. */
        TOO_LITTLE,
        /** The same normalised headline and body. */
        SAME_TEXT,
        /** Another headline over the same body. */
        SAME_BODY,
        /** What the bodies share is furniture: related only where so high a resemblance was asked for. */
        COMMON_FURNITURE,
        /** One has no body, and the headlines are equal. */
        SAME_HEADLINE,
        /** Judged the same report, but they state facts that cannot both be of one: an update, whatever was judged. */
        OTHER_FACTS,
        /** One report stands inside a much longer text. */
        INSIDE_LONGER,
        /** What the judge says. */
        JUDGED,
        /** Judged to be nothing to each other, but so high a resemblance was asked for: related. */
        ASKED_FOR;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** The name in files and answers, for example {@code same-text}. */
        public String word() {
            return word;
        }

        /** Whether it is asked after the judge; the others settle a pair before anything is weighed. */
        public boolean isWeighed() {
            return switch (this) {
                case TOO_LITTLE, SAME_TEXT, SAME_BODY, SAME_HEADLINE -> false;
                case COMMON_FURNITURE, OTHER_FACTS, INSIDE_LONGER, JUDGED, ASKED_FOR -> true;
            };
        }
    }

    /**
     * What a judge holds for likely, each from 0 to 1, the sum 1.
     *
     * @param same the same report
     * @param update the same template or running cluster with other facts
     * @param related the same event or topic in its own text
     * @param unrelated nothing to do with each other
     */
    public record Probabilities(double same, double update, double related, double unrelated) {
        private static final double ROUNDING = 1e-6;

        /** @throws IllegalArgumentException if one is not from 0 to 1, or if their sum is not 1 */
        public Probabilities {
            Shares.require("same", same);
            Shares.require("update", update);
            Shares.require("related", related);
            Shares.require("unrelated", unrelated);
            double sum = same + update + related + unrelated;
            if (Math.abs(sum - 1) > ROUNDING) {
                throw new IllegalArgumentException("the sum of the probabilities is " + sum + "; allowed: 1");
            }
        }

        /** That of a relation; {@link Relation#sameReport} all have that of the same report. */
        public double of(Relation relation) {
            return switch (relation) {
                case EXACT, NEAR, CONTAINS, CONTAINED -> same;
                case UPDATE -> update;
                case RELATED -> related;
            };
        }

        /** That the two tell one cluster: the same report or an update of it. */
        public double ofOneStory() {
            return same + update;
        }

        /** Passes on the four by name, in their order. */
        public void forEach(ObjDoubleConsumer<String> receiver) {
            receiver.accept("same", same);
            receiver.accept("update", update);
            receiver.accept("related", related);
            receiver.accept("unrelated", unrelated);
        }
    }
}
