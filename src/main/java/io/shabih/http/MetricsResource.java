package io.shabih.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /metrics}: figures for Prometheus. */
final class MetricsResource implements Resource {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;

    MetricsResource(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("GET", "/metrics", Route.Access.READ,
                _ -> Answer.of(200, TYPE, metrics.text().getBytes(StandardCharsets.UTF_8))));
    }
}
