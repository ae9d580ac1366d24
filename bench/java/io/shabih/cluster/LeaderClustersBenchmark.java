package io.shabih.cluster;

import io.shabih.bench.Rate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

/** Clustering a million articles of which one in ten matches an earlier one nearby; no member may lack its leader's match. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class LeaderClustersBenchmark {
    private static final int ARTICLES = 1_000_000;
    private static final int MATCHES = ARTICLES / 10;
    private static final int NEARBY = 20;

    private final int[] preference = IntStream.range(0, ARTICLES).toArray();
    private long[] links = new long[0];

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(0xc1a5L);
        links = random.longs(MATCHES).map(draw -> {
            int second = NEARBY + (int) Long.remainderUnsigned(draw >>> 8, ARTICLES - NEARBY);
            int first = second - 1 - (int) (draw & 0xff) % NEARBY;
            return (long) first << Integer.SIZE | second;
        }).flatMap(link -> LongStream.of(link, Long.rotateLeft(link, Integer.SIZE))).sorted().toArray();
        LeaderClusters clusters = LeaderClusters.of(preference, links);
        for (int item : preference) {
            int leader = clusters.leaderOf(item);
            long link = (long) leader << Integer.SIZE | item;
            if (leader != item && Arrays.binarySearch(links, link) < 0) {
                throw new IllegalStateException(item + " was never compared with its leader " + leader);
            }
        }
    }

    @Benchmark
    public LeaderClusters cluster(Rate.OfPairs rate) {
        rate.pairs += MATCHES;
        return LeaderClusters.of(preference, links);
    }
}
