package io.shabih.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options: {@code source <(shabih completion)}. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh: source <(shabih completion)")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("shabih", spec.root().commandLine()));
        out.println();
        return 0;
    }
}
