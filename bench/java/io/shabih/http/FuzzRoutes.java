package io.shabih.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Asks every route of a running server for a while, mostly wrongly, and looks at every answer: none may be 500, every
 * error must be a problem as the OpenAPI document writes it, every good answer as it writes that, and only what is no
 * request at all may go without one.
 *
 * <pre>
 *   shabih serve --index target/fuzz-index --port 18081 --quiet
 *   java -cp … io.shabih.http.FuzzRoutes http://127.0.0.1:18081 60 1 4711    # minutes, seed, the server's process
 * </pre>
 *
 * <p>At the beginning, every five minutes and at the end it prints what was answered, and of the process what its heap
 * holds after a full collection.
 *
 * <p>Every request is made of the seed and its number, so a finding can be made again; its bytes are printed.
 */
final class FuzzRoutes {
    private static final int MOST_FINDINGS = 20;
    private static final List<String> IDS = List.of("baydar-0001", "baydar-0002", "baydar-0021", "none", "x");

    private static final Duration REPORTED_EVERY = Duration.ofMinutes(5);

    private final URI address;
    private final OpenApiDocument document;
    private final LiveHeap heap;
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<Silence, Long> silences = new TreeMap<>();

    /** How a connection may end without an answer; any other end is a finding. */
    private enum Silence {
        NOTHING_SENT,
        /** No request yet, so nothing is owed (RFC 9112, section 8). */
        ENDED_WITHIN_ITS_FIRST_LINE;

        static Optional<Silence> of(byte[] request) {
            if (request.length == 0) {
                return Optional.of(NOTHING_SENT);
            }
            boolean hasLine = new String(request, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
            return hasLine ? Optional.empty() : Optional.of(ENDED_WITHIN_ITS_FIRST_LINE);
        }
    }

    private FuzzRoutes(URI address, OpenApiDocument document, LiveHeap heap) {
        this.address = address;
        this.document = document;
        this.heap = heap;
    }

    public static void main(String[] args) throws Exception {
        URI address = URI.create(args[0]);
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(args[1])));
        FuzzRoutes fuzz = new FuzzRoutes(address, new OpenApiDocument(get(address.resolve("/openapi.yaml"))),
                new LiveHeap(Long.parseLong(args[3])));
        fuzz.addSome();
        fuzz.run(Long.parseLong(args[2]), end);
        fuzz.findings.forEach(System.out::println);
        System.exit(fuzz.findings.isEmpty() ? 0 : 1);
    }

    private void addSome() throws IOException {
        for (String line : Files.readAllLines(Path.of("seeds/articles/baydar.jsonl"))) {
            String request = "POST /v1/articles HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + line.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + line;
            ask(new FuzzedRequest.Made("POST", request.getBytes(StandardCharsets.UTF_8)),
                    document.operation("addArticles"), -1);
        }
    }

    private void run(long seed, Instant end) throws IOException {
        List<OpenApiDocument.Operation> operations = document.operations();
        long number = 0;
        Instant report = Instant.now();
        for (; Instant.now().isBefore(end) && findings.size() < MOST_FINDINGS; number++) {
            if (!Instant.now().isBefore(report)) {
                report(seed, number);
                report = report.plus(REPORTED_EVERY);
            }
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
            OpenApiDocument.Operation operation = operations.get(random.nextInt(operations.size()));
            ask(new FuzzedRequest(random, IDS).of(document, operation), operation, number);
        }
        report(seed, number);
    }

    private void report(long seed, long number) throws IOException {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " seed " + seed + ", " + number
                + " requests, by status " + statuses + ", without an answer " + silences + ", findings "
                + findings.size() + ", heap after collection " + (heap.bytes() >> 20) + " MiB");
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        }
    }

    private void ask(FuzzedRequest.Made made, OpenApiDocument.Operation operation, long number)
            throws IOException {
        try (RawHttp connection = new RawHttp(address)) {
            connection.send(made.bytes()).endSending();
            RawHttp.Reply reply = connection.reply(made.method());
            statuses.merge(reply.status(), 1L, Long::sum);
            look(made, operation, reply).forEach(fault -> found(number, operation, made, fault));
        } catch (IOException e) {
            Silence.of(made.bytes()).ifPresentOrElse(
                    silence -> silences.merge(silence, 1L, Long::sum),
                    () -> found(number, operation, made, "no answer: " + e));
        }
    }

    private List<String> look(
            FuzzedRequest.Made made, OpenApiDocument.Operation operation, RawHttp.Reply reply) {
        if (reply.status() == 500) {
            return List.of("status " + reply.status() + " " + reply.text());
        }
        if (reply.headers().containsKey("content-encoding") || made.method().equals("HEAD")) {
            return List.of();
        }
        if (reply.status() >= 400) {
            return document.faults("Problem", reply.text());
        }
        boolean asWritten = made.method().equals(operation.method()) && reply.status() == 200;
        return asWritten && reply.headers().getOrDefault("content-type", "").equals("application/json")
                && operation.statuses().contains("200") && operation.method().equals("GET")
                        ? document.faults(operation, 200, reply.headers().get("content-type"), reply.text())
                        : List.of();
    }

    private void found(long number, OpenApiDocument.Operation operation, FuzzedRequest.Made made,
            String fault) {
        String finding = "request " + number + " of " + operation.id() + ": " + fault + "\n  "
                + HexFormat.of().formatHex(made.bytes(), 0, Math.min(made.bytes().length, 4000));
        findings.add(finding);
        System.out.println(finding);
    }
}
