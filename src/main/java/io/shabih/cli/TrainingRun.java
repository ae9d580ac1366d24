package io.shabih.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a few commands in one JVM while packaging, so that the classes they use go into the AOT cache (JEP 483,
 * 514) the launcher starts from, and keeps their help for the launcher to show. Never run by users.
 *
 * <p>Arguments: a file of command lines, one a line, and the folder for the help.
 */
final class TrainingRun {
    private TrainingRun() {}

    public static void main(String[] args) throws IOException {
        Path help = Files.createDirectories(Path.of(args[1]));
        writeHelp(help.resolve("shabih.txt"), "--help");
        for (String command : ShabihCommand.names()) {
            writeHelp(help.resolve(command + ".txt"), command, "--help");
        }
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                run(OutputStream.nullOutputStream(), line.split(" +", -1));
            }
        }
    }

    private static void writeHelp(Path file, String... command) throws IOException {
        try (OutputStream page = Files.newOutputStream(file)) {
            run(page, command);
        }
    }

    private static void run(OutputStream out, String... command) {
        int code = Main.run(command, out, System.err);
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + " of shabih " + String.join(" ", command));
        }
    }
}
