package io.shabih.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Threads that share the work on many articles; few are worked on by the caller. Results keep the order. */
final class Workers implements AutoCloseable {
    private static final int SLICE = 64;

    private final ThreadLocal<Worker> worker;
    private final ExecutorService executor;

    /** What one thread works with. */
    record Worker(Comparer comparer, SearchWords words) {}

    Workers(int threads, Supplier<Worker> workers) {
        this.worker = ThreadLocal.withInitial(workers);
        this.executor = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().name("shabih-index-", 1).daemon().factory());
    }

    /** Work on a slice of many tasks, in their order. */
    interface Work<T, R> {
        List<R> on(List<T> slice, Worker worker);
    }

    <T, R> List<R> map(List<T> tasks, Work<T, R> work) {
        if (tasks.size() <= SLICE) {
            return work.on(tasks, worker.get());
        }
        List<Future<List<R>>> slices = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += SLICE) {
            List<T> slice = tasks.subList(from, Math.min(tasks.size(), from + SLICE));
            slices.add(executor.submit(() -> work.on(slice, worker.get())));
        }
        slices.forEach(Workers::finish); // none goes on while the caller cleans up after one that failed
        List<R> results = new ArrayList<>(tasks.size());
        slices.forEach(slice -> results.addAll(result(slice)));
        return results;
    }

    private static <R> List<R> result(Future<List<R>> slice) {
        if (slice.state() == Future.State.FAILED) {
            throw new IllegalStateException("an article could not be worked on", slice.exceptionNow());
        }
        return slice.resultNow();
    }

    private static void finish(Future<?> slice) {
        try {
            slice.get();
        } catch (ExecutionException _) {
            // told when its result is asked for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
