package io.shabih.http;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.index.Added;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Collects the changes that wait into one commit: a commit costs milliseconds whatever it holds, so as many requests
 * as came while the last one ran share the next. An answer is given only when its change is on disk.
 *
 * <p>If a commit fails, for want of memory too, its requests are tried one by one, so that an article which the index cannot take
 * fails alone.
 *
 * <p>One thread writes. Thread-safe.
 */
final class ArticleWriter implements AutoCloseable {
    private static final int MOST_IN_COMMIT = 2_000;
    private static final int MOST_WAITING = 4_096;
    private static final long MILLIS_TO_GATHER = 3;

    private final LiveIndex live;
    private final Duration patience;
    private final Metrics metrics;
    private final BlockingQueue<Change<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closing;

    /**
     * Begins to write.
     *
     * @param patience how long a request waits for its change
     */
    ArticleWriter(LiveIndex live, Duration patience, Metrics metrics) {
        this.live = live;
        this.patience = patience;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("shabih-writer").start(this::work);
    }

    private sealed interface Change<A> {
        CompletableFuture<A> done();
    }

    private record Adding(List<Article> articles, CompletableFuture<List<Added>> done)
            implements
                Change<List<Added>> {}

    private record Deleting(String id, CompletableFuture<Integer> done) implements Change<Integer> {}

    /**
     * Adds articles; one of an id that is there already takes its place. Returns when they are on disk.
     *
     * @throws Problem 429 if too much waits, 503 if they are not on disk in time or the disk takes nothing
     */
    List<Added> add(List<Article> articles) {
        return articles.isEmpty() ? List.of() : change(new Adding(articles, new CompletableFuture<>()));
    }

    /** Whether there was such an article; it is gone when this returns. */
    boolean delete(String id) {
        return change(new Deleting(id, new CompletableFuture<>())) > 0;
    }

    private <A> A change(Change<A> change) {
        if (closing) {
            throw Problem.busy(503, "the server is stopping");
        }
        if (!waiting.offer(change)) {
            throw Problem.busy(429, "too many changes wait");
        }
        try {
            return change.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Problem.busy(503, "the change was not on disk within " + patience.toSeconds()
                    + " s; it may still be made: ask for the article");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy(503, "the server is stopping");
        }
    }

    private void work() {
        int together = 1; // where several clients wrote together, they will again when they have their answers
        while (!closing || !waiting.isEmpty()) {
            try {
                Change<?> first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    if (together > 1) {
                        Thread.sleep(MILLIS_TO_GATHER);
                    }
                    List<Change<?>> changes = new ArrayList<>(List.of(first));
                    waiting.drainTo(changes, MOST_IN_COMMIT - 1);
                    together = changes.size();
                    make(changes);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    /** In the order they came: adds side by side go into one commit. */
    private void make(List<Change<?>> changes) {
        if (!live.writable() && !live.reopen()) {
            changes.forEach(change -> change.done().completeExceptionally(unwritable("see the log")));
            return;
        }
        List<Adding> adding = new ArrayList<>();
        for (Change<?> change : changes) {
            switch (change) {
                case Adding add -> adding.add(add);
                case Deleting delete -> {
                    addAll(adding);
                    adding.clear();
                    delete(delete);
                }
            }
        }
        addAll(adding);
    }

    private void delete(Deleting delete) {
        try {
            delete.done().complete(live.updater().delete(List.of(delete.id())));
        } catch (RuntimeException | OutOfMemoryError e) {
            live.reopen();
            delete.done().completeExceptionally(failure(e));
        }
    }

    private void addAll(List<Adding> adding) {
        if (adding.isEmpty()) {
            return;
        }
        try {
            commit(adding);
        } catch (RuntimeException | OutOfMemoryError e) { // this thread must not end: all that wait would wait for ever
            boolean again = live.reopen() && adding.size() > 1;
            for (Adding add : adding) {
                if (again) {
                    addAll(List.of(add));
                } else {
                    add.done().completeExceptionally(failure(e));
                }
            }
        }
    }

    private void commit(List<Adding> adding) {
        long started = System.nanoTime();
        List<Article> articles = adding.stream().flatMap(add -> add.articles().stream()).toList();
        List<Added> added = live.updater().add(articles);
        metrics.committed(added, System.nanoTime() - started);
        int from = 0;
        for (Adding add : adding) {
            int to = from + add.articles().size();
            add.done().complete(List.copyOf(added.subList(from, to)));
            from = to;
        }
    }

    private static RuntimeException failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Problem.busy(503,
                        "the server has too little memory for this change, and nothing of it was kept; "
                                + "send less at a time, or start the server with more --memory");
            }
        }
        if (thrown instanceof ShabihException failed && failed.kind() != ShabihException.Kind.FAULT) {
            return unwritable(failed.getCause() instanceof IOException io
                    ? String.valueOf(io.getMessage())
                    : String.valueOf(failed.getMessage()));
        }
        return thrown instanceof RuntimeException failed ? failed : new IllegalStateException(thrown);
    }

    private static Problem unwritable(String why) {
        return Problem.busy(503,
                "the index cannot be written (" + why + "); nothing of this change was kept");
    }

    /** Makes the changes that wait, then ends. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
