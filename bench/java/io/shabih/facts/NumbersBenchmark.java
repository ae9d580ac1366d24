package io.shabih.facts;

import io.shabih.bench.Rate;
import io.shabih.prepare.PairwiseNumbers;
import java.util.Arrays;
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

/** Comparing the numbers of two texts, looked up and in pairs; a report has some ten, a table of prices thousands. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class NumbersBenchmark {
    @Param({"10", "1000"})
    int count;

    private List<String> textsA = List.of();
    private List<String> textsB = List.of();
    private Numbers a = Numbers.NONE;
    private Numbers b = Numbers.NONE;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20261128);
        textsA = drawn(random);
        textsB = drawn(random);
        a = numbers(textsA);
        b = numbers(textsB);
    }

    private static Numbers numbers(List<String> texts) {
        String[] sorted = texts.stream().distinct().sorted(Numbers::compare).toArray(String[]::new);
        byte[] parts = new byte[sorted.length];
        Arrays.fill(parts, (byte) Numbers.BODY);
        return new Numbers(sorted, parts, new byte[sorted.length]);
    }

    private List<String> drawn(SplittableRandom random) {
        return random.ints(count, 0, 10_000_000).mapToObj(Integer::toString).toList();
    }

    @Benchmark
    public int lookedUp(Rate.OfPairs rate) {
        rate.pairs++;
        return a.partsIn(b).length;
    }

    @Benchmark
    public long inPairs(Rate.OfPairs rate) {
        rate.pairs++;
        return textsA.stream()
                .filter(one -> textsB.stream().noneMatch(other -> PairwiseNumbers.areOne(one, other)))
                .count();
    }
}
