package io.shabih.batch;

import io.shabih.Relation;
import io.shabih.cluster.KeepRule;
import io.shabih.read.FieldNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a run over a corpus is to do. Start with {@link #of}, then change what you need with the
 * {@code with…} methods.
 *
 * @param inputs files, folders, globs, or {@code -} for standard input
 * @param out the folder for the results
 * @param minResemblance pairs at or above it are matches, 0.05 to 1; default 0.5
 * @param keep which article of a cluster stays; default the earliest
 * @param drop relations to the representative that are dropped; default EXACT and NEAR. UPDATE and RELATED
 *     are never dropped
 * @param window articles further apart are not compared; empty (default) compares all
 * @param threads working threads, 1 to 1024; default the machine's
 * @param fields names of an article's fields; default those of the contract
 * @param memoryBytes heap that the run may fill, 1 MiB or more; default the JVM's. What is too much for it is kept on
 *     disk, with the same results
 * @param start where the run begins; default at the beginning
 */
public record DedupeSettings(
        List<String> inputs,
        Path out,
        double minResemblance,
        KeepRule keep,
        Set<Relation> drop,
        Optional<Duration> window,
        int threads,
        FieldNames fields,
        long memoryBytes,
        Start start) {

    /** Where a run begins. */
    public enum Start {
        /** At the beginning. */
        ANEW,
        /**
         * After the last stage that a killed run into the same folder had finished, at the beginning if there was none.
         * Resemblance, window, fields and inputs must be those of that run; the results are the same bytes.
         */
        RESUMED
    }

    /** Below it hardly a band would be empty: everything would be compared with everything. */
    static final double LEAST_RESEMBLANCE = 0.05;

    private static final int MOST_THREADS = 1024;
    private static final long LEAST_MEMORY = 1 << 20;

    public DedupeSettings {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(out, "out");
        drop = Set.copyOf(drop);
        if (out.toString().isEmpty()) {
            throw new IllegalArgumentException("out is empty; allowed: the name of a folder");
        }
        if (!(minResemblance >= LEAST_RESEMBLANCE && minResemblance <= 1)) {
            throw new IllegalArgumentException("minResemblance is " + minResemblance + "; allowed: "
                    + LEAST_RESEMBLANCE + " to 1");
        }
        if (drop.contains(Relation.UPDATE) || drop.contains(Relation.RELATED)) {
            throw new IllegalArgumentException(
                    "drop is update or related; allowed: exact, near, contains, contained");
        }
        if (memoryBytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "memoryBytes is " + memoryBytes + "; allowed: " + LEAST_MEMORY + " or more");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads is " + threads + "; allowed: 1 to " + MOST_THREADS);
        }
    }

    /** The defaults. */
    public static DedupeSettings of(List<String> inputs, Path out) {
        return new DedupeSettings(
                inputs,
                out,
                0.5,
                KeepRule.earliest(),
                Set.of(Relation.EXACT, Relation.NEAR),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                FieldNames.standard(),
                Runtime.getRuntime().maxMemory(),
                Start.ANEW);
    }

    public DedupeSettings withThreads(int count) {
        return new DedupeSettings(inputs, out, minResemblance, keep, drop, window, count, fields, memoryBytes,
                start);
    }

    public DedupeSettings withKeep(KeepRule rule) {
        return new DedupeSettings(inputs, out, minResemblance, rule, drop, window, threads, fields,
                memoryBytes, start);
    }

    public DedupeSettings withWindow(Duration longest) {
        return new DedupeSettings(
                inputs, out, minResemblance, keep, drop, Optional.of(longest), threads, fields, memoryBytes,
                start);
    }

    public DedupeSettings withMinResemblance(double least) {
        return new DedupeSettings(inputs, out, least, keep, drop, window, threads, fields, memoryBytes,
                start);
    }

    public DedupeSettings withMemoryBytes(long bytes) {
        return new DedupeSettings(inputs, out, minResemblance, keep, drop, window, threads, fields, bytes,
                start);
    }

    public DedupeSettings withStart(Start where) {
        return new DedupeSettings(inputs, out, minResemblance, keep, drop, window, threads, fields,
                memoryBytes, where);
    }
}
