package io.shabih.cli;

import io.shabih.read.Rejected;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** An input of which nothing at all could be read is a failure, however well the others went. */
final class Unread {
    private Unread() {}

    /**
     * The exit code, and a line where it is not 0.
     *
     * @param first the first reject of each such input
     * @param where the file that names them all, or nothing
     */
    static int exitCode(List<Rejected> first, String where, PrintWriter err) {
        if (first.isEmpty()) {
            return ExitCode.OK;
        }
        int more = first.size() - 1;
        String others = more == 0 ? "" : " and " + more + (more == 1 ? " more input" : " more inputs");
        err.println(
                "shabih: nothing could be read of " + TerminalText.plain(first.getFirst().input()) + others
                        + ": "
                        + first.getFirst().reason() + (where.isEmpty() ? "" : "; see " + where));
        return ExitCode.SOFTWARE;
    }
}
