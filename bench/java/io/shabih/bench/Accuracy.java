package io.shabih.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Puts how right a benchmark's answers are beside its speed: a state's setup measures, the table shows. */
public final class Accuracy implements InternalProfiler {
    private static final Map<String, Double> MEASURED = new TreeMap<>();

    /** Shows a figure beside the times of the benchmark that is being set up. */
    public static void measured(String name, double value) {
        MEASURED.put(name, value);
    }

    @Override
    public String getDescription() {
        return "accuracy beside speed";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // a setup has measured by now
    }

    @Override
    @SuppressWarnings("rawtypes") // so JMH declares it
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return MEASURED.entrySet().stream()
                .map(figure -> new ScalarResult(figure.getKey(), figure.getValue(), "",
                        AggregationPolicy.AVG))
                .toList();
    }
}
