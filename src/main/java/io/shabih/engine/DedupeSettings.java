package io.shabih.engine;

import io.shabih.Relation;
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
 * @param minResemblance pairs at or above it are matches, above 0 and at most 1; default 0.5
 * @param keep which article of a cluster stays; default the earliest
 * @param drop relations to the representative that are dropped; default EXACT and NEAR. UPDATE and RELATED
 *     are never dropped
 * @param window articles further apart are not compared; empty (default) compares all
 * @param threads working threads, 1 or more; default the machine's
 * @param fields names of an article's fields; default those of the contract
 */
public record DedupeSettings(
        List<String> inputs,
        Path out,
        double minResemblance,
        KeepRule keep,
        Set<Relation> drop,
        Optional<Duration> window,
        int threads,
        FieldNames fields) {

    public DedupeSettings {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(out, "out");
        drop = Set.copyOf(drop);
        if (!(minResemblance > 0 && minResemblance <= 1)) {
            throw new IllegalArgumentException(
                    "minResemblance is " + minResemblance + "; allowed: above 0, at most 1");
        }
        if (drop.contains(Relation.UPDATE) || drop.contains(Relation.RELATED)) {
            throw new IllegalArgumentException(
                    "drop holds an update or a related report; allowed: exact, near, contains, contained");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; allowed: 1 or more");
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
                FieldNames.standard());
    }

    public DedupeSettings withThreads(int count) {
        return new DedupeSettings(inputs, out, minResemblance, keep, drop, window, count, fields);
    }

    public DedupeSettings withKeep(KeepRule rule) {
        return new DedupeSettings(inputs, out, minResemblance, rule, drop, window, threads, fields);
    }

    public DedupeSettings withWindow(Duration longest) {
        return new DedupeSettings(
                inputs, out, minResemblance, keep, drop, Optional.of(longest), threads, fields);
    }

    public DedupeSettings withMinResemblance(double least) {
        return new DedupeSettings(inputs, out, least, keep, drop, window, threads, fields);
    }
}
