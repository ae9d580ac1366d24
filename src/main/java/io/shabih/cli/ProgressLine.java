package io.shabih.cli;

import io.shabih.batch.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;

/**
 * Shows how a run goes on: one line that moves on a terminal, a line a stage elsewhere.
 *
 * <p>Thread-safe.
 */
final class ProgressLine implements Progress {
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final long NANOS_TO_TELL = 2_000_000_000;
    private static final int BAR_LENGTH = 24;

    private final PrintWriter err;
    private final boolean terminal;
    private final AtomicLong done = new AtomicLong();
    private Stage stage = Stage.READ;
    private long units;
    private long shownAt;
    private long startedAt = System.nanoTime();
    private boolean brokenOff;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Draws on a terminal, else writes log lines. */
    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, CommandLine.Help.Ansi.AUTO.enabled());
    }

    @Override
    public synchronized void started(Stage next, long unitCount) {
        stage = next;
        units = unitCount;
        done.set(0);
        startedAt = System.nanoTime();
        if (terminal) {
            show();
        } else if (!brokenOff) {
            err.println("shabih: " + label(next));
        }
    }

    @Override
    public void advanced(long count) {
        done.addAndGet(count);
        if (terminal) {
            maybeShow();
        }
    }

    @Override
    public synchronized void finished() {
        if (terminal && !brokenOff) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** Leaves the line as it stands, for what is said next, and shows nothing any more. */
    synchronized void breakOff() {
        if (terminal && !brokenOff) {
            err.println();
        }
        brokenOff = true;
    }

    private synchronized void maybeShow() {
        if (System.nanoTime() - shownAt > NANOS_BETWEEN) {
            show();
        }
    }

    private void show() {
        if (brokenOff) {
            return;
        }
        shownAt = System.nanoTime();
        StringBuilder line = new StringBuilder("\r\u001b[K").append(label(stage));
        if (units > 0) {
            double share = Math.min(1, (double) done.get() / units);
            int filled = (int) (share * BAR_LENGTH);
            line.append("  [").append("#".repeat(filled)).append(" ".repeat(BAR_LENGTH - filled))
                    .append("] ");
            line.append(String.format(Locale.ROOT, "%3.0f %%", 100 * share));
        }
        line.append(pace(stage, done.get(), units, System.nanoTime() - startedAt));
        err.print(line);
        err.flush();
    }

    /**
     * How fast it goes and how long it takes yet, for example {@code "  1,250 pairs/s  about 2m left"}; nothing where too little
     * is done to tell.
     */
    static String pace(Stage stage, long done, long units, long nanos) {
        if (done == 0 || nanos < NANOS_TO_TELL) {
            return "";
        }
        double perSecond = 1e9 * done / nanos;
        String rate = stage == Stage.READ
                ? String.format(Locale.ROOT, "  %.1f MB/s", perSecond / 1e6)
                : String.format(Locale.ROOT, "  %,.0f %s/s", perSecond,
                        stage == Stage.VERIFY ? "pairs" : "articles");
        long left = (long) Math.ceil((units - done) / perSecond);
        return units <= done
                ? rate
                : rate + "  about " + (left < 60 ? left + "s" : Math.ceilDiv(left, 60) + "m") + " left";
    }

    /** What happens in it. */
    static String label(Stage stage) {
        return switch (stage) {
            case READ -> "reading and sketching";
            case JOIN -> "finding candidates";
            case VERIFY -> "comparing candidates";
            case CLUSTER -> "clustering";
            case AGAINST -> "looking up the earlier corpus";
            case WRITE -> "writing results";
        };
    }
}
