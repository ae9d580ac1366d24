package io.shabih.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.Objects;

/**
 * Problem details for what the web server answers by itself, before a request reaches {@link RequestPipeline}: a request that is
 * no HTTP, is cut off, or is far too long.
 */
final class DirectProblem implements DirectHandler {
    /** Stands in what the web server says of a first line that it cannot read; its log would tell no more. */
    private static final String NOT_SAID = "see server log";

    private final AccessLog log;
    private final Metrics metrics;

    DirectProblem(AccessLog log, Metrics metrics) {
        this.log = log;
        this.metrics = metrics;
    }

    /** What went wrong in an answer of ours. */
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers,
            Throwable thrown) {
        if (event == EventType.INTERNAL_ERROR) {
            log.failed(request.method(), request.path(), thrown);
        }
        return answer(request, status, headers, status.reasonPhrase());
    }

    /** What went wrong before; an error inside then is a request that ended, or was broken, halfway. */
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers,
            String message) {
        return event == EventType.INTERNAL_ERROR
                ? answer(request, Status.BAD_REQUEST_400, headers, "the request ends before its end")
                : answer(request, status, headers, detail(status, Objects.toString(message, "")));
    }

    private static String detail(Status status, String message) {
        if (message.contains(NOT_SAID)) {
            return "the first line of the request is not METHOD PATH HTTP/1.1";
        }
        return message.isEmpty() ? status.reasonPhrase() : message;
    }

    private TransportResponse answer(
            TransportRequest request, Status status, ServerResponseHeaders headers, String detail) {
        Answer answer = Problem.of(status.code(), detail).answer();
        metrics.answered("none", "none", status.code(), 0);
        log.refused(request.method(), request.path(), answer);
        ResponseHeaders.ALWAYS.forEach(headers::set);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, answer.type())
                .entity(answer.content())
                .build();
    }
}
