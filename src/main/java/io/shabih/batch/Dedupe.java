package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.files.OutputFolder;
import io.shabih.join.Slices;
import io.shabih.json.ManifestWriter;
import io.shabih.read.InputFile;
import io.shabih.read.Inputs;
import io.shabih.report.Report;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One run over a corpus: everything is found, then everything is written, then it appears all at once. */
public final class Dedupe {
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl", "manifest.json", "report.html");

    private final DedupeSettings settings;
    private static final int TEXTS_AT_ONCE = 64;

    private final Progress progress;
    private final EarlierCorpus earlier;

    /** @param earlier what the articles are held against, {@link EarlierCorpus#NONE} if nothing */
    public Dedupe(DedupeSettings settings, Progress progress, EarlierCorpus earlier) {
        this.settings = settings;
        this.progress = progress;
        this.earlier = earlier;
    }

    public DedupeSummary run() {
        Instant started = Instant.now();
        Stages stages = new Stages(progress);
        List<InputFile> files = Inputs.expandOutside(settings.out(), settings.inputs());
        requireOthers(files);
        DedupeStop stop = new DedupeStop(settings);
        progress.stoppable(stop);
        try (OutputFolder folder = openFolder(files, stop);
                WorkerPool crew = new WorkerPool(settings.threads());
                Matching matching = Matching.run(files, settings, folder.work(), crew, stages)) {
            Map<Integer, EarlierCorpus.Kept> known = inEarlierCorpus(matching, crew, stages);
            stages.begin(Progress.Stage.WRITE, matching.table().size());
            Results results = new Results(matching, settings, folder, known);
            results.write(crew, progress);
            RunRecord record = new RunRecord(matching, settings, results);
            Report report = new Report(matching.preparer().settings().normalizer()::normalize);
            report.write(record.reportData(results.tally()), folder.create("report.html"));
            ManifestWriter.write(record.manifest(started, stages.end()), folder.create("manifest.json"));
            folder.commit();
            return record.summary(results.tally(), stages.seconds());
        } finally {
            progress.finished();
        }
    }

    /** By the places of articles what stays for them in the earlier corpus: the same for all of one text. */
    private Map<Integer, EarlierCorpus.Kept> inEarlierCorpus(Matching matching, WorkerPool crew,
            Stages stages) {
        if (settings.against().isEmpty()) {
            return Map.of();
        }
        TextGroups texts = matching.texts();
        stages.begin(Progress.Stage.AGAINST, texts.count());
        Map<Integer, EarlierCorpus.Kept> known = new ConcurrentHashMap<>();
        crew.map(Slices.of(texts.count(), TEXTS_AT_ONCE), slice -> {
            for (int text = slice.from(); text < slice.to(); text++) {
                IntList articles = texts.members(text);
                earlier.keptFor(matching.article(articles.getInt(0)))
                        .ifPresent(kept -> articles.forEach((int article) -> known.put(article, kept)));
            }
            progress.advanced(slice.to() - slice.from());
            return slice;
        });
        return known;
    }

    private OutputFolder openFolder(List<InputFile> files, DedupeStop stop) {
        if (settings.start() == DedupeSettings.Start.RESUMED) {
            if (ResumedRun.isThere(OutputFolder.workIn(settings.out()))) { // looked at before anything is touched
                ResumedRun.requireSame(OutputFolder.workIn(settings.out()), files, settings);
                return stop.open(() -> OutputFolder.resume(settings.out()));
            }
            progress.noted("nothing to resume; starting anew");
        }
        OutputFolder folder = stop.open(() -> OutputFolder.open(settings.out()));
        ResumedRun.describe(folder.work(), files, settings);
        return folder;
    }

    /** No result may replace what it is made of. */
    private void requireOthers(List<InputFile> files) {
        Optional<Path> out = realPath(settings.out());
        for (InputFile input : files) {
            Optional<Path> file = input.path().flatMap(Dedupe::realPath)
                    .filter(path -> RESULTS.contains(String.valueOf(path.getFileName())));
            if (file.isPresent() && out.equals(file.map(Path::getParent))) {
                throw new ShabihException(Kind.SETTINGS, input.name()
                        + " is an input and would be replaced by a result; choose another folder for the results");
            }
        }
    }

    /** Empty where there is nothing. */
    private static Optional<Path> realPath(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
