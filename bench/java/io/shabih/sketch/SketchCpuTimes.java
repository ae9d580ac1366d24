package io.shabih.sketch;

import io.shabih.bench.Rate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@link SketchBenchmark} on a machine that others use, too: processor nanoseconds a shingle of this thread, in many short
 * rounds over all sizes in turn. The least of them is the nearest to those of a quiet machine.
 *
 * <p>Run: {@code java -cp CLASSES io.shabih.sketch.SketchCpuTimes ALGORITHM ROUNDS}.
 */
public final class SketchCpuTimes {
    private static final List<Integer> SIZES = List.of(50, 400, 3000);
    private static final int SHINGLES_A_ROUND = 60_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Rate.OfShingles RATE = new Rate.OfShingles();

    private SketchCpuTimes() {}

    public static void main(String[] arguments) {
        List<SketchBenchmark> benchmarks = SIZES.stream().map(size -> state(arguments[0], size)).toList();
        int rounds = Integer.parseInt(arguments[1]);
        double[][] nanos = new double[SIZES.size()][rounds];
        for (int round = -rounds / 2; round < rounds; round++) { // those below 0 warm up
            for (int i = 0; i < nanos.length; i++) {
                nanos[i][Math.max(0, round)] = nanosAShingle(benchmarks.get(i));
            }
        }
        for (int i = 0; i < nanos.length; i++) {
            Arrays.sort(nanos[i]);
            System.out.printf(Locale.ROOT,
                    "%-18s %5d shingles  ns a shingle: least %.3f, lower quarter %.3f, "
                            + "median %.3f; ns a sketch: least %.0f%n",
                    arguments[0], SIZES.get(i), nanos[i][0],
                    nanos[i][rounds / 4], nanos[i][rounds / 2], nanos[i][0] * SIZES.get(i));
        }
    }

    private static SketchBenchmark state(String algorithm, int shingles) {
        SketchBenchmark benchmark = new SketchBenchmark();
        benchmark.algorithm = SketchBenchmark.Algorithm.valueOf(algorithm);
        benchmark.shingles = shingles;
        benchmark.draw();
        return benchmark;
    }

    private static double nanosAShingle(SketchBenchmark benchmark) {
        int sketches = SHINGLES_A_ROUND / benchmark.shingles;
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < sketches; i++) {
            benchmark.sketch(RATE);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / ((double) sketches * benchmark.shingles);
    }
}
