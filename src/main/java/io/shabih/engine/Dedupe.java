package io.shabih.engine;

import io.shabih.out.ManifestWriter;
import io.shabih.out.OutputFolder;
import io.shabih.out.Report;
import io.shabih.out.ReportTally;
import java.time.Instant;

/** One run over a corpus: everything is found, then everything is written, then it appears all at once. */
final class Dedupe {
    private final DedupeSettings settings;
    private final Progress progress;

    Dedupe(DedupeSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    DedupeSummary run() {
        Instant started = Instant.now();
        Stages stages = new Stages(progress);
        try (OutputFolder folder = OutputFolder.open(settings.out());
                CleanUp _ = CleanUp.onInterrupt(folder);
                Crew crew = new Crew(settings.threads());
                Matching matching = Matching.run(settings, folder.work(), crew, stages)) {
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

    /** Lets nothing half-written stay behind when the run is interrupted from outside. */
    private record CleanUp(Thread hook) implements AutoCloseable {
        static CleanUp onInterrupt(OutputFolder folder) {
            Thread hook = Thread.ofPlatform().unstarted(folder::close);
            Runtime.getRuntime().addShutdownHook(hook);
            return new CleanUp(hook);
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyShuttingDown) {
                // the hook does its work just now
            }
        }
    }
}
