package io.shabih.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * What every request passes: its route, the token, the limits; and every answer: ETag, gzip, CORS, the access log and
 * the figures. Thread-safe.
 */
final class Front implements Handler {
    private final Routes routes;
    private final ServerSettings settings;
    private final Body body;
    private final Dress dress;
    private final AccessLog log;
    private final Metrics metrics;
    private final Semaphore underWay;

    Front(Routes routes, ServerSettings settings, AccessLog log, Metrics metrics) {
        this.routes = routes;
        this.settings = settings;
        this.body = new Body(settings.limits());
        this.dress = new Dress(settings.cors());
        this.log = log;
        this.metrics = metrics;
        this.underWay = new Semaphore(settings.limits().queueCount());
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        long started = System.nanoTime();
        String method = request.prologue().method().text();
        String path = request.prologue().uriPath().rawPath();
        Optional<Routes.Found> found = Optional.empty();
        Answer answer;
        try {
            if (method.equals("OPTIONS")) {
                answer = options(path);
            } else {
                found = Optional.of(routes.find(method, path));
                answer = answer(found.get(), request);
            }
        } catch (Problem problem) {
            answer = problem.answer();
        } catch (RuntimeException | StackOverflowError e) {
            log.failed(method, path, e);
            answer = Problem.of(500, "the server failed; its log says where").answer();
        }
        Answer dressed = dress.dressed(answer, request);
        send(dressed, request, response);
        long nanos = System.nanoTime() - started;
        String route = found.map(of -> of.route().template()).orElse("none");
        metrics.answered(method, route, dressed.status(), nanos);
        log.answered(request, dressed, nanos);
    }

    private Answer options(String path) {
        String allowed = routes.allowed(path);
        return allowed.isEmpty()
                ? Problem.of(404, "nothing is at " + path + "; see /openapi.yaml").answer()
                : Answer.empty(204).with("Allow", allowed + ", OPTIONS");
    }

    private Answer answer(Routes.Found found, ServerRequest request) {
        if (found.route().access() == Route.Access.WRITE) {
            requireToken(request);
        }
        if (!underWay.tryAcquire()) {
            throw Problem.busy(429, "too many requests are under way");
        }
        try {
            return found.route().handler().answer(
                    new Call(request, found.variables(), () -> body.read(request)));
        } finally {
            underWay.release();
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
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.header(header.getKey(), header.getValue());
        }
        if (!answer.type().isEmpty()) {
            response.header(HeaderNames.CONTENT_TYPE, answer.type());
        }
        if (answer.status() >= 400 && request.content().hasEntity() && !request.content().consumed()) {
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
