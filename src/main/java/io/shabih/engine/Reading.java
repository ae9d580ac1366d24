package io.shabih.engine;

import io.shabih.Article;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.BlockReader;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Reads and sketches all articles: each thread of the crew takes the next block of records from the reader,
 * parses and sketches it. What they find goes to the table in any order.
 */
final class Reading {
    private final ReadSettings settings;
    private final Preparer preparer;
    private final ArticleTable table;
    private final List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());

    Reading(ReadSettings settings, Preparer preparer, ArticleTable table) {
        this.settings = settings;
        this.preparer = preparer;
        this.table = table;
    }

    /** Fills the table. */
    void readAll(BlockReader reader, Crew crew, Progress progress) {
        Callable<Boolean> work = () -> work(reader, progress);
        crew.call(Collections.nCopies(crew.threads(), work));
        rejected.sort(Comparator.comparing(Rejected::input).thenComparingLong(Rejected::line));
    }

    /** Records that are no articles, by input and line. */
    List<Rejected> rejected() {
        return List.copyOf(rejected);
    }

    private boolean work(BlockReader reader, Progress progress) {
        RecordParser parser = new RecordParser(settings);
        Sink sink = new Sink(preparer.worker());
        for (Optional<RecordBlock> block = next(reader); block.isPresent(); block = next(reader)) {
            try (RecordBlock records = block.get()) {
                parser.parse(records, sink);
                progress.advanced(records.length());
            }
        }
        return true;
    }

    private static Optional<RecordBlock> next(BlockReader reader) {
        synchronized (reader) {
            return reader.next();
        }
    }

    private final class Sink implements RecordSink {
        private final PreparerWorker worker;

        Sink(PreparerWorker worker) {
            this.worker = worker;
        }

        @Override
        public void article(Article article, RecordSpan span) {
            table.add(article, span, worker.sketch(article));
        }

        @Override
        public void rejected(Rejected record) {
            rejected.add(record);
        }
    }
}
