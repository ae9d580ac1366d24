package io.shabih.lsh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * Time of one join of 40 bands in which three articles of ten are alike to a few others.
 *
 * <p>Run: {@code mvn -q test-compile}, then {@code org.openjdk.jmh.Main BucketJoinBenchmark} on the test
 * class path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BucketJoinBenchmark {
    private static final Spill MEMORY = new Spill(Path.of("nowhere"), Long.MAX_VALUE);
    private static final int BANDS = 40;
    private static final int FAMILY = 5;
    /** Chance that a member of a family has its family's key in a band: three rows of resemblance 0.7. */
    private static final double SHARED = 0.34;

    @Param({"41686", "1000000"})
    public int articles = 41_686;

    @Param({"1", "2"})
    public int threads = 1;

    private final List<int[]> bands = new ArrayList<>();
    private BandTable table = new BandTable(BANDS, 0, MEMORY);

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(0x10adL);
        for (int band = 0; band < BANDS; band++) {
            int[] keys = random.ints(articles).toArray();
            for (int i = 0; i < articles * 3 / 10; i++) {
                keys[i] = random.nextDouble() < SHARED ? keys[i / FAMILY * FAMILY] : keys[i];
            }
            bands.add(keys);
        }
        table = new BandTable(BANDS, articles, MEMORY);
        for (int i = 0; i < articles; i++) {
            int article = i;
            table.add(bands.stream().mapToInt(keys -> keys[article]).toArray());
        }
    }

    @Benchmark
    public long[] join() {
        return new BucketJoin(table).join(threads).pairs();
    }
}
