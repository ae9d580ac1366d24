package io.shabih.http;

import io.shabih.Match;
import io.shabih.index.Added;
import io.shabih.index.IndexStats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Figures for Prometheus: requests and their seconds a route, what was added and found, the size of the index.
 *
 * <p>Why not a metrics library: these are four families, written as text in one place; Micrometer with its registry
 * is a megabyte and half a second of start. Cost: some uncontended additions a request. Thread-safe.
 */
final class Metrics {
    private static final String SECONDS = "shabih_request_seconds";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS");

    private final Map<String, Histogram> seconds = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> found = new ConcurrentHashMap<>();
    private final LongAdder added = new LongAdder();
    private final Histogram commits = new Histogram();

    /** A request that was answered. */
    void answered(String method, String route, int status, long nanos) {
        String known = METHODS.contains(method) ? method : "other"; // a client must not make up series
        String labels = "method=\"" + known + "\",route=\"" + route + "\"";
        seconds.computeIfAbsent(labels, _ -> new Histogram()).add(nanos);
        requests.computeIfAbsent(labels + ",status=\"" + status + "\"", _ -> new LongAdder()).increment();
    }

    /** Articles that came to be on disk together. */
    void committed(List<Added> articles, long nanos) {
        commits.add(nanos);
        added.add(articles.size());
        for (Added article : articles) {
            for (Match match : article.matches()) {
                found.computeIfAbsent(match.relation().name().toLowerCase(Locale.ROOT), _ -> new LongAdder())
                        .increment();
            }
        }
    }

    /** All figures in Prometheus' text format 0.0.4. */
    String text(IndexStats index) {
        StringBuilder text = new StringBuilder();
        family(text, SECONDS, "histogram", "Time from a request's head to its answer's last byte");
        new TreeMap<>(seconds).forEach((labels, histogram) -> histogram.write(SECONDS, labels, text));
        counters(text, "shabih_requests_total", "Requests by status", requests, "");
        family(text, "shabih_articles_added_total", "counter", "Articles on disk since the start");
        line(text, "shabih_articles_added_total", added.sum());
        counters(text, "shabih_matches_found_total", "Matches of added articles by relation", found,
                "relation");
        family(text, "shabih_commit_seconds", "histogram", "Time of a commit with all that went into it");
        commits.write("shabih_commit_seconds", "", text);
        gauge(text, "shabih_index_articles", "Articles in the index", index.articles());
        gauge(text, "shabih_index_stories", "Stories in the index", index.clusters());
        gauge(text, "shabih_index_bytes", "Bytes of the index on disk", index.bytes());
        return text.toString();
    }

    private static void counters(
            StringBuilder text, String name, String help, Map<String, LongAdder> counts, String label) {
        family(text, name, "counter", help);
        new TreeMap<>(counts).forEach((key, count) -> {
            String labels = label.isEmpty() ? key : label + "=\"" + key + "\"";
            line(text, name + "{" + labels + "}", count.sum());
        });
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        family(text, name, "gauge", help);
        line(text, name, value);
    }

    private static void family(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    static void line(StringBuilder text, String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
