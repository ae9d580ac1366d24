package io.shabih.cli;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one line that says what to do, and an exit code. The stack trace shows only with
 * {@code --debug} or with {@code SHABIH_DEBUG} set.
 */
final class Failures {
    private final boolean debug;

    Failures(boolean debug) {
        this.debug = debug;
    }

    /** Looked up in the raw arguments, for a failure may come before they are parsed. */
    static boolean debugWanted(String[] args) {
        return Arrays.asList(args).contains("--debug") || System.getenv("SHABIH_DEBUG") != null;
    }

    /** Exit code 0 where the reader of the output has gone, else 1 and a line. */
    int report(Throwable thrown, PrintWriter err) {
        if (thrown instanceof PipeOutput.Closed) {
            return ExitCode.OK;
        }
        err.println("shabih: " + line(thrown));
        trace(thrown, err);
        return ExitCode.SOFTWARE;
    }

    /** Exit code 2, the line, the nearest right word where one is known, and where help is. */
    int reportUsage(ParameterException thrown, String[] args) {
        ParameterException wrong = thrown instanceof MissingParameterException
                ? unknownOption(thrown.getCommandLine(), args).orElse(thrown)
                : thrown;
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("shabih: " + usage(wrong));
        suggestion(wrong).ifPresent(near -> err.println("Did you mean: " + near + "?"));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        trace(wrong, err);
        return ExitCode.USAGE;
    }

    /** A mistyped option, which is why the one that was meant is missing. */
    private static Optional<ParameterException> unknownOption(CommandLine command, String[] args) {
        return Arrays.stream(args)
                .takeWhile(arg -> !arg.equals("--"))
                .filter(arg -> arg.startsWith("--"))
                .filter(arg -> command.getCommandSpec().findOption(arg.replaceFirst("=.*", "")) == null)
                .findFirst()
                .map(arg -> new UnmatchedArgumentException(command, List.of(arg)));
    }

    /** The nearest right word alone: the further ones are guesses. */
    private static Optional<String> suggestion(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().findFirst()
                        .map(near -> near.startsWith("-") ? near : command(wrong) + " " + near)
                : Optional.empty();
    }

    private static String command(ParameterException wrong) {
        return wrong.getCommandLine().getCommandSpec().qualifiedName();
    }

    private static String usage(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && wrong.getCommandLine().getParent() == null
                && !unmatched.getUnmatched().getFirst().startsWith("-")) {
            return "no command is called '" + unmatched.getUnmatched().getFirst() + "'";
        }
        return Objects.toString(wrong.getMessage(), "wrong usage").lines().findFirst().orElse("")
                .replaceFirst(" is not an? (int|long)$", " is not a whole number, or too large a one")
                .replaceFirst(" is not a double$", " is not a number such as 0.5");
    }

    private void trace(Throwable thrown, PrintWriter err) {
        if (debug) {
            thrown.printStackTrace(err);
        }
    }

    private static String line(Throwable thrown) {
        return switch (thrown) {
            case NoSuchFileException file -> "no such file or folder: " + file.getFile();
            case FileNotFoundException file -> "no such file: " + file.getMessage();
            case AccessDeniedException file ->
                "no permission: " + file.getFile() + "; check its owner and mode";
            case FileAlreadyExistsException file ->
                "already there: " + file.getFile() + "; choose another place";
            case FileSystemException file ->
                file.getFile() + ": " + Objects.toString(file.getReason(), "cannot be used");
            case UncheckedIOException io when io.getCause() instanceof FileSystemException cause ->
                line(cause);
            case OutOfMemoryError memory when message(memory).contains("native thread") ->
                "the system allows no more threads; give fewer, for example --threads 2";
            case OutOfMemoryError memory -> "out of memory; give it more, for example --memory " + more();
            default -> message(thrown);
        };
    }

    /** Twice the heap there is, as one would type it. */
    private static String more() {
        return Math.max(2, 2 * Math.ceilDiv(Runtime.getRuntime().maxMemory(), 1L << 30)) + "g";
    }

    private static String message(Throwable thrown) {
        String text = Objects.toString(thrown.getMessage(), "").lines().findFirst().orElse("");
        boolean planned = !text.isEmpty() && !(thrown instanceof NullPointerException);
        return planned ? text : thrown.getClass().getSimpleName() + "; run again with --debug to see where";
    }
}
