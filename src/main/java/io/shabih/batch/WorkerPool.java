package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** A fixed number of threads that share the work of a run; results come back in the order of the tasks. */
final class WorkerPool implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    WorkerPool(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("shabih-", 1).daemon().factory());
    }

    int threads() {
        return threads;
    }

    /** Does {@code work} for every task. A failure of one is thrown here. */
    <T, R> List<R> map(List<T> tasks, Function<T, R> work) {
        List<Callable<R>> calls = new ArrayList<>();
        for (T task : tasks) {
            calls.add(() -> work.apply(task));
        }
        return call(calls);
    }

    /** Makes all calls and waits for them. */
    <R> List<R> call(List<Callable<R>> calls) {
        List<Future<R>> futures = calls.stream().map(executor::submit).toList();
        List<R> results = new ArrayList<>(futures.size());
        for (Future<R> future : futures) {
            results.add(await(future));
        }
        return results;
    }

    /** Makes the call beside what its caller does meanwhile; asking for the result waits for it. */
    <R> Supplier<R> beside(Callable<R> call) {
        Future<R> future = executor.submit(call);
        return () -> await(future);
    }

    private <R> R await(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            executor.shutdownNow();
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new ShabihException(Kind.STOPPED, "interrupted", e);
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new ShabihException(Kind.FAULT, "a step of the run failed: " + cause, cause);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
