package io.shabih.engine;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.batch.DedupeSettings;
import io.shabih.batch.EarlierCorpus;
import io.shabih.batch.Progress;
import io.shabih.files.WorkFolder;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An earlier corpus as an index: a live one, or one of what a run kept, made for as long as this is open. Thread-safe.
 *
 * <p>Cost: an index of a run's results takes about half a millisecond per article; whoever asks it often makes it once, by {@code
 * shabih index add --index DIR RESULTS/kept.jsonl}.
 */
final class EarlierIndex implements EarlierCorpus {
    private static final String KEPT = "kept.jsonl";

    private final DedupeSettings settings;
    private final ArticleIndex index;
    private final Optional<WorkFolder> made;

    private EarlierIndex(DedupeSettings settings, ArticleIndex index, Optional<WorkFolder> made) {
        this.settings = settings;
        this.index = index;
        this.made = made;
    }

    /** What the settings name, {@link EarlierCorpus#NONE} if nothing. */
    static EarlierCorpus open(DedupeSettings settings, Progress progress) {
        return settings.against().map(folder -> open(folder, settings, progress)).orElse(NONE);
    }

    private static EarlierCorpus open(Path folder, DedupeSettings settings, Progress progress) {
        if (folder.toAbsolutePath().normalize().equals(settings.out().toAbsolutePath().normalize())) {
            throw new ShabihException(Kind.SETTINGS, folder
                    + " is the earlier corpus and would be replaced by the results; choose another folder for them");
        }
        if (WorkFolder.holds(folder, KEPT)) {
            return ofResults(folder, settings, progress);
        }
        if (!ArticleIndex.isIn(folder)) {
            throw new ShabihException(Kind.INDEX,
                    folder + ": neither an index nor the results of a run (with a " + KEPT
                            + "); --against needs one of them");
        }
        return new EarlierIndex(settings, ArticleIndex.open(folder), Optional.empty());
    }

    private static EarlierCorpus ofResults(Path folder, DedupeSettings settings, Progress progress) {
        progress.noted("indexing " + folder.resolve(KEPT));
        WorkFolder work = WorkFolder.temporary();
        try {
            try (IndexUpdater updater = Shabih.updater(work.path())) {
                Shabih.addAll(IndexingSettings.of(List.of(folder.resolve(KEPT).toString()))
                        .withFields(settings.fields()), updater);
            }
            return new EarlierIndex(settings, ArticleIndex.open(work.path()), Optional.of(work));
        } catch (RuntimeException | Error failure) {
            work.close();
            throw failure;
        }
    }

    @Override
    public Optional<Kept> keptFor(Article article) {
        return index.keptFor(article, settings.drop(), settings.window())
                .map(copy -> new Kept(copy.id(), copy.cluster(), copy.relation(), copy.resemblance()));
    }

    @Override
    public void close() {
        index.close();
        made.ifPresent(WorkFolder::close);
    }
}
