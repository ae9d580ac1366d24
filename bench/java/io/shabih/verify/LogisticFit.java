package io.shabih.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link Judge} by Newton's method: cross-entropy a pair, plus half the sum of squared weights (hardly the
 * biases) divided by {@code strength}.
 *
 * <p>Cost: a dozen steps, each quadratic in the features for every example.
 */
final class LogisticFit {
    private static final int MOST_STEPS = 15;
    private static final double SMALL_STEP = 1e-4;
    private static final double BIAS_PENALTY = 1e-4;
    private static final int VERDICTS = Verdict.values().length;
    /** Rows of a model: the features and the bias. */
    private static final int ROWS = Feature.values().length + 1;
    private static final int SIZE = ROWS * VERDICTS;

    /** A pair to learn from. */
    record Example(double[] features, Verdict verdict, double weight) {}

    private final List<Example> examples;
    private final double strength;
    private final double[] weights = new double[SIZE];
    private final double[] gradient = new double[SIZE];
    private final double[][] curvature = new double[SIZE][SIZE];

    private LogisticFit(List<Example> examples, double strength) {
        this.examples = examples;
        this.strength = strength;
    }

    static double[][] fit(List<Example> examples, double strength) {
        return new LogisticFit(examples, strength).fit();
    }

    private double[][] fit() {
        double largest = Double.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS && largest > SMALL_STEP; step++) {
            penalty();
            Judge judge = Judge.of(rows());
            examples.forEach(example -> add(example, judge.ofVerdicts(example.features())));
            double[] change = solve(curvature, gradient);
            largest = 0;
            for (int i = 0; i < SIZE; i++) {
                weights[i] -= change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
        }
        return rows();
    }

    private double[][] rows() {
        double[][] rows = new double[ROWS][VERDICTS];
        for (int i = 0; i < SIZE; i++) {
            rows[i % ROWS][i / ROWS] = weights[i];
        }
        return rows;
    }

    private void penalty() {
        for (int i = 0; i < SIZE; i++) {
            double each = i % ROWS == ROWS - 1 ? BIAS_PENALTY : 1 / strength;
            Arrays.fill(curvature[i], 0);
            curvature[i][i] = each;
            gradient[i] = each * weights[i];
        }
    }

    private void add(Example example, double[] probabilities) {
        for (int v = 0; v < VERDICTS; v++) {
            double error = probabilities[v] - (example.verdict().place() == v ? 1 : 0);
            for (int row = 0; row < ROWS; row++) {
                gradient[v * ROWS + row] += example.weight() * error * value(example, row);
            }
            for (int w = 0; w < VERDICTS; w++) {
                addCurvature(example, v, w,
                        example.weight() * probabilities[v] * ((v == w ? 1 : 0) - probabilities[w]));
            }
        }
    }

    private void addCurvature(Example example, int v, int w, double bend) {
        for (int row = 0; row < ROWS; row++) {
            double scaled = bend * value(example, row);
            if (scaled != 0) {
                double[] into = curvature[v * ROWS + row];
                for (int column = 0; column < ROWS; column++) {
                    into[w * ROWS + column] += scaled * value(example, column);
                }
            }
        }
    }

    private static double value(Example example, int row) {
        return row == ROWS - 1 ? 1 : example.features()[row];
    }

    /** Solves a system whose matrix is symmetric and positive, by elimination in place. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[] solved = right.clone();
        for (int pivot = 0; pivot < SIZE; pivot++) {
            for (int row = pivot + 1; row < SIZE; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; factor != 0 && column < SIZE; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                solved[row] -= factor * solved[pivot];
            }
        }
        for (int row = SIZE - 1; row >= 0; row--) {
            for (int column = row + 1; column < SIZE; column++) {
                solved[row] -= matrix[row][column] * solved[column];
            }
            solved[row] /= matrix[row][row];
        }
        return solved;
    }
}
