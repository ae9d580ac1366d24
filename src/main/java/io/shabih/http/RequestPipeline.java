package io.shabih.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every request passes: its name, its route, the page it comes from, the token, the limits; and every answer: its
 * dress, the access log and the figures. Thread-safe.
 */
final class RequestPipeline implements Handler {
    private static final String NO_ROUTE = "none";

    private final Routes routes;
    private final RequestGuard guard;
    private final Admission admission;
    private final Bodies bodies;
    private final ResponseHeaders dress;
    private final AccessLog log;
    private final Metrics metrics;

    RequestPipeline(Routes routes, ServerSettings settings, AccessLog log, Metrics metrics) {
        this.routes = routes;
        this.guard = new RequestGuard(settings);
        this.admission = new Admission(settings.limits());
        this.bodies = new Bodies(settings.limits());
        this.dress = new ResponseHeaders(settings.access());
        this.log = log;
        this.metrics = metrics;
    }

    /**
     * The first line of a request, and whom it was sent to: a whole address in the first line counts more than the header
     * Host (RFC 9112, section 3.2.2).
     *
     * @param path as it was sent
     * @param authority host and perhaps port
     */
    private record Line(String method, String path, String authority) {
        private static final Pattern WHOLE_ADDRESS = Pattern.compile("(?i)https?://([^/]*)(/.*)?");

        static Line of(ServerRequest request) {
            String method = request.prologue().method().text();
            String path = request.prologue().uriPath().rawPath();
            if (!path.startsWith("/")) {
                Matcher whole = WHOLE_ADDRESS.matcher(path);
                if (whole.matches()) {
                    return new Line(method, Objects.requireNonNullElse(whole.group(2), "/"), whole.group(1));
                }
            }
            return new Line(method, path, request.headers().first(HeaderNames.HOST).orElse(""));
        }
    }

    /** An answer and the route that gave it. */
    private record Routed(String route, Answer answer) {}

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        long started = System.nanoTime();
        Line line = Line.of(request);
        Routed routed = routed(line, request);
        Answer dressed = dress.dressed(routed.answer(), request);
        try {
            send(dressed, request, response);
        } finally {
            long nanos = System.nanoTime() - started;
            metrics.answered(line.method(), routed.route(), dressed.status(), nanos);
            log.answered(request, dressed, nanos);
        }
        if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) { // the web server would only say so
            throw new CloseConnectionException("as the answer says");
        }
    }

    private Routed routed(Line line, ServerRequest request) {
        Routes.Found found;
        try {
            guard.requireOwnName(line.authority());
            if (line.method().equals("OPTIONS")) {
                return new Routed(NO_ROUTE, options(line.path()));
            }
            found = routes.find(line.method(), line.path());
        } catch (Problem problem) {
            return new Routed(NO_ROUTE, problem.answer());
        }
        return new Routed(found.route().template(), answer(found, line, request));
    }

    private Answer options(String path) {
        String allowed = routes.allowed(path);
        return allowed.isEmpty()
                ? Problem.of(404, "nothing is at " + path + "; see /openapi.yaml").answer()
                : Answer.empty(204).with("Allow", allowed + ", OPTIONS");
    }

    private Answer answer(Routes.Found found, Line line, ServerRequest request) {
        try {
            if (!found.route().method().equals("GET")) {
                guard.requireOwnPage(request.headers(), line.authority());
            }
            return admitted(found, request);
        } catch (Problem problem) {
            return problem.answer();
        } catch (CloseConnectionException gone) {
            throw gone;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.failed(line.method(), line.path(), e);
            return Problem.of(500, "the server failed; its log says where").closing().answer();
        }
    }

    private Answer admitted(Routes.Found found, ServerRequest request) {
        Route route = found.route();
        if (route.work() == Route.Work.CHANGE) {
            guard.requireToken(request.headers());
        } else if (route.work() != Route.Work.STATE) {
            guard.requireReader(request.headers());
        }
        route.requireKnown(request.query().names());
        if (!route.method().equals("POST")) {
            return admission.answer(route.work(),
                    () -> route.handler().answer(new Call(request, found.variables(), new byte[0])));
        }
        requireType(request);
        try (Bodies.Body body = bodies.read(request)) { // before the queue: a slow client holds no place in it
            Call call = new Call(request, found.variables(), body.bytes());
            return admission.answer(route.work(), () -> route.handler().answer(call));
        }
    }

    /** A browser sends a body without a type to any origin without asking (fetch with a Blob, sendBeacon). */
    private static void requireType(ServerRequest request) {
        if (request.content().hasEntity() && !request.headers().contains(HeaderNames.CONTENT_TYPE)) {
            throw Problem.of(415, "the body has no Content-Type; say what it is, mostly " + Answer.JSON);
        }
    }

    private static void send(Answer answer, ServerRequest request, ServerResponse response) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(name, value));
        if (!answer.type().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, answer.type());
        }
        ResponseHeaders.ALWAYS.forEach(response::header);
        if (!answer.headers().containsKey("Connection") && !Bodies.passOver(request)) {
            response.header(HeaderNames.CONNECTION, "close"); // what is not read must not be taken for a request
        }
        if (request.prologue().method().text().equals("HEAD")) {
            response.contentLength(answer.content().length);
            response.send();
        } else {
            response.send(answer.content());
        }
    }
}
