package io.shabih.report;

import io.shabih.json.EvidenceRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well the matches of a corpus agree with judged pairs and with the exact join.
 *
 * @param pairCount judged pairs whose articles are both in the corpus
 * @param missing judged pairs one of whose articles is not in the corpus
 * @param decisions what is decided on the judged pairs themselves, each compared directly
 * @param found what a run over the corpus says of them: pairs that no path proposed are {@code unrelated}
 * @param clusters who shares a cluster, against who was judged to carry one report
 * @param groups a line a value of the field asked for, or one line a label
 * @param worst the judged pairs that are decided otherwise, the surest errors of the decision first, then
 *     what the run never compared, twenty at most
 * @param goldBands recall by the resemblance that the pairs' file gives; empty without one
 * @param joinBands recall by resemblance against the exact join of this corpus
 */
public record Evaluation(
        int pairCount,
        int missing,
        Table decisions,
        Table found,
        ByCluster clusters,
        List<Group> groups,
        List<Disagreement> worst,
        List<Band> goldBands,
        List<Band> joinBands) {

    /** The labels that are judged; {@code same} is EXACT, NEAR, CONTAINS or CONTAINED. */
    public static final List<String> LABELS = List.of("same", "update", "related", "unrelated");

    /**
     * Judged labels that do not tell the kinds of one story apart: {@code story} is the same report or an update of it.
     */
    public static final List<String> STORY_LABELS = List.of("story", "other");

    /**
     * Decisions against judgements.
     *
     * @param scores precision, recall and F1 a label, for the labels that occur
     * @param macroInterval of the mean F1, by the bootstrap
     * @param confusion judged label &rarr; decided label &rarr; pairs
     */
    public record Table(
            List<Score> scores, Interval macroInterval, Map<String, Map<String, Integer>> confusion) {
        /** The mean F1 of the labels. */
        public double macro() {
            return scores.stream().mapToDouble(Score::f1).average().orElse(0);
        }

        /** The labels of the rows and columns of the confusion, in their order. */
        public List<String> labels() {
            return STORY_LABELS.stream().anyMatch(confusion::containsKey) ? STORY_LABELS : LABELS;
        }

        /** How many pairs judged so were decided so. */
        public int count(String judged, String decided) {
            return confusion.getOrDefault(judged, Map.of()).getOrDefault(decided, 0);
        }
    }

    /**
     * From where to where a figure lies in 95 of 100 samples of pairs.
     *
     * <p>B. Efron, Bootstrap methods: another look at the jackknife, 1979, DOI 10.1214/aos/1176344552.
     */
    public record Interval(double low, double high) {}

    /**
     * A judged pair that is decided otherwise.
     *
     * @param titleA headline of the one
     * @param titleB headline of the other
     * @param surprise how sure the wrong decision is, 0 to 1: its probability less that of what was judged
     * @param evidence what spoke for and against, the rule first
     */
    public record Disagreement(
            String idA, String idB, String judged, String decided, String titleA, String titleB,
            double surprise, List<EvidenceRow> evidence) {}

    /**
     * How well clusters agree with judged pairs.
     *
     * @param pairs precision, recall and F1 of sharing a cluster, over the judged pairs; empty where none was judged the same
     * @param precision B³: of an article's judged partners in its cluster, and itself, the share that carry its report; the mean
     * @param recall B³: of its judged partners that carry its report, and itself, the share in its cluster; the mean
     * @param mixed clusters that hold a pair judged to carry two reports
     */
    public record ByCluster(Optional<Score> pairs, double precision, double recall, int mixed) {
        /** The harmonic mean of precision and recall. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** Precision, recall and F1 of one label, from counts; the interval of F1 by the bootstrap. */
    public record Score(String label, int right, int decided, int judged, Interval f1Interval) {
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

    /**
     * Pairs of one value of a field.
     *
     * @param candidates how many some path proposed, or are of one text
     * @param inOneCluster how many lie in one cluster
     * @param decided how many a run decided as what
     */
    public record Group(
            String name, int pairs, int candidates, int inOneCluster, Map<String, Integer> decided) {}

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
