package io.shabih.verify;

import java.util.List;

/**
 * Fits a {@link Judge} by accelerated gradient descent: cross-entropy a pair, plus half the sum of squared
 * weights (not biases) divided by {@code strength}.
 *
 * <p>Y. Nesterov, A method of solving a convex programming problem with convergence rate O(1/k^2), 1983.
 */
final class LogisticFit {
    private static final int STEPS = 1_500;
    private static final int VERDICTS = Verdict.values().length;
    private static final int FEATURES = Feature.values().length;

    /** A pair to learn from. */
    record Example(double[] features, Verdict verdict, double weight) {}

    private LogisticFit() {}

    static double[][] fit(List<Example> examples, double strength) {
        double[][] weights = new double[FEATURES + 1][VERDICTS];
        double[][] ahead = copy(weights);
        double step = 1 / steepest(examples, strength);
        for (int k = 0; k < STEPS; k++) {
            double[][] gradient = gradient(examples, ahead, strength);
            double momentum = k / (k + 3.0);
            for (int row = 0; row <= FEATURES; row++) {
                for (int verdict = 0; verdict < VERDICTS; verdict++) {
                    double next = ahead[row][verdict] - step * gradient[row][verdict];
                    ahead[row][verdict] = next + momentum * (next - weights[row][verdict]);
                    weights[row][verdict] = next;
                }
            }
        }
        return weights;
    }

    /** A bound on how fast the gradient changes: half the squared lengths of all examples, and the penalty. */
    private static double steepest(List<Example> examples, double strength) {
        double sum = 0;
        for (Example example : examples) {
            double length = 1;
            for (double value : example.features()) {
                length += value * value;
            }
            sum += example.weight() * length / 2;
        }
        return sum + 1 / strength;
    }

    private static double[][] gradient(List<Example> examples, double[][] weights, double strength) {
        Judge judge = Judge.of(weights);
        double[][] gradient = new double[FEATURES + 1][VERDICTS];
        for (Example example : examples) {
            double[] error = judge.probabilities(example.features());
            error[example.verdict().place()] -= 1;
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                double weighted = example.weight() * error[verdict];
                for (int feature = 0; feature < FEATURES; feature++) {
                    gradient[feature][verdict] += weighted * example.features()[feature];
                }
                gradient[FEATURES][verdict] += weighted;
            }
        }
        for (int feature = 0; feature < FEATURES; feature++) {
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                gradient[feature][verdict] += weights[feature][verdict] / strength;
            }
        }
        return gradient;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
