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
import java.util.function.Consumer;

/**
 * What a run over a corpus is to do. Start with {@link #of}, then change what you need with the {@code with…} methods; each
 * gives new settings and leaves these as they are.
 *
 * <pre>{@code
 * DedupeSettings settings = DedupeSettings.of(List.of("news.jsonl"), Path.of("result"))
 *         .withWindow(Duration.ofDays(7)).withThreads(4);
 * }</pre>
 *
 * <p>A value out of its range is an {@link IllegalArgumentException} that names it and what is allowed. Immutable and
 * thread-safe.
 */
public final class DedupeSettings {
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

    private final Values values;

    /** The defaults; changed only before the settings that hold it are there. */
    private static final class Values {
        private List<String> inputs = List.of();
        private Path out = Path.of("");
        private double minResemblance = 0.5;
        private KeepRule keep = KeepRule.earliest();
        private Set<Relation> drop = Set.of(Relation.EXACT, Relation.NEAR);
        private Optional<Duration> window = Optional.empty();
        private int threads = Runtime.getRuntime().availableProcessors();
        private FieldNames fields = FieldNames.standard();
        private long memoryBytes = Runtime.getRuntime().maxMemory();
        private Start start = Start.ANEW;
        private Optional<Path> against = Optional.empty();

        Values copy() {
            Values copy = new Values();
            copy.inputs = inputs;
            copy.out = out;
            copy.minResemblance = minResemblance;
            copy.keep = keep;
            copy.drop = drop;
            copy.window = window;
            copy.threads = threads;
            copy.fields = fields;
            copy.memoryBytes = memoryBytes;
            copy.start = start;
            copy.against = against;
            return copy;
        }

        void validate() {
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
                throw new IllegalArgumentException(
                        "threads is " + threads + "; allowed: 1 to " + MOST_THREADS);
            }
        }
    }

    private DedupeSettings(Values values) {
        this.values = values;
    }

    /**
     * The defaults.
     *
     * @param inputs files, folders, globs, or {@code -} for standard input
     * @param out the folder for the results
     */
    public static DedupeSettings of(List<String> inputs, Path out) {
        return new DedupeSettings(new Values()).with(values -> {
            values.inputs = List.copyOf(inputs);
            values.out = Objects.requireNonNull(out, "out");
        });
    }

    private DedupeSettings with(Consumer<Values> change) {
        Values changed = values.copy();
        change.accept(changed);
        changed.validate();
        return new DedupeSettings(changed);
    }

    /** Pairs at or above it are matches, 0.05 to 1; default 0.5. */
    public DedupeSettings withMinResemblance(double least) {
        return with(changed -> changed.minResemblance = least);
    }

    /** Which article of a cluster stays; default the earliest. */
    public DedupeSettings withKeep(KeepRule rule) {
        return with(changed -> changed.keep = Objects.requireNonNull(rule, "keep"));
    }

    /** Relations to the representative that are dropped; default EXACT and NEAR. UPDATE and RELATED never are. */
    public DedupeSettings withDrop(Set<Relation> relations) {
        return with(changed -> changed.drop = Set.copyOf(relations));
    }

    /** Articles further apart are not compared; by default all are. */
    public DedupeSettings withWindow(Duration longest) {
        return with(changed -> changed.window = Optional.of(longest));
    }

    /** Working threads, 1 to 1024; default the machine's. */
    public DedupeSettings withThreads(int count) {
        return with(changed -> changed.threads = count);
    }

    /** Names of an article's fields; default those of the contract. */
    public DedupeSettings withFields(FieldNames names) {
        return with(changed -> changed.fields = Objects.requireNonNull(names, "fields"));
    }

    /**
     * Heap that the run may fill, 1 MiB or more; default the JVM's. What is too much for it is kept on disk, with the same
     * results.
     */
    public DedupeSettings withMemoryBytes(long bytes) {
        return with(changed -> changed.memoryBytes = bytes);
    }

    /** Where the run begins; default at the beginning. */
    public DedupeSettings withStart(Start where) {
        return with(changed -> changed.start = Objects.requireNonNull(where, "start"));
    }

    /**
     * An earlier corpus: an index, or the results of a run. What it has is dropped: the same text, or a sure copy of an article there
     * that is not half as long. By default there is none.
     */
    public DedupeSettings withAgainst(Path earlier) {
        return with(changed -> changed.against = Optional.of(earlier));
    }

    public List<String> inputs() {
        return values.inputs;
    }

    public Path out() {
        return values.out;
    }

    public double minResemblance() {
        return values.minResemblance;
    }

    public KeepRule keep() {
        return values.keep;
    }

    public Set<Relation> drop() {
        return values.drop;
    }

    public Optional<Duration> window() {
        return values.window;
    }

    public int threads() {
        return values.threads;
    }

    public FieldNames fields() {
        return values.fields;
    }

    public long memoryBytes() {
        return values.memoryBytes;
    }

    public Start start() {
        return values.start;
    }

    public Optional<Path> against() {
        return values.against;
    }
}
