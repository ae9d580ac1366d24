package io.shabih.index;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many calls took; percentiles are of the sorted times themselves. */
final class Times {
    private final long[] nanos;
    private int count;

    Times(int most) {
        this.nanos = new long[most];
    }

    /** Something that is timed. */
    interface Call {
        void run();
    }

    void time(Call call) {
        long started = System.nanoTime();
        call.run();
        nanos[count++] = System.nanoTime() - started;
    }

    private double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1e6;
    }

    void print(String what) {
        System.out.println(
                String.format(Locale.ROOT, "%-34s %6d calls  p50 %8.3f ms  p90 %8.3f  p99 %8.3f  max %8.3f",
                        what, count, millis(0.5), millis(0.9), millis(0.99), millis(1)));
    }
}
