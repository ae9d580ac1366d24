package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.files.Failures;
import io.shabih.read.InputChecksum;
import io.shabih.read.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether what a stopped or killed run left behind was made of the same articles, with the same settings and program. */
final class ResumedRun {
    private static final String FILE = "settings";

    private ResumedRun() {}

    /** Notes what the run in this work folder is made of, for one that may resume it. */
    static void describe(Path work, List<InputFile> files, DedupeSettings settings) {
        try {
            Files.write(work.resolve(FILE), description(files, settings));
        } catch (IOException e) {
            throw Failures.of("write into " + work, e);
        }
    }

    /** Whether a run that was stopped or killed left a finished stage in its work folder. */
    static boolean isThere(Path work) {
        return Files.exists(work.resolve(FILE)) && new RunJournal(work).isFinished(Progress.Stage.READ);
    }

    /**
     * Looks at the work folder that a run has left.
     *
     * @throws ShabihException of the kind SETTINGS naming what differs
     */
    static void requireSame(Path work, List<InputFile> files, DedupeSettings settings) {
        requireSameSettings(work, description(files, settings));
        requireSameInputs(new RunJournal(work).read(Progress.Stage.READ, RunJournal::readChecksums), files);
    }

    private static void requireSameSettings(Path work, List<String> now) {
        List<String> before;
        try {
            before = Files.readAllLines(work.resolve(FILE));
        } catch (IOException e) {
            throw Failures.of("read " + work.resolve(FILE), e);
        }
        Optional<String> gone = before.stream().filter(line -> !now.contains(line)).findFirst();
        Optional<String> added = now.stream().filter(line -> !before.contains(line)).findFirst();
        if (gone.isPresent() || added.isPresent()) {
            throw different(added.map(line -> line + " now, ").orElse("")
                    + gone.map(line -> line + " when the run was killed")
                            .orElse("not when the run was killed"));
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

    private static ShabihException different(String what) {
        return new ShabihException(Kind.SETTINGS, "cannot resume: " + what + "; run without --resume");
    }

    /** All that the finished stages depend on, a line each. */
    private static List<String> description(List<InputFile> files, DedupeSettings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("version " + ProgramVersion.build());
        lines.addAll(new TypedSettings(settings).ofComparing());
        files.forEach(file -> lines.add("input " + file.name().replaceAll("\\R", " ")));
        return lines;
    }
}
