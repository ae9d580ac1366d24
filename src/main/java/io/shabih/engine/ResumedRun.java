package io.shabih.engine;

import io.shabih.read.InputChecksum;
import io.shabih.read.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether what a killed run left behind was made of the same articles with the same settings. */
final class ResumedRun {
    private static final String FILE = "settings";

    private ResumedRun() {}

    /** Notes what the run in this work folder is made of, for one that may resume it. */
    static void describe(Path work, List<InputFile> files, DedupeSettings settings) {
        try {
            Files.write(work.resolve(FILE), description(files, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + work + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks at the work folder that a killed run left behind, if there is any.
     *
     * @throws IllegalArgumentException naming what differs
     */
    static void requireSame(Path work, List<InputFile> files, DedupeSettings settings) {
        if (!Files.exists(work.resolve(FILE))) {
            return; // killed before anything was done, or never begun
        }
        requireSameSettings(work, description(files, settings));
        RunJournal journal = new RunJournal(work);
        if (journal.isFinished(Progress.Stage.READ)) {
            requireSameInputs(journal.read(Progress.Stage.READ, RunJournal::readChecksums), files);
        }
    }

    private static void requireSameSettings(Path work, List<String> now) {
        List<String> before;
        try {
            before = Files.readAllLines(work.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + work.resolve(FILE) + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < now.size(); i++) {
            String was = i < before.size() ? before.get(i) : "nothing";
            if (!was.equals(now.get(i))) {
                throw different(now.get(i) + " now, " + was + " when the run was killed");
            }
        }
        if (before.size() > now.size()) {
            throw different(before.get(now.size()) + " is no longer there");
        }
    }

    private static void requireSameInputs(List<InputChecksum> before, List<InputFile> files) {
        Map<String, InputFile> byName = files.stream()
                .collect(Collectors.toMap(InputFile::name, file -> file));
        for (InputChecksum checksum : before) {
            InputFile file = byName.get(checksum.input());
            if (file == null || file.path().isEmpty() || !InputChecksum.of(file).equals(checksum)) {
                throw different(checksum.input() + " is not what was read then");
            }
        }
    }

    private static IllegalArgumentException different(String what) {
        return new IllegalArgumentException("cannot resume: " + what + "; run without --resume");
    }

    /** All that the finished stages depend on, a line each. */
    private static List<String> description(List<InputFile> files, DedupeSettings settings) {
        List<String> lines = new ArrayList<>(List.of(
                "version " + ProgramVersion.text(),
                "min-resemblance " + settings.minResemblance(),
                "window " + settings.window().map(Object::toString).orElse("none"),
                "fields " + settings.fields()));
        files.forEach(file -> lines.add("input " + file.name().replace('\n', ' ')));
        return lines;
    }
}
