package io.shabih.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.sketch.Binomial;
import io.shabih.sketch.SetPair;
import io.shabih.sketch.TestedScheme;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BandingTest {
    private static final Banding USUAL = new Banding(40, 3);
    private static final int TRIALS = 3000;
    private static final int COMPONENTS = 128;

    @Test
    void theUsualPlanHasBandsOfThreeRows() {
        Banding banding = Banding.plan(0.5, 0.995, 128);
        assertEquals(new Banding(40, 3), banding);
        assertEquals(120, banding.components());
        assertTrue(banding.candidateProbability(0.5) >= 0.995);
    }

    @Test
    void theSCurve() {
        Banding banding = new Banding(42, 3);
        assertEquals(0.0, banding.candidateProbability(0));
        assertEquals(1.0, banding.candidateProbability(1));
        assertEquals(1 - Math.pow(1 - 0.125, 42), banding.candidateProbability(0.5), 1e-12);
        assertEquals(42e-27, banding.candidateProbability(1e-9), 1e-33);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.995,128", "0.8,0.99,128", "0.3,0.9,128", "0.9,0.999,256", "0.1,0.5,64",
        "1,0.9999,128"})
    void aPlanReachesTheRecallAndNoCheaperOneDoes(double resemblance, double recall, int most) {
        Banding plan = Banding.plan(resemblance, recall, most);
        assertTrue(plan.components() <= most);
        assertTrue(plan.candidateProbability(resemblance) >= recall);
        for (int rows = plan.rowsPerBand(); rows <= most; rows++) {
            int mostBands = rows == plan.rowsPerBand() ? plan.bands() - 1 : most / rows;
            if (mostBands > 0) {
                double reached = new Banding(mostBands, rows).candidateProbability(resemblance);
                assertTrue(reached < recall, mostBands + " bands of " + rows + " reach " + reached);
            }
        }
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> Banding.plan(0.01, 0.99, 128))
                .getMessage();
        assertEquals(
                "maxComponents is 128; allowed: 459 or more to find resemblance 0.01 with probability 0.99",
                message);
        assertThrows(IllegalArgumentException.class, () -> Banding.plan(0, 0.9, 128));
        assertThrows(IllegalArgumentException.class, () -> Banding.plan(0.5, 1, 128));
        assertThrows(IllegalArgumentException.class, () -> Banding.plan(Double.NaN, 0.9, 128));
        assertThrows(IllegalArgumentException.class, () -> new Banding(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new Banding(1 << 20, 1 << 20));
    }

    @Test
    void keysTellBandsAndOrderApart() {
        Banding banding = new Banding(3, 2);
        long[] keys = new long[3];
        banding.bandKeys(new long[] {5, 6, 5, 6, 6, 5}, keys);
        assertEquals(3, Set.of(keys[0], keys[1], keys[2]).size());
        long[] others = new long[3];
        banding.bandKeys(new long[] {6, 5, 5, 6, 6, 6}, others);
        assertNotEquals(keys[0], others[0]);
        assertEquals(keys[1], others[1]);
        assertNotEquals(keys[2], others[2]);
    }

    @Test
    void keysOfManyComponentsDoNotCollide() {
        Set<Long> seen = new HashSet<>();
        long[] keys = new long[2];
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                new Banding(2, 2).bandKeys(new long[] {i, j, i, j}, keys);
                assertTrue(seen.add(keys[0]) && seen.add(keys[1]), i + " " + j);
            }
        }
    }

    /** Independent components: exactly the S-curve. */
    @ParameterizedTest
    @MethodSource("trials")
    void classicPairsBecomeCandidatesAsTheSCurveHasIt(Trials t) {
        double resemblance = t.resemblance();
        int candidates = t.candidates(TestedScheme.CLASSIC);
        double p = Binomial.pValue(candidates, TRIALS, USUAL.candidateProbability(resemblance));
        assertTrue(p > 0.01, t + ": " + candidates + " of " + TRIALS + ", p " + p);
    }

    /**
     * Less variance than of independent components makes the curve steeper: not fewer candidates where
     * they are wanted, not more where they are not, and nowhere far from it.
     */
    @ParameterizedTest
    @MethodSource("trials")
    void onePassPairsBecomeCandidatesOnASteeperCurve(Trials t) {
        double expected = USUAL.candidateProbability(t.resemblance());
        double rate = t.candidates(TestedScheme.ONE_PASS) / (double) TRIALS;
        double samplingError = 2.58 * Math.sqrt(expected * (1 - expected) / TRIALS);
        assertEquals(expected, rate, 0.015 + samplingError, t.toString());
        assertTrue(expected < 0.5 ? rate < expected + samplingError : rate > expected - samplingError,
                t + ": rate " + rate + ", curve " + expected);
    }

    /** Pairs of random sets of one size and resemblance, each under a scheme of its own. */
    record Trials(int size, double wanted) {
        double resemblance() {
            return SetPair.draw(size, wanted, new SplittableRandom(0)).resemblance();
        }

        int candidates(TestedScheme scheme) {
            SplittableRandom random = new SplittableRandom(randomSeed());
            int candidates = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                SetPair pair = SetPair.draw(size, wanted, random);
                candidates += isCandidate(pair, scheme.hasher(COMPONENTS, random.nextLong())) ? 1 : 0;
            }
            return candidates;
        }

        long randomSeed() {
            return Math.round(size * 100 + wanted * 10);
        }

        @Override
        public String toString() {
            return "size " + size + " resemblance " + resemblance() + " random seed " + randomSeed();
        }
    }

    static Stream<Trials> trials() {
        return Stream.of(8, 50, 400)
                .flatMap(size -> Stream.of(0.15, 0.3, 0.5).map(wanted -> new Trials(size, wanted)));
    }

    private static boolean isCandidate(SetPair pair, TestedScheme.Hasher hasher) {
        long[] components = new long[COMPONENTS];
        long[] keysA = new long[USUAL.bands()];
        long[] keysB = new long[USUAL.bands()];
        hasher.sketch(pair.a(), pair.a().length, components);
        USUAL.bandKeys(components, keysA);
        hasher.sketch(pair.b(), pair.b().length, components);
        USUAL.bandKeys(components, keysB);
        for (int band = 0; band < USUAL.bands(); band++) {
            if (keysA[band] == keysB[band]) {
                return true;
            }
        }
        return false;
    }
}
