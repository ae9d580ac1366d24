package io.shabih.out;

import java.time.Duration;
import java.util.List;

/** Clusters counted by lag and by source, as JSON. Thread-safe: no state. */
public final class PlotsJson {
    private PlotsJson() {}

    /**
     * {@code {"clusters","lags":[{"upToSeconds","articles"}],"sources":[{"source","first","later"}]}}: how many
     * clusters were counted; their later articles by their lag behind the first, the last bin without an upper bound;
     * the sources with most articles in them.
     */
    public static void plots(ReportData.Plots plots, Json json) {
        json.count("clusters", plots.clusterSizes().values().stream().mapToLong(Long::longValue).sum());
        lags(plots.lags(), json);
        json.array("sources", plots.sources(), source -> json
                .text("source", source.source())
                .count("first", source.first())
                .count("later", source.later()));
    }

    private static void lags(List<Long> articles, Json json) {
        json.startArray("lags");
        List<Duration> bounds = ReportTally.LAGS;
        for (int i = 0; i < bounds.size(); i++) {
            json.startObject()
                    .count("upToSeconds", bounds.get(i).toSeconds())
                    .count("articles", articles.get(i))
                    .endObject();
        }
        json.startObject().count("articles", articles.getLast()).endObject();
        json.endArray();
    }
}
