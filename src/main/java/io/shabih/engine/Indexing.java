package io.shabih.engine;

import io.shabih.Article;
import io.shabih.batch.Progress;
import io.shabih.index.Added;
import io.shabih.index.IndexUpdater;
import io.shabih.index.Unindexable;
import io.shabih.read.BlockReader;
import io.shabih.read.InputFile;
import io.shabih.read.Inputs;
import io.shabih.read.ReadCensus;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordName;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the articles of inputs into an index, many to a commit. */
final class Indexing implements RecordSink {
    private static final int ARTICLES_A_COMMIT = 8_192;

    private final IndexUpdater updater;
    private final Consumer<Added> told;
    private final List<Article> waiting = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final MadeUpIds ids = new MadeUpIds();
    private Optional<InputFile> input = Optional.empty();
    private long articles;
    private long replaced;
    private long keptApart;
    private String firstKeptApart = "";
    private long inClusters;

    private Indexing(IndexUpdater updater, Consumer<Added> told) {
        this.updater = updater;
        this.told = told;
    }

    static IndexingSummary run(IndexingSettings wanted, IndexUpdater updater) {
        Indexing indexing = new Indexing(updater, wanted.added());
        List<InputFile> files = Inputs.expand(wanted.inputs());
        Progress progress = wanted.progress();
        ReadSettings settings = ReadSettings.defaults().withFields(wanted.fields());
        RecordParser parser = new RecordParser(settings);
        try (BlockReader reader = BlockReader.open(files, settings)) {
            progress.started(Progress.Stage.READ, reader.storedBytesTotal().orElse(0));
            for (Optional<RecordBlock> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (RecordBlock block = next.get()) {
                    indexing.input = Optional.of(block.input());
                    parser.parse(block, indexing);
                    progress.advanced(block.length());
                }
            }
            indexing.flush();
        } finally {
            progress.finished();
        }
        return indexing.summary(parser.census());
    }

    private IndexingSummary summary(ReadCensus census) {
        return new IndexingSummary(articles, replaced, keptApart, firstKeptApart, inClusters, rejected,
                census.unread(), census.warnings());
    }

    @Override
    public void article(Article article, RecordSpan span) {
        InputFile from = input.orElseThrow();
        MadeUpIds.Named named = ids.name(article, new RecordName(from, span.line()).id());
        Optional<Unindexable> refused = Unindexable.of(named.article());
        if (refused.isPresent()) {
            rejected.add(
                    new Rejected(from.name(), span.line(), refused.get().reason(), article.title()));
            return;
        }
        if (named.shared().isPresent()) {
            firstKeptApart = keptApart == 0 ? named.article().id() : firstKeptApart;
            keptApart++;
        }
        waiting.add(named.article());
        if (waiting.size() == ARTICLES_A_COMMIT) {
            flush();
        }
    }

    private void flush() {
        for (Added added : updater.add(waiting)) {
            articles++;
            replaced += added.replaced() ? 1 : 0;
            inClusters += added.cluster().isPresent() ? 1 : 0;
            told.accept(added);
        }
        waiting.clear();
    }

    @Override
    public void rejected(Rejected record) {
        rejected.add(record);
    }
}
