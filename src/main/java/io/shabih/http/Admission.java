package io.shabih.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets in as many requests as the machine can work on at a time; the others wait in a queue with an end. Long
 * comparisons have places of their own, so that they never hold up the questions, and the longest have half the machine, so that they
 * never hold up those; changes wait for the writer, not here.
 *
 * <p>Thread-safe.
 */
final class Admission {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Semaphore queue;
    private final Duration patience;
    private final Semaphore questions = new Semaphore(2 * PROCESSORS, true);
    private final Semaphore comparisons = new Semaphore(PROCESSORS, true);
    private final Semaphore explanations = new Semaphore(Math.max(1, PROCESSORS / 2), true);

    Admission(ServerSettings.Limits limits) {
        this.queue = new Semaphore(limits.queueCount());
        this.patience = limits.time();
    }

    /**
     * Answers when there is a place.
     *
     * @throws Problem 429 if the queue is full, 503 if it took too long
     */
    Answer answer(Route.Work work, Supplier<Answer> answer) {
        return switch (work) {
            case STATE -> answer.get();
            case CHANGE -> queued(answer);
            case ASK -> queued(() -> inPlace(questions, answer));
            case COMPARE -> queued(() -> inPlace(comparisons, answer));
            case EXPLAIN -> queued(() -> inPlace(explanations, answer));
        };
    }

    private Answer queued(Supplier<Answer> answer) {
        if (!queue.tryAcquire()) {
            throw Problem.busy(429, "too many requests are under way");
        }
        try {
            return answer.get();
        } finally {
            queue.release();
        }
    }

    private Answer inPlace(Semaphore place, Supplier<Answer> answer) {
        try {
            if (!place.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.busy(503, "the request waited for " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy(503, "the server is stopping");
        }
        try {
            return answer.get();
        } finally {
            place.release();
        }
    }
}
