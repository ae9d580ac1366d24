package io.shabih.http;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests for Prometheus: a histogram of seconds a route and the answers by status.
 *
 * <p>Cost: two uncontended additions a request. Thread-safe.
 */
final class Metrics {
    private static final double[] BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    private final Map<String, Histogram> seconds = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /** A request that was answered. */
    void answered(String method, String route, int status, long nanos) {
        String labels = "method=\"" + method + "\",route=\"" + route + "\"";
        seconds.computeIfAbsent(labels, _ -> new Histogram()).add(nanos / 1e9);
        answers.computeIfAbsent(labels + ",status=\"" + status + "\"", _ -> new LongAdder()).increment();
    }

    /** More of what is counted by a name, for example {@code shabih_articles_added_total}. */
    void count(String nameAndLabels, long more) {
        counts.computeIfAbsent(nameAndLabels, _ -> new LongAdder()).add(more);
    }

    /** All figures in Prometheus' text format 0.0.4. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# TYPE shabih_request_seconds histogram\n");
        new TreeMap<>(seconds).forEach((labels, histogram) -> histogram.write(labels, text));
        text.append("# TYPE shabih_requests_total counter\n");
        new TreeMap<>(answers).forEach(
                (labels, count) -> line(text, "shabih_requests_total{" + labels + "}", count.sum()));
        new TreeMap<>(counts).forEach((name, count) -> line(text, name, count.sum()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Requests by how long they took. */
    private static final class Histogram {
        private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
        private final LongAdder micros = new LongAdder();

        Histogram() {
            for (int i = 0; i < buckets.length; i++) {
                buckets[i] = new LongAdder();
            }
        }

        void add(double value) {
            int i = 0;
            while (i < BOUNDS.length && value > BOUNDS[i]) {
                i++;
            }
            buckets[i].increment();
            micros.add(Math.round(value * 1e6));
        }

        void write(String labels, StringBuilder text) {
            long below = 0;
            for (int i = 0; i < buckets.length; i++) {
                below += buckets[i].sum();
                String bound = i < BOUNDS.length ? String.format(Locale.ROOT, "%s", BOUNDS[i]) : "+Inf";
                line(text, "shabih_request_seconds_bucket{" + labels + ",le=\"" + bound + "\"}", below);
            }
            text.append("shabih_request_seconds_sum{").append(labels).append("} ")
                    .append(micros.sum() / 1e6).append('\n');
            line(text, "shabih_request_seconds_count{" + labels + "}", below);
        }
    }
}
