package io.shabih.json;

import io.shabih.Decision;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * A line of what spoke for and against a pair, as files and pages list it: the rule, what the two state differently,
 * and what was weighed. It is made where it is written; inside the program a {@link Decision} is never text.
 *
 * @param kind what it is of, for example {@code rule} or {@code headline-numbers}
 * @param inA of the first article
 * @param inB of the second; of what was weighed, which is of both, empty
 */
public record EvidenceRow(String kind, String inA, String inB) {
    private static final String RULE = "rule";
    private static final String PROBABILITY = "probability";
    private static final String FEATURES = "features";
    private static final String RESEMBLANCE_OF = "resemblance-of";

    /** All rows of a match, the rule first. */
    public static List<EvidenceRow> of(Match match) {
        return of(match.decision(), texts(match.measured(), match.evidence()));
    }

    /** All rows of a pair that may have no relation, the rule first. */
    public static List<EvidenceRow> of(Verification verification) {
        return of(verification.decision(), texts(verification));
    }

    private static List<EvidenceRow> of(Decision decision, List<EvidenceRow> texts) {
        List<EvidenceRow> rows = new ArrayList<>(texts.size() + 3);
        rows.add(new EvidenceRow(RULE, decision.rule().word(), decision.rule().word()));
        rows.addAll(texts);
        decision.probabilities().ifPresent(likely -> {
            TerminalText probabilities = new TerminalText();
            likely.forEach(probabilities);
            rows.add(new EvidenceRow(PROBABILITY, probabilities.toString(), ""));
            TerminalText features = new TerminalText();
            decision.features().forEach(features::accept);
            rows.add(new EvidenceRow(FEATURES, features.toString(), ""));
        });
        return rows;
    }

    /** The rows of what the two texts are found to be, without how that was weighed. */
    public static List<EvidenceRow> texts(Verification verification) {
        return texts(verification.measured(), verification.conflicts());
    }

    /** The same of a match. */
    public static List<EvidenceRow> texts(Match match) {
        return texts(match.measured(), match.evidence());
    }

    private static List<EvidenceRow> texts(Measured measured, List<Evidence> evidence) {
        List<EvidenceRow> rows = new ArrayList<>(evidence.size() + 3);
        if (measured.text() == Measured.Text.HEADLINES) {
            rows.add(new EvidenceRow(RESEMBLANCE_OF, "headlines", "headlines"));
        }
        for (Evidence each : evidence) {
            rows.add(new EvidenceRow(each.kind(), each.inA(), each.inB()));
        }
        measured.reports().ifPresent(of -> {
            String resemblance = share(of.resemblance());
            rows.add(new EvidenceRow("resemblance-without-furniture", resemblance, resemblance));
            rows.add(new EvidenceRow("containment-without-furniture", share(of.containmentA()),
                    share(of.containmentB())));
        });
        return rows;
    }

    private static String share(double share) {
        return Decimals.shown(share, 4);
    }

    /** Whether it is of the pair, not of each article. */
    public boolean isOfPair() {
        return switch (kind) {
            case RULE, PROBABILITY, FEATURES, RESEMBLANCE_OF -> true;
            default -> false;
        };
    }

    /** {@code "kind","a","b"}. */
    public void write(Json json) {
        json.text("kind", kind).text("a", inA).text("b", inB);
    }

    /** {@code same=0.107 update=0.893 …}. */
    private static final class TerminalText implements ObjDoubleConsumer<String> {
        private static final int DECIMALS = 3;

        private final StringBuilder all = new StringBuilder();

        @Override
        public void accept(String name, double value) {
            all.append(all.isEmpty() ? "" : " ").append(name).append('=');
            Decimals.append(all, value, DECIMALS);
        }

        @Override
        public String toString() {
            return all.toString();
        }
    }
}
