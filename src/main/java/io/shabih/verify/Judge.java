package io.shabih.verify;

import io.shabih.Decision.Probabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs the {@link Feature}s of a pair: the probability of each {@link Verdict}, by multinomial logistic
 * regression.
 *
 * <p>{@code judge.tsv} is the whole model ({@code judge-headlines.tsv} for headlines without texts), to be read by people: a line a feature, a column a verdict, a
 * weight each; {@code bias} is the line of what holds without any feature. A verdict's score is its bias plus
 * the sum of feature times weight; probabilities are the scores' exponentials, divided by their sum. {@code
 * bench/java/io/shabih/verify/TrainJudge} makes the file from judged pairs and prints what it is worth on
 * pairs that it was not made from.
 *
 * <p>Cost: {@code features x 4} multiplications. Immutable and thread-safe.
 *
 * <p>D. R. Cox, The regression analysis of binary sequences, 1958; its many-valued form: C. Bishop, Pattern
 * Recognition and Machine Learning, 2006, section 4.3.4.
 */
final class Judge {
    private static final int VERDICTS = Verdict.values().length;
    private static final int FEATURES = Feature.values().length;
    private static final String BIAS = "bias";

    /** A row a feature, the bias behind them. */
    private final double[][] weights;

    private Judge(double[][] weights) {
        this.weights = weights;
    }

    /** The model in the jar. */
    static Judge standard() {
        return Standard.JUDGE;
    }

    /** The model in the jar for headlines without a text behind them. */
    static Judge ofHeadlines() {
        return Standard.OF_HEADLINES;
    }

    private static final class Standard {
        private static final Judge JUDGE = parse(read("judge.tsv"));
        private static final Judge OF_HEADLINES = parse(read("judge-headlines.tsv"));
    }

    private static String read(String file) {
        try (InputStream in = Judge.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model; features that it does not name weigh nothing.
     *
     * @throws IllegalArgumentException if it names what is no feature
     */
    static Judge parse(String table) {
        List<String> names = Arrays.stream(Feature.values()).map(Feature::kebabName).toList();
        double[][] weights = new double[FEATURES + 1][VERDICTS];
        for (String line : table.lines().filter(l -> !l.startsWith("#")).skip(1).toList()) {
            String[] columns = line.split("\t", -1);
            int row = columns[0].equals(BIAS) ? FEATURES : names.indexOf(columns[0]);
            if (row < 0) {
                throw new IllegalArgumentException(
                        "the judge's table names " + columns[0] + ", which is no feature");
            }
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                weights[row][verdict] = Double.parseDouble(columns[verdict + 1]);
            }
        }
        return new Judge(weights);
    }

    /** A model with these weights: a row a feature, the bias behind them, a column a verdict. */
    static Judge of(double[][] weights) {
        return new Judge(weights);
    }

    /** The probabilities of the verdicts, of features in their order. */
    Probabilities probabilities(double[] features) {
        double[] likely = ofVerdicts(features);
        return new Probabilities(
                likely[Verdict.SAME.place()], likely[Verdict.UPDATE.place()],
                likely[Verdict.RELATED.place()], likely[Verdict.UNRELATED.place()]);
    }

    /** The same in the order of the verdicts. */
    double[] ofVerdicts(double[] features) {
        double[] scores = weights[FEATURES].clone();
        for (int feature = 0; feature < FEATURES; feature++) {
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                scores[verdict] += features[feature] * weights[feature][verdict];
            }
        }
        double largest = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (int verdict = 0; verdict < VERDICTS; verdict++) {
            scores[verdict] = Math.exp(scores[verdict] - largest);
            sum += scores[verdict];
        }
        for (int verdict = 0; verdict < VERDICTS; verdict++) {
            scores[verdict] /= sum;
        }
        return scores;
    }
}
