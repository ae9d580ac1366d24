package io.shabih.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks whose names match, keeps JMH's JSON in {@code target/bench} and prints a table.
 *
 * <p>Run: {@code mvn -q test-compile exec:exec@bench -Dbench="Sketch -p shingles=400"}; all of them take ten minutes. What
 * stands in {@code bench} is a command line of JMH. {@code -Dcorpus=FILE} measures on another corpus than seeds.
 */
public final class RunBenchmarks {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss",
            Locale.ROOT);

    private RunBenchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Path folder = Path.of("target", "bench");
        Path json = folder.resolve("jmh-" + LocalDateTime.now().format(STAMP) + ".json");
        create(folder);
        Collection<RunResult> results = new Runner(options(String.join(" ", args), json)).run();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println();
        new ResultTable(results).lines().forEach(out::println);
        out.println();
        out.println(json);
    }

    private static Options options(String commandLine, Path json) throws CommandLineOptionException {
        return new OptionsBuilder()
                .parent(new CommandLineOptions(commandLine.strip().split("\\s+", -1)))
                .jvmArgsAppend("-Dcorpus=" + BenchArticles.corpus(), "--enable-native-access=ALL-UNNAMED")
                .addProfiler(Accuracy.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString())
                .build();
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be made", e);
        }
    }
}
