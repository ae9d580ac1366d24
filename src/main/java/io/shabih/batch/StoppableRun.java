package io.shabih.batch;

/**
 * A run under way, for a program that is told to end: {@link Progress#stoppable} hands it over, and a shutdown hook, which
 * only the program itself may set, stops it.
 *
 * <p>Thread-safe.
 */
public interface StoppableRun {
    /** What is there after a run was stopped. */
    sealed interface Left {
        /** Nothing of it. */
        record Nothing() implements Left {}

        /** Finished stages; a run that resumes goes on with the stage after them. */
        record Stages(Progress.Stage next) implements Left {}

        /** All results: it had just ended. */
        record Results() implements Left {}
    }

    /**
     * Stops the run: whatever is not of a finished stage is removed, and none of its files gets its name any more. The
     * thread that runs it does not wait for that; it fails when it comes to write. Returns in milliseconds, but for results
     * that are just being put on disk.
     *
     * @throws io.shabih.ShabihException if something cannot be removed
     */
    Left stop();
}
