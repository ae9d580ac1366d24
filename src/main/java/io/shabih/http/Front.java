package io.shabih.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What every request passes: its route, the token, the limits; and every answer: its dress, the access log and the
 * figures. Thread-safe.
 */
final class Front implements Handler {
    private static final String NO_ROUTE = "none";

    private final Routes routes;
    private final ServerSettings settings;
    private final Admission admission;
    private final Bodies bodies;
    private final Dress dress;
    private final AccessLog log;
    private final Metrics metrics;

    Front(Routes routes, ServerSettings settings, AccessLog log, Metrics metrics) {
        this.routes = routes;
        this.settings = settings;
        this.admission = new Admission(settings.limits());
        this.bodies = new Bodies(settings.limits());
        this.dress = new Dress(settings.cors());
        this.log = log;
        this.metrics = metrics;
    }

    /** A request's method, as text, and path, as it was sent. */
    private record Line(String method, String path) {
        static Line of(ServerRequest request) {
            return new Line(request.prologue().method().text(), request.prologue().uriPath().rawPath());
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
    }

    private Routed routed(Line line, ServerRequest request) {
        if (line.method().equals("OPTIONS")) {
            return new Routed(NO_ROUTE, options(line.path()));
        }
        Routes.Found found;
        try {
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
            requireToken(request);
        }
        if (!route.method().equals("POST")) {
            return admission.answer(route.work(),
                    () -> route.handler().answer(new Call(request, found.variables(), new byte[0])));
        }
        try (Bodies.Body body = bodies.read(request)) { // before the queue: a slow client holds no place in it
            Call call = new Call(request, found.variables(), body.bytes());
            return admission.answer(route.work(), () -> route.handler().answer(call));
        }
    }

    private void requireToken(ServerRequest request) {
        if (settings.token().isPresent()) {
            String given = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
            byte[] wanted = ("Bearer " + settings.token().get()).getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
                throw Problem.unauthorized();
            }
        }
    }

    private static void send(Answer answer, ServerRequest request, ServerResponse response) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(name, value));
        if (!answer.type().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, answer.type());
            response.header("X-Content-Type-Options", "nosniff");
        }
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
