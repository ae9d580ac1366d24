package io.shabih.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name, its common options and the list of its subcommands, one class each. */
@Command(
        name = "shabih",
        description = "Finds copies, near-copies, updates and related articles in Arabic news.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false,
        subcommands = {
            DedupeCommand.class,
            SimilarCommand.class,
            SearchCommand.class,
            LinkCommand.class,
            IndexCommand.class,
            ServeCommand.class,
            ExplainCommand.class,
            EvaluateCommand.class,
            PlanCommand.class,
            NormalizeCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
final class ShabihCommand implements Callable<Integer> {
    /** What the launcher gives to Java as it is; it leaves out whatever else stands there. */
    private static final Pattern SIZE = Pattern
            .compile("[1-9][0-9]{0,4}[gG]|(6[4-9]|[7-9][0-9]|[1-9][0-9]{2,4})[mM]");

    @Spec
    private CommandSpec spec;

    @Option(names = "--quiet", scope = ScopeType.INHERIT,
            description = "No progress, no summary; errors only.")
    private boolean quiet;

    @SuppressWarnings("unused") // here for the help: Failures looks it up before the arguments are parsed
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where a failure came from (also: SHABIH_DEBUG=1).")
    private boolean debug;

    @Option(
            names = "--memory",
            scope = ScopeType.INHERIT,
            paramLabel = "SIZE",
            description = "Heap, for example 512m or 2g, at least 64m; the launcher gives it to Java. What is too much for"
                    + " it is kept on disk.")
    void checkMemory(String size) {
        if (!SIZE.matcher(size).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--memory is " + size + "; allowed: a number with m or g from 64m on, such as 2g");
        }
    }

    /** Whether only errors may go to standard error. */
    boolean quiet() {
        return quiet;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** The names of the subcommands. */
    static Set<String> names() {
        return new CommandLine(new ShabihCommand()).getSubcommands().keySet();
    }

    static CommandLine commandLine(Failures failures) {
        return new CommandLine(new ShabihCommand())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a file may be called @news.jsonl
                .setExecutionExceptionHandler(
                        (thrown, command, parsed) -> failures.report(thrown, command.getErr()))
                .setParameterExceptionHandler(failures::reportUsage);
    }
}
