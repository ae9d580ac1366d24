package io.shabih.batch;

import io.shabih.files.Spill;
import io.shabih.files.SpillFile;
import io.shabih.join.PairFile;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.read.BlockReader;
import io.shabih.read.InputChecksum;
import io.shabih.read.InputFile;
import io.shabih.read.ReadCensus;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordStore;
import io.shabih.verify.Verifier;
import io.shabih.verify.VerifySettings;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Runs the stages up to the point where results are written, each from where a killed run left off: a stage that the
 * journal has as finished is read back, any other one is done and noted.
 */
final class MatchingRun {
    /** Each of the joins may hold so small a part of the memory. */
    private static final int SPILL_SHARE = 64;

    private final List<InputFile> files;
    private final DedupeSettings settings;
    private final Path work;
    private final WorkerPool crew;
    private final Stages stages;
    private final RunJournal journal;
    private final PrepareSettings prepare;
    private final ReadSettings readSettings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    MatchingRun(List<InputFile> files, DedupeSettings settings, Path work, WorkerPool crew, Stages stages) {
        this.files = files;
        this.settings = settings;
        this.work = work;
        this.crew = crew;
        this.stages = stages;
        this.journal = new RunJournal(work);
        this.prepare = PrepareSettings.forResemblance(settings.minResemblance());
        this.readSettings = ReadSettings.defaults().withFields(settings.fields()).withSpoolFolder(work);
    }

    /** What was read. */
    private record Read(List<InputChecksum> checksums, ArticleTable table, Rejections rejections,
            ReadCensus census) {}

    /** All that was found; the receiver closes it. */
    Matching run() {
        try {
            return find();
        } catch (RuntimeException | Error failure) {
            opened.forEach(each -> closeAfter(failure, each));
            throw failure;
        }
    }

    private Matching find() {
        Preparer preparer = new Preparer(prepare);
        RecordStore store = RecordStore.open(files, readSettings);
        opened.add(store);
        Read read = read(preparer);
        ArticleTable table = read.table();
        table.sort((a, b) -> Arrays.compare(store.json(a), store.json(b)));

        stages.begin(Progress.Stage.JOIN, 0);
        TextGroups texts = TextGroups.ofTexts(table, Window.of(settings.window()));
        Candidates.Found candidates = join(table, texts);

        stages.begin(Progress.Stage.VERIFY, candidates.pairs().size());
        Verifier verifier = new Verifier(new VerifySettings(settings.minResemblance()));
        VerifiedTexts.Texts prepared = new VerifiedTexts.Texts(table, texts);
        VerifiedTexts verified = verify(candidates.pairs(), prepared, verifier);

        stages.begin(Progress.Stage.CLUSTER, 0);
        Clustering clustering = Clustering.of(texts, verified,
                new Clustering.Choice(new Preference(table, settings.keep()), settings.drop()),
                (a, b) -> verifier.verify(prepared.prepared(a), prepared.prepared(b)));
        return new Matching(
                files.stream().map(InputFile::name).toList(),
                read.checksums(),
                table,
                texts,
                candidates,
                verified,
                clustering,
                read.rejections(),
                read.census(),
                store,
                preparer,
                verifier);
    }

    private Read read(Preparer preparer) {
        Path rows = work.resolve("articles");
        if (journal.isFinished(Progress.Stage.READ)) {
            return journal.read(Progress.Stage.READ, in -> {
                List<InputChecksum> checksums = RunJournal.readChecksums(in);
                Rejections rejections = open(Rejections.reopen(work, in));
                ReadCensus census = new ReadCensus(settings.fields());
                census.readFrom(in);
                return new Read(checksums, open(ArticleTable.reopen(prepare, rows, RunJournal.readTexts(in))),
                        rejections, census);
            });
        }
        ArticleTable table = open(ArticleTable.create(prepare, rows));
        Rejections rejections = open(new Rejections(work));
        try (BlockReader reader = BlockReader.open(files, readSettings)) {
            stages.begin(Progress.Stage.READ, reader.storedBytesTotal().orElse(0));
            ReadCensus census = new Reading(readSettings, preparer, table, rejections)
                    .readAll(reader, crew, stages.progress());
            table.complete();
            journal.finish(Progress.Stage.READ, out -> {
                RunJournal.writeChecksums(out, reader.checksums());
                rejections.writeTo(out);
                census.writeTo(out);
                RunJournal.writeTexts(out, table.sources());
            });
            return new Read(reader.checksums(), table, rejections, census);
        }
    }

    private Candidates.Found join(ArticleTable table, TextGroups texts) {
        Path pairs = work.resolve("candidates");
        if (journal.isFinished(Progress.Stage.JOIN)) {
            return open(new Candidates.Found(PairFile.reopen(pairs),
                    journal.read(Progress.Stage.JOIN, Candidates.Counts::readFrom)));
        }
        Spill spill = new Spill(work, settings.memoryBytes() / SPILL_SHARE);
        Candidates.Found found = open(Candidates.find(table, texts, settings,
                new Candidates.Joining(prepare.scheme().components(), spill, pairs), crew));
        journal.finish(Progress.Stage.JOIN, found.counts()::writeTo);
        return found;
    }

    private VerifiedTexts verify(PairFile candidates, VerifiedTexts.Texts texts, Verifier verifier) {
        Path file = work.resolve("verified");
        if (journal.isFinished(Progress.Stage.VERIFY)) {
            return open(VerifiedTexts.reopen(SpillFile.reopen(file)));
        }
        VerifiedTexts verified = open(
                VerifiedTexts.verify(candidates,
                        new VerifiedTexts.Comparing(texts, verifier, stages.progress()), crew,
                        open(SpillFile.create(file))));
        journal.finish(Progress.Stage.VERIFY, out -> {});
        return verified;
    }

    private <T extends AutoCloseable> T open(T resource) {
        opened.addFirst(resource);
        return resource;
    }

    private static void closeAfter(Throwable failure, AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
