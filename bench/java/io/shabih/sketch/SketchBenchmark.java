package io.shabih.sketch;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * Time of one sketch of 128 components beside hash4j's; divide by {@code shingles} for ns a shingle.
 *
 * <p>Run: {@code mvn -q test-compile}, then {@code org.openjdk.jmh.Main SketchBenchmark} on the test
 * class path. Sets change from call to call, so that branches cannot be learnt by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SketchBenchmark {
    private static final int COMPONENTS = 128;
    private static final int SETS = 64;

    /** Who sketches. */
    public enum Algorithm {
        CLASSIC,
        ONE_PASS,
        HASH4J_MIN_HASH,
        HASH4J_SUPER_MIN_HASH,
        /** What datasketch does for each permutation: (a h + b) mod 2^61 - 1, the lower half, in 64 bits. */
        DATASKETCH_FORMULA
    }

    private interface Sketching {
        Object sketch(long[] hashes);
    }

    @Param({"CLASSIC", "ONE_PASS", "HASH4J_MIN_HASH", "HASH4J_SUPER_MIN_HASH", "DATASKETCH_FORMULA"})
    public Algorithm algorithm = Algorithm.ONE_PASS;

    @Param({"8", "50", "400", "3000"})
    public int shingles = 400;

    private final long[][] sets = new long[SETS][];
    private Sketching sketching = hashes -> hashes;
    private int next;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(0xbe7c4L);
        for (int i = 0; i < SETS; i++) {
            sets[i] = random.longs(shingles).toArray();
        }
        sketching = switch (algorithm) {
            case CLASSIC -> ours(MinHashScheme.classic(COMPONENTS, 1));
            case ONE_PASS -> ours(MinHashScheme.onePass(COMPONENTS, 1));
            case HASH4J_MIN_HASH -> theirs(SimilarityHashing.minHash(COMPONENTS, 32).createHasher());
            case HASH4J_SUPER_MIN_HASH ->
                theirs(SimilarityHashing.superMinHash(COMPONENTS, 32).createHasher());
            case DATASKETCH_FORMULA -> formula(random);
        };
    }

    @Benchmark
    public Object sketch() {
        next = (next + 1) % SETS;
        return sketching.sketch(sets[next]);
    }

    private static Sketching ours(MinHashScheme scheme) {
        MinHasher hasher = scheme.hasher();
        long[] components = new long[COMPONENTS];
        return hashes -> {
            hasher.sketch(hashes, hashes.length, components);
            return components;
        };
    }

    private static Sketching theirs(SimilarityHasher hasher) {
        return hashes -> hasher.compute(ElementHashProvider.ofValues(hashes));
    }

    private static Sketching formula(SplittableRandom random) {
        long prime = (1L << 61) - 1;
        long[] a = random.longs(COMPONENTS, 1, prime).toArray();
        long[] b = random.longs(COMPONENTS, 0, prime).toArray();
        long[] minima = new long[COMPONENTS];
        return hashes -> {
            Arrays.fill(minima, Long.MAX_VALUE);
            for (long hash : hashes) {
                long half = hash & 0xFFFF_FFFFL; // datasketch's hashes are of 32 bits
                for (int i = 0; i < COMPONENTS; i++) {
                    long value = Long.remainderUnsigned(a[i] * half + b[i], prime) & 0xFFFF_FFFFL;
                    minima[i] = Math.min(minima[i], value);
                }
            }
            return minima;
        };
    }
}
