package io.shabih.index;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.ranking.SearchWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Threads that share the work on many articles; few are worked on by the caller. Results keep the order. */
final class Workers implements AutoCloseable {
    private static final int FEWEST_IN_SLICE = 8;
    private static final int MOST_IN_SLICE = 64;
    private static final int SLICES_A_THREAD = 2;

    private final int threads;
    private final ThreadLocal<Worker> worker;
    private final ExecutorService executor;

    /** What one thread works with. */
    record Worker(Comparer comparer, SearchWords words) {}

    Workers(int threads, Supplier<Worker> workers) {
        this.threads = threads;
        this.worker = ThreadLocal.withInitial(workers);
        this.executor = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("shabih-index-", 1).daemon().factory());
    }

    /** Work on a slice of many tasks, in their order. */
    interface Work<T, R> {
        List<R> on(List<T> slice, Worker worker);
    }

    /** Takes results in their order; false ends it. */
    interface Taker<R> {
        boolean take(R result) throws IOException;
    }

    <T, R> List<R> map(List<T> tasks, Work<T, R> work) throws IOException {
        List<R> results = new ArrayList<>(tasks.size());
        each(tasks, work, results::add);
        return results;
    }

    /** The caller takes the first results while the last are worked on. */
    <T, R> void each(List<T> tasks, Work<T, R> work, Taker<R> taker) throws IOException {
        if (tasks.size() <= FEWEST_IN_SLICE) {
            take(work.on(tasks, worker.get()), taker);
            return;
        }
        List<Future<List<R>>> slices = new ArrayList<>();
        int size = Math.clamp(tasks.size() / (SLICES_A_THREAD * threads), FEWEST_IN_SLICE, MOST_IN_SLICE);
        for (int from = 0; from < tasks.size(); from += size) {
            List<T> slice = tasks.subList(from, Math.min(tasks.size(), from + size));
            slices.add(executor.submit(() -> work.on(slice, worker.get())));
        }
        try {
            boolean more = true;
            for (int i = 0; more && i < slices.size(); i++) {
                finish(slices.get(i));
                more = take(result(slices.get(i)), taker);
            }
        } finally {
            slices.forEach(Workers::finish); // none goes on while the caller cleans up after one that failed
        }
    }

    private static <R> boolean take(List<R> results, Taker<R> taker) throws IOException {
        for (R result : results) {
            if (!taker.take(result)) {
                return false;
            }
        }
        return true;
    }

    private static <R> List<R> result(Future<List<R>> slice) {
        if (slice.state() != Future.State.FAILED) {
            return slice.resultNow();
        }
        throw switch (slice.exceptionNow()) {
            case RuntimeException failure -> failure;
            case Error failure -> throw failure;
            case Throwable failure -> new IllegalStateException(failure);
        };
    }

    private static void finish(Future<?> slice) {
        try {
            slice.get();
        } catch (ExecutionException _) {
            // told when its result is asked for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShabihException(Kind.STOPPED, "interrupted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
