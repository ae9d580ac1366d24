package io.shabih.json;

import io.shabih.Relation;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was and what came of it: enough to repeat it and to compare it with another.
 *
 * <p>Two runs over the same articles give equal manifests but for {@code times}; whatever depends on the
 * machine or the moment (threads, memory, seconds) belongs there.
 *
 * @param version the program's
 * @param jdk the Java runtime's version
 * @param settings every setting that can change a result, by name
 * @param algorithms versions of what makes signatures
 * @param counts articles, matches and clusters
 * @param largestCluster absent where there are no clusters
 * @param inputs sorted by name, whatever order they were given in
 * @param warnings for people, one line each
 * @param times all that differs between equal runs
 */
public record Manifest(
        String version,
        String jdk,
        SortedMap<String, String> settings,
        Algorithms algorithms,
        Counts counts,
        Optional<LargestCluster> largestCluster,
        List<Input> inputs,
        List<String> warnings,
        Times times) {

    public Manifest {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        inputs = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
        warnings = List.copyOf(warnings);
    }

    /** Names and versions, for example {@code shabih-1}, of each step that a signature depends on. */
    public record Algorithms(String normaliser, String shingler, String hash, String sketch) {}

    /**
     * What was counted; kept, dropped and rejected add up to read.
     *
     * @param droppedForEarlier of the dropped, those that stay in the earlier corpus
     * @param duplicateIds articles whose id another article had before
     * @param articlesByRelation how many articles were dropped or linked by each relation
     */
    public record Counts(
            long read,
            long kept,
            long dropped,
            long droppedForEarlier,
            long rejected,
            long duplicateIds,
            long matches,
            long clusters,
            Map<Relation, Long> articlesByRelation) {

        public Counts {
            articlesByRelation = Map.copyOf(articlesByRelation);
            if (kept + dropped + rejected != read) {
                throw new IllegalArgumentException(
                        "read is " + read + "; allowed: kept + dropped + rejected, "
                                + kept + " + " + dropped + " + " + rejected);
            }
        }

        /** Articles that one relation holds for. */
        public long articles(Relation relation) {
            return articlesByRelation.getOrDefault(relation, 0L);
        }
    }

    /** The cluster of most articles, and the headline of its representative. */
    public record LargestCluster(String cluster, int size, String headline) {}

    /** A file that was read. */
    public record Input(String name, long bytes, String crc32, long articles, long rejected) {}

    /**
     * What differs between two equal runs.
     *
     * @param machine for example threads, memory, processors, system
     * @param stages in the order they ran
     */
    public record Times(Instant started, double seconds, SortedMap<String, String> machine,
            List<Stage> stages) {
        public Times {
            machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
            stages = List.copyOf(stages);
        }
    }

    /** One stage of the pipeline: how long it took, and of all threads' processor time, for how much. */
    public record Stage(String name, double seconds, double cpuSeconds, long items, long bytes) {}
}
