package io.shabih.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a few commands in one JVM while packaging, so that the classes they use go into the AOT cache (JEP 483,
 * 514) the launcher starts from. Never run by users; its argument is a file of command lines, one a line.
 */
final class TrainingRun {
    private TrainingRun() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        lines.stream().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(TrainingRun::train);
    }

    private static void train(String line) {
        int code = Main.run(line.split(" +", -1), OutputStream.nullOutputStream(), System.err);
        if (code != 0) {
            throw new IllegalStateException("training command failed with exit code " + code + ": " + line);
        }
    }
}
