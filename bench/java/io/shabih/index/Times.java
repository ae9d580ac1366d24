package io.shabih.index;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long each of many calls took, by the clock and of this thread's CPU time, which other programs on the machine
 * lengthen less; percentiles are of the sorted times themselves. Beside them what the whole process took, a call: other
 * threads, compiler and collector too.
 */
final class Times {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private final long[] nanos;
    private final long[] cpuNanos;
    private final long processCpuBefore = PROCESS.getProcessCpuTime();
    private int count;

    /** From now on, of so many calls at most. */
    Times(int most) {
        this.nanos = new long[most];
        this.cpuNanos = new long[most];
    }

    /** Something that is timed. */
    interface Call {
        void run();
    }

    void time(Call call) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long started = System.nanoTime();
        call.run();
        nanos[count] = System.nanoTime() - started;
        cpuNanos[count++] = THREADS.getCurrentThreadCpuTime() - cpu;
    }

    private double millis(long[] times, double share) {
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) (share * count))] / 1e6;
    }

    void print(String what) {
        long processCpu = PROCESS.getProcessCpuTime() - processCpuBefore;
        print(what, nanos);
        print("  of this thread's CPU", cpuNanos);
        System.out.println(
                String.format(Locale.ROOT, "%-34s %6d calls  %.3f ms a call, %.3f of them this thread's",
                        "  CPU of all threads", count, processCpu / 1e6 / count,
                        Arrays.stream(cpuNanos, 0, count).sum() / 1e6 / count));
    }

    private void print(String what, long[] times) {
        System.out.println(String.format(Locale.ROOT,
                "%-34s %6d calls  p50 %8.3f ms  p90 %8.3f  p99 %8.3f  max %8.3f",
                what, count, millis(times, 0.5), millis(times, 0.9), millis(times, 0.99), millis(times, 1)));
    }
}
