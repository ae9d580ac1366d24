package io.shabih.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /metrics}: figures for Prometheus. */
final class MetricsResource implements Resource {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;
    private final LiveIndex live;

    MetricsResource(Metrics metrics, LiveIndex live) {
        this.metrics = metrics;
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("GET", "/metrics", Route.Work.STATE, _ -> figures()));
    }

    private Answer figures() {
        String text = metrics.text(live.index().stats());
        return Answer.of(200, TYPE, text.getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-store");
    }
}
