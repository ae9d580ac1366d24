package io.shabih.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server on a free port over an index of its own, and a client of it. */
final class RunningServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final ShabihServer server;

    private RunningServer(ServerSettings settings) {
        this.server = ShabihServer.start(settings, log::add);
    }

    static RunningServer on(Path index, UnaryOperator<ServerSettings> changes) {
        return new RunningServer(changes.apply(ServerSettings.of(index).withPort(0)));
    }

    /** With the sample corpus in it. */
    static RunningServer withSeeds(Path index, UnaryOperator<ServerSettings> changes) throws Exception {
        RunningServer running = on(index, changes);
        String token = changes.apply(ServerSettings.of(index)).access().token()
                .map(given -> "Bearer " + given)
                .orElse("none");
        int status = running.send("POST", "/v1/articles", seeds(), "Content-Type", "application/x-ndjson",
                "Authorization", token).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the seeds were not taken: " + status);
        }
        return running;
    }

    static String seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).sorted()
                    .map(RunningServer::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return server.address();
    }

    List<Route> routes() {
        return server.routes();
    }

    List<String> log() {
        return log;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> json(String path, String body, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send("POST", path, body, all);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, byte[] body, String... headers) throws Exception {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    private HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.contentLength() == 0 ? BodyPublishers.noBody() : body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
