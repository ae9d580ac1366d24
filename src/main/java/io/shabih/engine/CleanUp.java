package io.shabih.engine;

/** Lets nothing half-written stay behind when a run is interrupted from outside. */
record CleanUp(Thread hook) implements AutoCloseable {

    /** Has this done when the JVM is told to end, until closed. */
    static CleanUp onInterrupt(Runnable work) {
        Thread hook = Thread.ofPlatform().unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return new CleanUp(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // the hook does its work just now
        }
    }
}
