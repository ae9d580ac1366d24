package io.shabih.join;

import io.shabih.bench.Accuracy;
import io.shabih.bench.Rate;
import io.shabih.files.Spill;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
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
 * One join of 40 bands in which three articles of ten are alike to a few others, and the share of the pairs that share a
 * key which it finds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class BucketJoinBenchmark {
    private static final Spill MEMORY = new Spill(Path.of("nowhere"), Long.MAX_VALUE);
    private static final int BANDS = 40;
    private static final int FAMILY = 5;
    /** Chance that a member of a family has its family's key in a band: three rows of resemblance 0.7. */
    private static final double SHARED = 0.34;

    @Param({"41686", "500000"})
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
        Accuracy.measured("recall", recall());
    }

    private double recall() {
        LongSet pairs = LongSets.synchronize(new LongOpenHashSet());
        new BucketJoin(table).join(threads, pairs::add);
        int sharing = 0;
        int found = 0;
        for (int first = 0; first < articles * 3 / 10; first++) {
            for (int second = first + 1; second % FAMILY != 0; second++) {
                if (shareKey(first, second)) {
                    sharing++;
                    found += pairs.contains((long) first << Integer.SIZE | second) ? 1 : 0;
                }
            }
        }
        return (double) found / sharing;
    }

    private boolean shareKey(int first, int second) {
        return bands.stream().anyMatch(keys -> keys[first] == keys[second]);
    }

    @Benchmark
    public long join(Rate.OfKeys rate) {
        rate.keys += (long) BANDS * articles;
        try (PairSorter pairs = new PairSorter(articles, MEMORY)) {
            new BucketJoin(table).join(threads, pairs::add);
            long[] sum = new long[1];
            pairs.forEach(pair -> sum[0] += pair);
            return sum[0];
        }
    }
}
