package io.shabih.batch;

/**
 * Hears how a run goes on. Called from several threads, often; must be quick.
 *
 * @see Stage
 */
public interface Progress {
    /** A run's stages in their order. */
    enum Stage {
        READ,
        JOIN,
        VERIFY,
        CLUSTER,
        /** What an earlier corpus has is looked up; only where there is one. */
        AGAINST,
        WRITE
    }

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void started(Stage stage, long units) {}

        @Override
        public void advanced(long units) {}

        @Override
        public void finished() {}
    };

    /**
     * A stage begins.
     *
     * @param units how much there is to do (bytes for READ, pairs for VERIFY, texts for AGAINST, articles for WRITE); 0 if unknown
     */
    void started(Stage stage, long units);

    /** So much more is done of the stage. */
    void advanced(long units);

    /** The run is over, well or not. */
    void finished();

    /**
     * A run begins that can be stopped from any thread. Called before it touches anything, by the thread that runs it.
     *
     * <p>A program that ends while a run lasts leaves hidden files in the run's folder unless it stops it; the next run
     * removes them.
     */
    default void stoppable(StoppableRun run) {}

    /** Something is to be told of the run, in one line. */
    default void noted(String line) {}
}
