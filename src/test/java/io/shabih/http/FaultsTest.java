package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients do wrong is answered, stops nobody else, and leaves nothing behind. */
class FaultsTest {
    private static final int BODY_BYTES = 1 << 20;

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static OpenApiDocument document;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.withSeeds(folder.resolve("index"), settings -> settings
                .withCors("https://desk.example")
                .withLimits(new ServerSettings.Limits(BODY_BYTES, Duration.ofSeconds(15), 64)));
        document = new OpenApiDocument(server.get("/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String head(String path, int length) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private static void assertAnswersOthers() throws Exception {
        assertEquals(200, server.get("/health/ready").statusCode());
        assertEquals(200, server.json("/v1/similar", "{\"article\":\"baydar-0021\"}").statusCode());
    }

    private static void assertProblem(int status, RawHttp.Reply reply) {
        assertEquals(status, reply.status(), reply.text());
        assertEquals("application/problem+json", reply.headers().get("content-type"));
        assertEquals(List.of(), document.faults("Problem", reply.text()));
    }

    @Test
    void clientsOfAByteASecondHoldUpNobodyAndAreToldSoInTheEnd() throws Exception {
        List<RawHttp> slow = new ArrayList<>();
        for (int i = 0; i < 80; i++) { // more than the queue has places
            slow.add(new RawHttp(server.address()).send(head("/v1/similar", 1_000)).send("{"));
        }
        assertAnswersOthers();
        RawHttp one = slow.getFirst();
        boolean told = false;
        for (int i = 0; i < 400 && !told; i++) {
            Thread.sleep(200);
            one.send(" ");
            told = one.hasReply();
        }
        RawHttp.Reply reply = one.reply("POST");
        assertProblem(408, reply);
        assertEquals("close", reply.headers().get("connection"));
        for (RawHttp connection : slow) {
            connection.close();
        }
        assertAnswersOthers();
    }

    @Test
    void aThousandIdleConnections() throws Exception {
        List<RawHttp> idle = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            RawHttp connection = new RawHttp(server.address());
            idle.add(i % 2 == 0
                    ? connection
                    : connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n"));
        }
        assertAnswersOthers();
        idle.get(1).send("\r\n");
        assertEquals(200, idle.get(1).reply("GET").status());
        for (RawHttp connection : idle) {
            connection.close();
        }
    }

    @Test
    void halfClosedConnections() throws Exception {
        String body = "{\"article\":\"baydar-0021\"}";
        try (RawHttp whole = new RawHttp(server.address())) {
            whole.send(head("/v1/similar", body.length())).send(body).endSending();
            assertEquals(200, whole.reply("POST").status());
            assertTrue(whole.ended());
        }
        try (RawHttp half = new RawHttp(server.address())) {
            half.send(head("/v1/similar", body.length())).send(body.substring(5)).endSending();
            assertProblem(400, half.reply("POST"));
            assertTrue(half.ended());
        }
        assertAnswersOthers();
    }

    @Test
    void bodiesThatAreTooLong() throws Exception {
        byte[] long1 = new byte[BODY_BYTES + 1];
        assertEquals(413,
                server.send("POST", "/v1/similar", long1, "Content-Type", "application/json").statusCode());
        assertEquals(413, server.send("POST", "/v1/articles", gzip(new byte[50 * BODY_BYTES]),
                "Content-Type", "application/x-ndjson", "Content-Encoding", "gzip").statusCode());
        try (RawHttp huge = new RawHttp(server.address())) {
            huge.send(head("/v1/articles", Integer.MAX_VALUE));
            assertProblem(413, huge.reply("POST"));
        }
        try (RawHttp chunk = new RawHttp(server.address())) {
            chunk.send(
                    "POST /v1/link HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
            assertProblem(413, chunk.reply("POST"));
        }
        assertAnswersOthers();
    }

    @Test
    void bodiesThatAreNestedDeeply() throws Exception {
        for (String path : List.of("/v1/articles", "/v1/similar", "/v1/explain", "/v1/link")) {
            for (String open : List.of("[", "{\"a\":", "{\"article\":", "{\"title\":[")) {
                HttpResponse<String> answer = server.json(path, open.repeat(BODY_BYTES / 2 / open.length()));
                assertEquals(400, answer.statusCode(), answer.body());
                assertEquals(List.of(), document.faults("Problem", answer.body()));
            }
        }
        assertAnswersOthers();
    }

    @Test
    void invalidUtf8IsNamed() throws Exception {
        byte[] broken = "{\"article\":{\"title\":\"خ__ر\"}}".getBytes(StandardCharsets.UTF_8);
        broken[23] = (byte) 0xFF;
        HttpResponse<String> similar = server.send("POST", "/v1/similar", broken, "Content-Type",
                "application/json");
        assertEquals(400, similar.statusCode());
        assertTrue(similar.body().contains("invalid UTF-8 at byte 24"), similar.body());
        byte[] lines = "{\"title\":\"خبر أول\"}\n{\"title\":\"_\"}\n{\"title\":\"خبر ثان\"}"
                .getBytes(StandardCharsets.UTF_8);
        lines[new String(lines, StandardCharsets.ISO_8859_1).indexOf('_')] = (byte) 0xC0;
        HttpResponse<String> bulk = server.send("POST", "/v1/articles", lines, "Content-Type",
                "application/x-ndjson");
        List<String> results = bulk.body().lines().toList();
        assertEquals(3, results.size());
        assertTrue(results.get(1).contains("\"line\":2") && results.get(1).contains("invalid UTF-8"),
                results.get(1));
        assertTrue(results.get(0).contains("\"matches\"") && results.get(2).contains("\"matches\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/9.9\r\n\r\n", "\r\n\r\n\r\n", "GET /\r\n\r\n",
        "GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /v1/articles/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX\r\n\r\n",
        "POST /v1/similar HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "POST /v1/similar HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /v1/similar HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "\u0016\u0003\u0001\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\n\n",
        "GET / HTTP/1.1\r\nHos", "GET / HTTP/1.1\r\n"
    })
    void whatIsNoHttpIsRefused(String request) throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            connection.send(request).endSending();
            RawHttp.Reply reply = connection.reply("GET");
            assertProblem(400, reply);
            assertFalse(reply.text().contains("server log"), reply.text());
        }
        assertAnswersOthers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /v1/similar HTT", "\u0016\u0003\u0001"})
    void whatEndsWithinItsFirstLineIsNoRequestAndGetsNoAnswer(String bytes) throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            assertTrue(connection.send(bytes).endSending().ended());
        }
        assertAnswersOthers();
    }

    @Test
    void aHostileHeadlineComesBackAsItIs() throws Exception {
        String headline = "<script>alert(1)</script> \u202Eعاجل\u202C " + "ك".repeat(50_000);
        HttpResponse<String> added = server.json("/v1/articles",
                "{\"id\":\"hostile\",\"title\":\"" + headline + "\"}");
        assertEquals(200, added.statusCode(), added.body());
        HttpResponse<String> article = server.get("/v1/articles/hostile");
        assertTrue(article.body().contains(headline));
        assertEquals("application/json", article.headers().firstValue("Content-Type").orElse(""));
        assertEquals("nosniff", article.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void idsMayBeAddresses() throws Exception {
        String id = "https://example.org/أخبار/1?a=b&c#d%2F";
        assertEquals(200,
                server.json("/v1/articles", "{\"id\":\"" + id + "\",\"title\":\"خبر\"}").statusCode());
        String path = "/v1/articles/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8);
        assertTrue(server.get(path).body().contains(id));
        assertEquals(200, server.get(path + "/duplicates").statusCode());
        assertEquals(204, server.send("DELETE", path, "").statusCode());
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void longAnswersArePackedForThoseWhoAsk() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/openapi.yaml"))
                .header("Accept-Encoding", "br, gzip;q=0.8").build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> packed = client.send(request, BodyHandlers.ofByteArray());
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
            assertEquals(server.get("/openapi.yaml").body(), new String(plain, StandardCharsets.UTF_8));
        }
        assertFalse(server.get("/openapi.yaml", "Accept-Encoding", "gzip;q=0").headers()
                .firstValue("Content-Encoding").isPresent());
    }

    @Test
    void onlyTheOriginThatWasSetMayAsk() throws Exception {
        HttpResponse<String> own = preflight("https://desk.example");
        assertEquals("https://desk.example",
                own.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(own.headers().firstValue("Access-Control-Allow-Methods").orElse("").contains("POST"));
        assertFalse(preflight("https://other.example").headers()
                .firstValue("Access-Control-Allow-Origin").isPresent());
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/v1/similar"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", origin).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void everyRequestIsALineOfTheLog() throws Exception {
        URI path = URI.create("/v1/articles/no-such-article-in-the-log");
        server.get(path.toString());
        while (server.log().stream().noneMatch(each -> each.contains(path.toString()))) {
            Thread.onSpinWait(); // the line is written after the answer
        }
        String line = server.log().stream().filter(each -> each.contains(path.toString())).findFirst()
                .orElseThrow();
        assertTrue(line.matches(
                "\\{\"time\":\"20.*Z\",\"client\":\"127.0.0.1\",\"method\":\"GET\",\"path\":\"" + path
                        + "\",\"status\":404,\"bytes\":[0-9]+,\"millis\":[0-9.]+}"),
                line);
    }

    @Test
    void theFiguresCountWhatWasDone() throws Exception {
        server.json("/v1/articles", "[{\"id\":\"f1\",\"title\":\"خبر واحد عن المرفأ والسفن\"},"
                + "{\"id\":\"f2\",\"title\":\"خبر واحد عن المرفأ والسفن\"}]");
        String figures = server.get("/metrics").body();
        assertTrue(figures.contains("shabih_matches_found_total{relation=\"exact\"}"), figures);
        assertTrue(figures
                .contains("shabih_requests_total{method=\"POST\",route=\"/v1/articles\",status=\"200\"}"));
        assertTrue(figures.matches("(?s).*shabih_index_articles [1-9][0-9]*\n.*"));
        assertTrue(figures.lines()
                .allMatch(line -> line.matches("# (HELP|TYPE) .*|[a-z_]+(\\{.*})? [0-9.eE-]+")));
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
