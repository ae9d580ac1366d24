package io.shabih.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * The door from the shell. Example: {@code shabih dedupe news.jsonl --out result}.
 *
 * <p>Exit codes: 0 done (a closed pipe counts as done), 1 failed, with one line on standard error saying what to
 * do, 2 wrong usage. Output is UTF-8 whatever the locale.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(args, new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        if (code != 0) { // System.exit loads the JDK's logging, 25 ms that a good end need not pay
            System.exit(code);
        }
    }

    /** What {@link #main} does, without leaving the JVM: the exit code comes back. */
    static int run(String[] args, OutputStream standardOutput, OutputStream standardError) {
        var out = new PrintWriter(
                new OutputStreamWriter(new PipeOutput(standardOutput), StandardCharsets.UTF_8));
        var err = new PrintWriter(new OutputStreamWriter(standardError, StandardCharsets.UTF_8), true);
        var failures = new Failures(Failures.debugWanted(args));
        CommandLine commandLine = ShabihCommand.commandLine(failures).setOut(out).setErr(err);
        try {
            int code = commandLine.execute(args);
            out.flush();
            return code;
        } catch (Throwable thrown) { // errors of the JVM (memory) and of the last flush pass picocli by
            return failures.report(thrown, err);
        }
    }
}
