package io.shabih.batch;

import io.shabih.Article;
import io.shabih.hash.TextKey;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.BlockReader;
import io.shabih.read.ReadCensus;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/**
 * Reads and sketches all articles: each thread of the crew takes the next block of records from the reader,
 * parses and sketches it, unless a text's sketch is known. What they find goes to the table in any order.
 */
final class Reading {
    /** A thread hands over its rejects at the end of a block, or when it has so many. */
    private static final int MOST_REJECTED = 10_000;
    private static final int LARGE = 4 << 20;

    private final ReadSettings settings;
    private final Preparer preparer;
    private final ArticleTable table;
    private final Rejections rejections;
    private final KnownTexts known = new KnownTexts();
    private final Object oneLarge = new Object();
    private final ReadCensus census;

    Reading(ReadSettings settings, Preparer preparer, ArticleTable table, Rejections rejections) {
        this.settings = settings;
        this.preparer = preparer;
        this.table = table;
        this.rejections = rejections;
        this.census = new ReadCensus(settings.fields());
    }

    /** Fills the table; what was noticed. */
    ReadCensus readAll(BlockReader reader, WorkerPool crew, Progress progress) {
        Callable<Boolean> work = () -> work(reader, progress);
        crew.call(Collections.nCopies(crew.threads(), work));
        return census;
    }

    private boolean work(BlockReader reader, Progress progress) {
        RecordParser parser = new RecordParser(settings);
        Sink sink = new Sink(preparer.worker());
        for (Optional<RecordBlock> block = next(reader); block.isPresent(); block = next(reader)) {
            try (RecordBlock records = block.get()) {
                if (records.length() < LARGE) {
                    parse(records, parser, sink);
                } else {
                    parseLarge(records);
                }
                progress.advanced(records.length());
            }
        }
        noticed(parser);
        return true;
    }

    private static void parse(RecordBlock records, RecordParser parser, Sink sink) {
        parser.parse(records, sink);
        sink.handOver();
    }

    /** One at a time, with buffers that go with it: those of a long text take a dozen times its length. */
    private void parseLarge(RecordBlock records) {
        synchronized (oneLarge) {
            RecordParser parser = new RecordParser(settings);
            parse(records, parser, new Sink(preparer.worker()));
            noticed(parser);
        }
    }

    private void noticed(RecordParser parser) {
        synchronized (census) {
            census.add(parser.census());
        }
    }

    private static Optional<RecordBlock> next(BlockReader reader) {
        synchronized (reader) {
            return reader.next();
        }
    }

    private final class Sink implements RecordSink {
        private final PreparerWorker worker;
        private final List<Rejected> rejected = new ArrayList<>();

        Sink(PreparerWorker worker) {
            this.worker = worker;
        }

        @Override
        public void article(Article article, RecordSpan span) {
            TextKey text = worker.keyAsRead(article);
            OptionalInt row = known.row(text);
            if (row.isPresent()) {
                table.addCopy(article, span, row.getAsInt());
            } else {
                known.remember(text, table.add(article, span, worker.sketch(article)));
            }
        }

        @Override
        public void rejected(Rejected record) {
            rejected.add(record);
            if (rejected.size() == MOST_REJECTED) {
                handOver();
            }
        }

        void handOver() {
            rejections.add(rejected);
            rejected.clear();
        }
    }
}
