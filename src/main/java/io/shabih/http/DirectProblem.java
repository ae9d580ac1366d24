package io.shabih.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/** Problem details for what the web server answers by itself: a request that is no HTTP, or too long. */
final class DirectProblem implements DirectHandler {
    private final AccessLog log;
    private final Metrics metrics;

    DirectProblem(AccessLog log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers,
            String message) {
        Answer answer = Problem.of(status.code(), message == null ? status.reasonPhrase() : message).answer();
        metrics.answered(request.method(), "none", status.code(), 0);
        log.refused(request.method(), request.path(), answer);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, answer.type())
                .entity(answer.content())
                .build();
    }
}
