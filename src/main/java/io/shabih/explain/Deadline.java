package io.shabih.explain;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * When work is to be given up that long texts may keep busy for longer than anyone waits.
 *
 * <pre>{@code
 * Shabih.explain(a, b, Deadline.in(Duration.ofSeconds(10))); // or a CancellationException
 * }</pre>
 *
 * <p>The work looks at it between its steps and at every word, so it ends a moment later than said: that of the longest step, an edit
 * script of 20,000 words, a second at most on one processor. Immutable and thread-safe.
 */
public final class Deadline {
    private static final Deadline NONE = new Deadline(Duration.ZERO);

    private final Duration time;
    private final long started = System.nanoTime();

    private Deadline(Duration time) {
        this.time = time;
    }

    /** The work takes as long as it takes. */
    public static Deadline none() {
        return NONE;
    }

    /** From now on. */
    public static Deadline in(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("time is " + time + "; allowed: more than 0");
        }
        return new Deadline(time);
    }

    /**
     * Goes on while there is time.
     *
     * @throws CancellationException if there is none left
     */
    void check() {
        if (this != NONE && System.nanoTime() - started > time.toNanos()) {
            throw new CancellationException("not done within " + time.toMillis() + " ms");
        }
    }
}
