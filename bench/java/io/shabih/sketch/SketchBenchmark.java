package io.shabih.sketch;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import io.shabih.bench.Accuracy;
import io.shabih.bench.Rate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Sketches of 128 components beside hash4j's, with the root mean square error of the resemblance they estimate: that of
 * k-permutation MinHash is 0.0442 at a resemblance of one half. Sets change from call to call, so that branches cannot be
 * learnt by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class SketchBenchmark {
    private static final int COMPONENTS = 128;
    private static final int SETS = 64;
    private static final int PAIRS = 1_000;

    /** Who sketches. */
    public enum Algorithm {
        CLASSIC,
        ONE_PASS,
        HASH4J_MIN_HASH,
        HASH4J_SUPER_MIN_HASH,
        /** What datasketch did for each permutation up to 1.x: (a h + b) mod 2^61 - 1, the lower half, in 64 bits. */
        DATASKETCH_FORMULA
    }

    /** Something that sketches, and estimates from two sketches. */
    private record Sketching(Function<long[], Object> sketch, ToDoubleBiFunction<Object, Object> estimate) {}

    @Param({"CLASSIC", "ONE_PASS", "HASH4J_MIN_HASH", "HASH4J_SUPER_MIN_HASH", "DATASKETCH_FORMULA"})
    public Algorithm algorithm = Algorithm.ONE_PASS;

    @Param({"50", "400", "3000"})
    public int shingles = 400;

    private final long[][] sets = new long[SETS][];
    private Sketching sketching = new Sketching(hashes -> hashes, (a, b) -> 0);
    private int next;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(0xbe7c4L);
        for (int i = 0; i < SETS; i++) {
            sets[i] = random.longs(shingles).toArray();
        }
        sketching = switch (algorithm) {
            case CLASSIC -> ours(TestedScheme.CLASSIC);
            case ONE_PASS -> ours(TestedScheme.ONE_PASS);
            case HASH4J_MIN_HASH -> theirs(SimilarityHashing.minHash(COMPONENTS, 32));
            case HASH4J_SUPER_MIN_HASH -> theirs(SimilarityHashing.superMinHash(COMPONENTS, 32));
            case DATASKETCH_FORMULA -> formula(random);
        };
        Accuracy.measured("rmse", rmse(random));
    }

    /** Of pairs of sets of which two thirds are shared, so that their resemblance is one half. */
    private double rmse(SplittableRandom random) {
        double squares = 0;
        int shared = shingles * 2 / 3;
        double resemblance = (double) shared / (2 * shingles - shared);
        for (int i = 0; i < PAIRS; i++) {
            long[] a = random.longs(shingles).toArray();
            long[] b = Arrays.copyOf(a, shingles);
            for (int own = shared; own < shingles; own++) {
                b[own] = random.nextLong();
            }
            Object first = sketching.sketch().apply(a);
            double error = sketching.estimate().applyAsDouble(first, sketching.sketch().apply(b))
                    - resemblance;
            squares += error * error;
        }
        return Math.sqrt(squares / PAIRS);
    }

    @Benchmark
    public Object sketch(Rate.OfShingles rate) {
        next = (next + 1) % SETS;
        rate.shingles += shingles;
        return sketching.sketch().apply(sets[next]);
    }

    private static Sketching ours(TestedScheme scheme) {
        TestedScheme.Hasher hasher = scheme.hasher(COMPONENTS, 1);
        return inTurns((hashes, sketch) -> hasher.sketch(hashes, hashes.length, sketch));
    }

    private static Sketching formula(SplittableRandom random) {
        long prime = (1L << 61) - 1;
        long[] a = random.longs(COMPONENTS, 1, prime).toArray();
        long[] b = random.longs(COMPONENTS, 0, prime).toArray();
        return inTurns((hashes, minima) -> {
            Arrays.fill(minima, Long.MAX_VALUE);
            for (long hash : hashes) {
                long half = hash & 0xFFFF_FFFFL; // datasketch's hashes are of 32 bits
                for (int i = 0; i < COMPONENTS; i++) {
                    long value = Long.remainderUnsigned(a[i] * half + b[i], prime) & 0xFFFF_FFFFL;
                    minima[i] = Math.min(minima[i], value);
                }
            }
        });
    }

    /** Two arrays used in turns, so that a sketch lives as long as it takes to compare it with the next one. */
    private static Sketching inTurns(BiConsumer<long[], long[]> sketcher) {
        long[][] components = new long[2][COMPONENTS];
        int[] turn = {0};
        return new Sketching(hashes -> {
            turn[0] ^= 1;
            sketcher.accept(hashes, components[turn[0]]);
            return components[turn[0]];
        }, (a, b) -> equal((long[]) a, (long[]) b));
    }

    private static double equal(long[] a, long[] b) {
        int equal = 0;
        for (int i = 0; i < COMPONENTS; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return (double) equal / COMPONENTS;
    }

    private static Sketching theirs(SimilarityHashPolicy policy) {
        SimilarityHasher hasher = policy.createHasher();
        return new Sketching(hashes -> hasher.compute(ElementHashProvider.ofValues(hashes)),
                (a, b) -> policy.getFractionOfEqualComponents((byte[]) a, (byte[]) b));
    }
}
