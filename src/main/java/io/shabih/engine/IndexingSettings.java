package io.shabih.engine;

import io.shabih.batch.Progress;
import io.shabih.index.Added;
import io.shabih.read.FieldNames;
import java.util.List;
import java.util.function.Consumer;

/**
 * Inputs that are to be put into an index. Start with {@link #of}.
 *
 * <pre>{@code
 * Shabih.addAll(IndexingSettings.of(List.of("news.jsonl")).withFields(names), updater);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as what it hands the news to.
 *
 * @param inputs files, folders, globs, or {@code -} for standard input
 * @param fields names of an article's fields; default those of the contract
 * @param progress hears how it goes on; default nobody
 * @param added hears of every article as soon as it is on disk; default nobody
 */
public record IndexingSettings(
        List<String> inputs, FieldNames fields, Progress progress, Consumer<Added> added) {
    public IndexingSettings {
        inputs = List.copyOf(inputs);
    }

    /** The defaults. */
    public static IndexingSettings of(List<String> inputs) {
        return new IndexingSettings(inputs, FieldNames.standard(), Progress.SILENT, _ -> {});
    }

    /** The same with other names of fields. */
    public IndexingSettings withFields(FieldNames names) {
        return new IndexingSettings(inputs, names, progress, added);
    }

    /** The same with somebody who hears how it goes on. */
    public IndexingSettings withProgress(Progress listener) {
        return new IndexingSettings(inputs, fields, listener, added);
    }

    /** The same with somebody who hears of every article. */
    public IndexingSettings withAdded(Consumer<Added> listener) {
        return new IndexingSettings(inputs, fields, progress, listener);
    }
}
