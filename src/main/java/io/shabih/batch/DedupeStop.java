package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.files.OutputFolder;
import java.util.Optional;
import java.util.function.Supplier;

/** Stops a run over a corpus before it has its folder, while it has it, and after. Thread-safe. */
final class DedupeStop implements StoppableRun {
    private final DedupeSettings settings;
    private final RunJournal journal;
    private Optional<OutputFolder> folder = Optional.empty();
    private boolean stopped;

    DedupeStop(DedupeSettings settings) {
        this.settings = settings;
        this.journal = new RunJournal(OutputFolder.workIn(settings.out()));
    }

    /** The run's folder, unless the run was stopped. */
    synchronized OutputFolder open(Supplier<OutputFolder> opening) {
        if (stopped) {
            throw new ShabihException(Kind.STOPPED, "the run was stopped");
        }
        OutputFolder opened = opening.get();
        folder = Optional.of(opened);
        return opened;
    }

    @Override
    public synchronized Left stop() {
        stopped = true;
        boolean finished = journal.isFinished(Progress.Stage.READ);
        if (folder.isEmpty()) {
            return finished && settings.start() == DedupeSettings.Start.RESUMED
                    ? stages()
                    : new Left.Nothing();
        }
        if (folder.get().isComplete()) {
            folder.get().close();
            return new Left.Results();
        }
        if (!finished) {
            folder.get().close();
            return new Left.Nothing();
        }
        return folder.get().suspend() ? stages() : new Left.Results();
    }

    private Left stages() {
        return new Left.Stages(journal.next());
    }
}
