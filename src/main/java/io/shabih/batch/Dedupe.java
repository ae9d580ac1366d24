package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.files.OutputFolder;
import io.shabih.json.ManifestWriter;
import io.shabih.read.InputFile;
import io.shabih.read.Inputs;
import io.shabih.report.Report;
import io.shabih.report.ReportTally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run over a corpus: everything is found, then everything is written, then it appears all at once. */
public final class Dedupe {
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl", "manifest.json", "report.html");

    private final DedupeSettings settings;
    private final Progress progress;

    public Dedupe(DedupeSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
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
            stages.begin(Progress.Stage.WRITE, matching.table().size());
            ReportTally tally = new ReportTally();
            Results results = new Results(matching, settings, folder, tally);
            results.write(crew, progress);
            RunRecord record = new RunRecord(matching, settings, results);
            Report report = new Report(matching.preparer().settings().normalizer()::normalize);
            report.write(record.reportData(tally), folder.create("report.html"));
            ManifestWriter.write(record.manifest(started, stages.end()), folder.create("manifest.json"));
            folder.commit();
            return record.summary(tally, stages.seconds());
        } finally {
            progress.finished();
        }
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
