package io.shabih.engine;

import java.util.List;
import java.util.Map;

/**
 * How well the matches of a corpus agree with judged pairs and with the exact join.
 *
 * @param pairCount judged pairs whose articles are both in the corpus
 * @param missing judged pairs one of whose articles is not in the corpus
 * @param decisions what is decided on the judged pairs themselves, each compared directly
 * @param found what a run over the corpus says of them: pairs that no path proposed are {@code unrelated}
 * @param groups a line a value of the field asked for, or one line a label
 * @param goldBands recall by the resemblance that the pairs' file gives; empty without one
 * @param joinBands recall by resemblance against the exact join of this corpus
 */
public record Evaluation(
        int pairCount,
        int missing,
        Table decisions,
        Table found,
        List<Group> groups,
        List<Band> goldBands,
        List<Band> joinBands) {

    /** The labels that are judged; {@code same} is EXACT, NEAR, CONTAINS or CONTAINED. */
    public static final List<String> LABELS = List.of("same", "update", "related", "unrelated");

    /**
     * Judged labels that do not tell the kinds of one story apart: {@code story} is any relation at all.
     */
    public static final List<String> STORY_LABELS = List.of("story", "unrelated");

    /**
     * Decisions against judgements.
     *
     * @param scores precision and recall a label, for the labels that occur
     * @param confusion judged label &rarr; decided label &rarr; pairs
     */
    public record Table(List<Score> scores, Map<String, Map<String, Integer>> confusion) {}

    /** Precision, recall and F1 of one label, from counts. */
    public record Score(String label, int right, int decided, int judged) {
        public Share precision() {
            return new Share(right, decided);
        }

        public Share recall() {
            return new Share(right, judged);
        }

        public double f1() {
            return decided + judged == 0 ? 0 : 2.0 * right / (decided + judged);
        }
    }

    /** Pairs of one value: how many lie in one cluster, how many were decided as what. */
    public record Group(String name, int pairs, int inOneCluster, Map<String, Integer> decided) {}

    /** Pairs with a resemblance from (inclusive) to (exclusive; 1 is inclusive) and how many were found. */
    public record Band(double from, double to, Share found) {}

    /**
     * A share with its 95 % interval.
     *
     * <p>E. B. Wilson, Probable inference, 1927, DOI 10.1080/01621459.1927.10502953.
     */
    public record Share(int part, int whole) {
        private static final double Z = 1.959964;

        /** The share, 0 where there is nothing. */
        public double value() {
            return whole == 0 ? 0 : (double) part / whole;
        }

        public double low() {
            return whole == 0 ? 0 : Math.max(0, centre() - half());
        }

        public double high() {
            return whole == 0 ? 1 : Math.min(1, centre() + half());
        }

        private double centre() {
            return (value() + Z * Z / (2.0 * whole)) / (1 + Z * Z / whole);
        }

        private double half() {
            double p = value();
            return Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole)) / (1 + Z * Z / whole);
        }
    }
}
