package io.shabih.sketch;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
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
        HASH4J_SUPER_MIN_HASH
    }

    private interface Sketching {
        Object sketch(long[] hashes);
    }

    @Param({"CLASSIC", "ONE_PASS", "HASH4J_MIN_HASH", "HASH4J_SUPER_MIN_HASH"})
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
}
