package io.shabih.engine;

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
     * @param units how much there is to do (bytes for READ, pairs for VERIFY, articles for WRITE); 0 if unknown
     */
    void started(Stage stage, long units);

    /** So much more is done of the stage. */
    void advanced(long units);

    /** The run is over, well or not. */
    void finished();
}
