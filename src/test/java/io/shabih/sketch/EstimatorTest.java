package io.shabih.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sketches as estimators: no bias, and no more error than theory has it. */
class EstimatorTest {
    private static final int COMPONENTS = 128;
    private static final int TRIALS = 2000;
    /** For the test of single components, a yes or no a trial. */
    private static final int COMPONENT_TRIALS = 5000;
    private static final double LEAST_P_VALUE = 0.01;
    /** Standard deviations of the sampling error that are allowed. */
    private static final double ALLOWED = 3;

    /** One scheme, set size and resemblance. */
    record Case(TestedScheme scheme, int size, double resemblance) {
        long randomSeed() {
            return 31L * size + Math.round(100 * resemblance);
        }

        TestedScheme.Hasher hasher(long seed) {
            return scheme.hasher(COMPONENTS, seed);
        }

        @Override
        public String toString() {
            return scheme + " size " + size + " resemblance " + resemblance + " random seed " + randomSeed();
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (TestedScheme scheme : TestedScheme.values()) {
            for (int size : new int[] {5, 10, 50, 130, 400, 3000}) {
                for (double resemblance : new double[] {0.1, 0.3, 0.5, 0.8, 0.95}) {
                    cases.add(new Case(scheme, size, resemblance));
                }
            }
        }
        return cases.stream();
    }

    /**
     * One pair of sets, many seeds: any single component agrees as often as the sets resemble. The least p is for all
     * cases together; with so many trials the deviation allowed is less than of 2,000 trials with that p a case.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void aComponentAgreesWithTheProbabilityOfResemblance(Case c) {
        SetPair pair = SetPair.draw(c.size(), c.resemblance(), new SplittableRandom(c.randomSeed()));
        long[] a = new long[COMPONENTS];
        long[] b = new long[COMPONENTS];
        int agreeing = 0;
        for (int trial = 0; trial < COMPONENT_TRIALS; trial++) {
            sketch(c.hasher(trial), pair, a, b);
            int component = trial % COMPONENTS;
            agreeing += a[component] == b[component] ? 1 : 0;
        }
        double p = Binomial.pValue(agreeing, COMPONENT_TRIALS, pair.resemblance());
        assertTrue(p > LEAST_P_VALUE / cases().count(),
                c + ": " + agreeing + " of " + COMPONENT_TRIALS + " agree, p " + p);
    }

    /** Many pairs and seeds: mean and mean square of the error. */
    @ParameterizedTest
    @MethodSource("cases")
    void theErrorIsNoGreaterThanTheory(Case c) {
        Errors errors = errorsOf(c);
        double variance = kPermutationVariance(c);
        assertEquals(0, errors.mean(), ALLOWED * Math.sqrt(variance / TRIALS), c + ": bias");
        double most = Math.sqrt(variance * (1 + ALLOWED * Math.sqrt(2.0 / TRIALS)));
        assertTrue(errors.rmse() <= most, c + ": rmse " + errors.rmse() + " over " + most);
    }

    /** Drawing without putting back: of a set as large as a headline or a paragraph, less error outright. */
    @ParameterizedTest
    @ValueSource(ints = {10, 50, 130})
    void onePassErrsLessThanIndependentComponents(int size) {
        Case c = new Case(TestedScheme.ONE_PASS, size, 0.5);
        double theory = Math.sqrt(kPermutationVariance(c));
        double rmse = errorsOf(c).rmse();
        assertTrue(rmse < theory, c + ": rmse " + rmse + ", of independent components " + theory);
    }

    private static Errors errorsOf(Case c) {
        SplittableRandom random = new SplittableRandom(c.randomSeed());
        long[] a = new long[COMPONENTS];
        long[] b = new long[COMPONENTS];
        Errors errors = new Errors();
        for (int trial = 0; trial < TRIALS; trial++) {
            SetPair pair = SetPair.draw(c.size(), c.resemblance(), random);
            sketch(c.hasher(random.nextLong()), pair, a, b);
            errors.add(agreeing(a, b) / (double) COMPONENTS - pair.resemblance());
        }
        return errors;
    }

    private static double kPermutationVariance(Case c) {
        double resemblance = SetPair.draw(c.size(), c.resemblance(), new SplittableRandom(0)).resemblance();
        return resemblance * (1 - resemblance) / COMPONENTS;
    }

    /** hash4j's MinHash over the same sets as an oracle of accuracy. */
    @ParameterizedTest
    @EnumSource(TestedScheme.class)
    void asAccurateAsHash4j(TestedScheme scheme) {
        SimilarityHashPolicy policy = SimilarityHashing.minHash(COMPONENTS, 32);
        SimilarityHasher theirs = policy.createHasher();
        long[] a = new long[COMPONENTS];
        long[] b = new long[COMPONENTS];
        for (int size : new int[] {5, 10, 50, 130, 400}) {
            Case c = new Case(scheme, size, 0.5);
            SplittableRandom random = new SplittableRandom(c.randomSeed());
            Errors ourErrors = new Errors();
            Errors theirErrors = new Errors();
            for (int trial = 0; trial < TRIALS / 2; trial++) {
                SetPair pair = SetPair.draw(size, 0.5, random);
                sketch(c.hasher(random.nextLong()), pair, a, b);
                ourErrors.add(agreeing(a, b) / (double) COMPONENTS - pair.resemblance());
                theirErrors.add(policy.getFractionOfEqualComponents(
                        theirs.compute(ElementHashProvider.ofValues(pair.a())),
                        theirs.compute(ElementHashProvider.ofValues(pair.b()))) - pair.resemblance());
            }
            assertTrue(ourErrors.rmse() <= 1.1 * theirErrors.rmse(),
                    c + ": ours " + ourErrors.rmse() + ", theirs " + theirErrors.rmse());
        }
    }

    /** Packed components agree by chance with 2^-b, and the estimate has that taken out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
    void packedComponentsAreCorrectedForChance(int bits) {
        SplittableRandom random = new SplittableRandom(bits);
        long[] a = new long[COMPONENTS];
        long[] b = new long[COMPONENTS];
        int trials = 400;
        long agreeing = 0;
        double resemblance = 0;
        Errors errors = new Errors();
        for (int trial = 0; trial < trials; trial++) {
            SetPair pair = SetPair.draw(60, 0.5, random);
            resemblance = pair.resemblance();
            MinHashScheme scheme = new MinHashScheme(COMPONENTS, random.nextLong());
            SketchStamp stamp = new SketchStamp(scheme, bits, "w3-h1", "n1");
            sketch(scheme.hasher()::sketch, pair, a, b);
            Signature left = Signature.of(stamp, a);
            Signature right = Signature.of(stamp, b);
            agreeing += COMPONENTS - stamp.layout().differing(left.packed(), 0, right.packed(), 0);
            errors.add(left.estimateResemblance(right) - resemblance);
        }
        double byChance = Math.pow(2, -bits);
        double expected = resemblance + (1 - resemblance) * byChance;
        double p = Binomial.pValue(agreeing, (long) trials * COMPONENTS, expected);
        assertTrue(p > LEAST_P_VALUE, bits + " bits: " + agreeing + " agree, p " + p);
        double deviation = Math.sqrt(expected * (1 - expected) / COMPONENTS) / (1 - byChance);
        assertEquals(0, errors.mean(), ALLOWED * deviation / Math.sqrt(trials), bits + " bits: bias");
        assertTrue(errors.rmse() <= deviation * (1 + ALLOWED / Math.sqrt(2.0 * trials)),
                bits + " bits: rmse");
    }

    private static void sketch(TestedScheme.Hasher hasher, SetPair pair, long[] a, long[] b) {
        hasher.sketch(pair.a(), pair.a().length, a);
        hasher.sketch(pair.b(), pair.b().length, b);
    }

    private static int agreeing(long[] a, long[] b) {
        int agreeing = 0;
        for (int i = 0; i < a.length; i++) {
            agreeing += a[i] == b[i] ? 1 : 0;
        }
        return agreeing;
    }

    private static final class Errors {
        private double sum;
        private double squares;
        private int count;

        void add(double error) {
            sum += error;
            squares += error * error;
            count++;
        }

        double mean() {
            return sum / count;
        }

        double rmse() {
            return Math.sqrt(squares / count);
        }
    }
}
