package io.shabih.cli;

import io.shabih.ShabihException;
import io.shabih.batch.Progress;
import io.shabih.batch.StoppableRun;
import io.shabih.batch.StoppableRun.Left;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The progress of a command that ends well when the program is told to end: by Ctrl-C (INT), {@code kill}, a job's scheduler (TERM)
 * or a closed terminal. The run is stopped, one line says what is kept, and the JVM ends with the signal's exit code, 130 or 143.
 * A second signal changes nothing: the JVM is ending already.
 *
 * <pre>{@code
 * try (StopOnSignal progress = StopOnSignal.during(quiet, err, "nothing is kept")) {
 *     Shabih.dedupe(settings, progress);
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
final class StopOnSignal implements Progress, AutoCloseable {
    private final Optional<ProgressLine> line;
    private final PrintWriter err;
    private final String nothingLeft;
    private final Thread hook = Thread.ofPlatform().unstarted(this::stop);
    private Optional<StoppableRun> run = Optional.empty();
    private boolean stopped;

    private StopOnSignal(Optional<ProgressLine> line, PrintWriter err, String nothingLeft) {
        this.line = line;
        this.err = err;
        this.nothingLeft = nothingLeft;
    }

    /**
     * From now until it is closed.
     *
     * @param nothingLeft what to say where no run had finished a stage
     */
    static StopOnSignal during(boolean quiet, PrintWriter err, String nothingLeft) {
        StopOnSignal stop = new StopOnSignal(
                quiet ? Optional.empty() : Optional.of(ProgressLine.on(err)), err, nothingLeft);
        try {
            Runtime.getRuntime().addShutdownHook(stop.hook);
        } catch (IllegalStateException endingAlready) {
            awaitTheEnd();
        }
        return stop;
    }

    /** What the hook does. */
    synchronized void stop() {
        stopped = true;
        line.ifPresent(ProgressLine::breakOff);
        try {
            String left = run.map(StoppableRun::stop).map(this::words).orElse(nothingLeft);
            if (!left.isEmpty()) {
                err.println("shabih: stopped; " + left);
            }
        } catch (ShabihException e) {
            err.println("shabih: stopped; " + e.getMessage());
        }
        err.flush();
    }

    private String words(Left left) {
        return switch (left) {
            case Left.Nothing _ -> nothingLeft;
            case Left.Stages stages -> "finished stages are kept, --resume goes on from "
                    + ProgressLine.label(stages.next());
            case Left.Results _ -> "";
        };
    }

    @Override
    public void stoppable(StoppableRun begun) {
        synchronized (this) {
            run = Optional.of(begun);
            if (!stopped) {
                return;
            }
        }
        awaitTheEnd();
    }

    @Override
    public void started(Stage stage, long units) {
        line.ifPresent(shown -> shown.started(stage, units));
    }

    @Override
    public void advanced(long units) {
        line.ifPresent(shown -> shown.advanced(units));
    }

    @Override
    public void finished() {
        line.ifPresent(ProgressLine::finished);
    }

    /** To be told even by a quiet command: what was asked for is not done. */
    @Override
    public void noted(String what) {
        err.println("shabih: " + what);
    }

    /** Where the JVM is ending, it stays here: all that could be said now is that the run was stopped. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            awaitTheEnd();
        }
    }

    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
