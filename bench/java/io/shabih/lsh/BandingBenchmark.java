package io.shabih.lsh;

import io.shabih.bench.Accuracy;
import io.shabih.bench.Rate;
import io.shabih.prepare.PrepareSettings;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The keys of the default bands, and the share of pairs of resemblance one half that meet in one of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class BandingBenchmark {
    private static final int SKETCHES = 256;
    private static final int PAIRS = 20_000;

    private final Banding banding = PrepareSettings.standard().banding();
    private final long[][] sketches = new long[SKETCHES][banding.components()];
    private final long[] keys = new long[banding.bands()];
    private int next;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(0xba2dL);
        for (int i = 0; i < SKETCHES; i++) {
            sketches[i] = random.longs(banding.components()).toArray();
        }
        int met = 0;
        for (int i = 0; i < PAIRS; i++) {
            met += meet(random, sketches[i % SKETCHES]) ? 1 : 0;
        }
        Accuracy.measured("recall", (double) met / PAIRS);
        Accuracy.measured("planned", banding.candidateProbability(0.5));
    }

    private boolean meet(SplittableRandom random, long[] sketch) {
        long[] other = sketch.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = random.nextBoolean() ? other[i] : random.nextLong();
        }
        long[] otherKeys = new long[banding.bands()];
        banding.bandKeys(sketch, keys);
        banding.bandKeys(other, otherKeys);
        boolean met = false;
        for (int band = 0; band < keys.length; band++) {
            met |= keys[band] == otherKeys[band];
        }
        return met;
    }

    @Benchmark
    public long[] bandKeys(Rate.OfKeys rate) {
        next = (next + 1) % SKETCHES;
        banding.bandKeys(sketches[next], keys);
        rate.keys += keys.length;
        return keys;
    }
}
