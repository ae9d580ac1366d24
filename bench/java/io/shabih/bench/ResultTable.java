package io.shabih.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** A line a benchmark: what it gets through a second, the spread over all iterations, and how right it is. */
final class ResultTable {
    private static final String FORM = "%-52s %24s %16s  %s";
    private static final Set<String> RATES = Set.of("articles", "megabytes", "shingles", "keys", "pairs",
            "queries");

    private final Collection<RunResult> results;

    ResultTable(Collection<RunResult> results) {
        this.results = results;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(FORM.formatted("benchmark", "median a second", "lowest–highest", "also"));
        results.forEach(result -> lines.add(line(result)));
        return lines;
    }

    /** Rates a second over all iterations; of a benchmark that measures times, their inverses. */
    private record Spread(double median, double lowest, double highest) {
        static Spread of(Statistics scores, BenchmarkParams params) {
            if (params.getMode() != Mode.AverageTime) {
                return new Spread(scores.getPercentile(50), scores.getMin(), scores.getMax());
            }
            double units = 1e9 / params.getTimeUnit().toNanos(1);
            return new Spread(units / scores.getPercentile(50), units / scores.getMax(),
                    units / scores.getMin());
        }
    }

    @SuppressWarnings("rawtypes") // so JMH declares its secondary results
    private static String line(RunResult result) {
        Result<?> main = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> RATES.contains(entry.getKey()) && !entry.getKey().equals("megabytes"))
                .<Result<?>>map(entry -> entry.getValue()).findFirst().orElse(result.getPrimaryResult());
        Spread rates = Spread.of(main.getStatistics(), result.getParams());
        double median = rates.median();
        String unit = RATES.contains(main.getLabel()) ? main.getLabel() : "runs";
        String also = Stream.concat(
                Stream.of(time(median) + " each"),
                result.getSecondaryResults().values().stream()
                        .filter(other -> !other.getLabel().equals(main.getLabel())).map(ResultTable::figure))
                .collect(Collectors.joining(", "));
        return FORM.formatted(
                name(result.getParams()), number(median) + " " + unit,
                "%.0f–%.0f %%".formatted(100 * rates.lowest() / median, 100 * rates.highest() / median),
                also);
    }

    private static String figure(Result<?> result) {
        if (result.getLabel().equals("megabytes")) {
            return number(result.getScore()) + " MB/s";
        }
        return RATES.contains(result.getLabel())
                ? number(result.getScore()) + " " + result.getLabel()
                : "%s %.4f".formatted(result.getLabel(), result.getScore());
    }

    private static String name(BenchmarkParams params) {
        String[] path = params.getBenchmark().split("\\.", -1);
        String settings = params.getParamsKeys().stream().map(params::getParam)
                .collect(Collectors.joining(" "));
        return (path[path.length - 2].replace("Benchmark", "") + "." + path[path.length - 1] + " " + settings)
                .strip();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    }

    private static String time(double aSecond) {
        double nanos = 1e9 / aSecond;
        if (nanos < 10_000) {
            return String.format(Locale.ROOT, "%.2f ns", nanos);
        }
        return nanos < 10_000_000
                ? String.format(Locale.ROOT, "%.1f µs", nanos / 1e3)
                : String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
