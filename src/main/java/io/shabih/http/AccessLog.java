package io.shabih.http;

import io.helidon.webserver.http.ServerRequest;
import io.shabih.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** A JSON line a request, and one for whatever failed. Thread-safe if what takes the lines is. */
final class AccessLog {
    private final Consumer<String> lines;
    private final Clock clock = Clock.systemUTC();

    AccessLog(Consumer<String> lines) {
        this.lines = lines;
    }

    void answered(ServerRequest request, Answer answer, long nanos) {
        lines.accept(Json.text(json -> json
                .text("time", now())
                .text("client", request.remotePeer().host())
                .text("method", request.prologue().method().text())
                .text("path", request.prologue().uriPath().rawPath())
                .count("status", answer.status())
                .count("bytes", answer.content().length)
                .decimal("millis", nanos / 1e6)));
    }

    /** What the web server itself refused. */
    void refused(String method, String path, Answer answer) {
        lines.accept(Json.text(json -> json
                .text("time", now())
                .text("method", method)
                .text("path", path)
                .count("status", answer.status())
                .count("bytes", answer.content().length)));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    void failed(String method, String path, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        lines.accept(Json.text(json -> json
                .text("time", now())
                .text("method", method)
                .text("path", path)
                .text("failure", trace.toString())));
    }
}
