package io.shabih.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times the stages of a run, one after the other. Used by the thread that drives the run. */
final class Stages {
    /** How long a stage took, and how much processor time of all threads, the compiler's among them. */
    record Timed(Progress.Stage stage, double seconds, double cpuSeconds) {}

    private final Progress progress;
    private final List<Timed> timed = new ArrayList<>();
    private final List<Progress.Stage> begun = new ArrayList<>();
    private long since = System.nanoTime();
    private Duration cpuBefore = cpu();

    Stages(Progress progress) {
        this.progress = progress;
    }

    /** Ends the stage before and begins another one. */
    void begin(Progress.Stage stage, long units) {
        end();
        begun.add(stage);
        progress.started(stage, units);
    }

    /** Ends the last stage; the times of all. */
    List<Timed> end() {
        long now = System.nanoTime();
        if (timed.size() < begun.size()) {
            timed.add(
                    new Timed(begun.getLast(), (now - since) / 1e9, cpu().minus(cpuBefore).toMillis() / 1e3));
        }
        since = now;
        cpuBefore = cpu();
        return List.copyOf(timed);
    }

    /** All ended stages together. */
    double seconds() {
        return timed.stream().mapToDouble(Timed::seconds).sum();
    }

    /** Zero where the system does not tell. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    Progress progress() {
        return progress;
    }
}
