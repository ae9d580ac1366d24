package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of HTTP/1.0, and connections that are to end, byte by byte. */
class Http10Test {
    private static final String HEAD = "GET /health/live HTTP/1.0\r\n";
    private static final String LIVE = "{\"status\":\"up\"}";

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.withSeeds(folder.resolve("index"), settings -> settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void assertAnsweredAndEnded(String request, int status, String text) throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            RawHttp.Reply reply = connection.send(request).reply(request.split(" ", 2)[0]);
            assertEquals(status, reply.status(), reply.text());
            assertTrue(reply.text().contains(text), reply.text());
            assertEquals("close", reply.headers().get("connection"));
            assertFalse(reply.headers().containsKey("transfer-encoding"));
            assertTrue(connection.ended());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: localhost\r\n", "Host: 127.0.0.1:80\r\nConnection: close\r\n",
        "Connection: keep-alive\r\nKeep-Alive: timeout=5\r\n",
        "connection: Keep-Alive\r\nhost: localhost\r\n",
        "Proxy-Connection: keep-alive\r\nHost: localhost\r\n", "Expect: 100-continue\r\n"})
    void isAnsweredWhateverItSaysOfTheConnection(String headers) throws Exception {
        assertAnsweredAndEnded(HEAD + headers + "\r\n", 200, LIVE);
    }

    @Test
    void everyMethodIsAnswered() throws Exception {
        assertAnsweredAndEnded("HEAD /v1/index HTTP/1.0\r\n\r\n", 200, "");
        assertAnsweredAndEnded("OPTIONS / HTTP/1.0\r\n\r\n", 204, "");
        assertAnsweredAndEnded("DELETE /v1/articles/none HTTP/1.0\r\n\r\n", 404, "none");
        assertAnsweredAndEnded("PATCH /v1/index HTTP/1.0\r\n\r\n", 405, "PATCH");
        assertAnsweredAndEnded("GET /nothing HTTP/1.0\r\n\r\n", 404, "nothing");
        String ask = "{\"article\":\"baydar-0021\"}";
        assertAnsweredAndEnded(
                "POST /v1/similar HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: "
                        + ask.length() + "\r\n\r\n" + ask,
                200, "\"similar\"");
        assertAnsweredAndEnded("POST /v1/similar HTTP/1.0\r\nContent-Type: application/json\r\n\r\n", 400,
                "body");
    }

    @Test
    void longBodiesAndLongAnswersAreWhole() throws Exception {
        String record = "{\"id\":\"long\",\"title\":\"خبر طويل\",\"body\":\"" + "كلمة أخرى ".repeat(50_000)
                + "\"}";
        int bytes = record.getBytes(StandardCharsets.UTF_8).length;
        assertAnsweredAndEnded(
                "POST /v1/articles HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: " + bytes
                        + "\r\n\r\n" + record,
                200, "\"id\":\"long\"");
        assertAnsweredAndEnded("GET /v1/articles/long HTTP/1.0\r\n\r\n", 200, "كلمة أخرى ".repeat(50_000));
    }

    @Test
    void comesInPieces() throws Exception {
        String request = HEAD + "Accept: */*\r\nHost: localhost\r\n\r\n";
        for (int cut = 1; cut < request.length(); cut += 3) {
            try (RawHttp connection = new RawHttp(server.address())) {
                connection.send(request.substring(0, cut));
                Thread.sleep(5);
                assertEquals(200, connection.send(request.substring(cut)).reply("GET").status(),
                        "cut at " + cut);
                assertTrue(connection.ended());
            }
        }
    }

    /** A proxy may send requests of old and new clients over one connection. */
    @Test
    void followsHttp11() throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            connection.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals("keep-alive", connection.reply("GET").headers().get("connection"));
            assertEquals("close", connection.send(HEAD + "\r\n").reply("GET").headers().get("connection"));
            assertTrue(connection.ended());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health/live HTTP/1.0\n\n", HEAD + "Host: localhost\n\n",
        HEAD + "no colon\r\n\r\n",
        HEAD + " folded: x\r\n\r\n", HEAD + "Host: a\r\nHost: b\r\n\r\n", HEAD + "Host: a b\r\n\r\n",
        "GET  HTTP/1.0\r\n\r\n", "GET /health/live HTTP/0.9\r\n\r\n", "GET /health/live http/1.0\r\n\r\n"})
    void whatIsNoHttpIsRefusedAsThatOfHttp11Is(String request) throws Exception {
        assertAnsweredAndEnded(request, 400, "\"status\":400");
    }

    @Test
    void theHostIsLookedAtTooAndAHeadThatNeverEndsIsCutOff() throws Exception {
        assertAnsweredAndEnded(HEAD + "Host: evil.test\r\n\r\n", 421, "evil.test");
        try (RawHttp connection = new RawHttp(server.address())) {
            connection.send(HEAD);
            int status = 0;
            for (int i = 0; i < 100 && !connection.hasReply(); i++) {
                connection.send("X-Filler-" + i + ": " + "x".repeat(1_000) + "\r\n");
                Thread.sleep(5);
            }
            status = connection.reply("GET").status();
            assertTrue(status == 400 || status == 431, "" + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health/live", "GET /v1/index", "GET /nothing", "HEAD /page.js",
        "OPTIONS /v1/similar",
        "DELETE /v1/articles/none", "PATCH /"})
    void aConnectionThatIsToCloseIsClosed(String line) throws Exception {
        for (String close : List.of("close", "Close", "keep-alive, close")) {
            try (RawHttp connection = new RawHttp(server.address())) {
                connection.send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + close + "\r\n\r\n");
                assertEquals("close", connection.reply(line.split(" ", 2)[0]).headers().get("connection"));
                assertTrue(connection.ended());
            }
        }
    }

    @Test
    void aConnectionThatIsToStayStays() throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            for (String method : List.of("GET", "HEAD", "GET")) {
                connection.send(method + " /v1/index HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertEquals(200, connection.reply(method).status());
            }
        }
    }

    /** The body was refused unread; its bytes are another request's only for who reads on. */
    @Test
    void aRefusedBodyIsNeverTakenForARequest() throws Exception {
        String hidden = "DELETE /v1/articles/baydar-0021 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for (String refusal : List.of("Host: evil.test", "Host: localhost\r\nOrigin: http://evil.test",
                "Host: localhost\r\nContent-Encoding: br\r\nContent-Type: application/json")) {
            for (String expect : List.of("", "Expect: 100-continue\r\n")) {
                try (RawHttp connection = new RawHttp(server.address())) {
                    connection.send(
                            "POST /v1/articles HTTP/1.1\r\n" + refusal + "\r\n" + expect + "Content-Length: "
                                    + hidden.length() + "\r\n\r\n");
                    Thread.sleep(20);
                    connection.send(hidden);
                    assertTrue(connection.reply("POST").status() >= 400);
                }
                assertEquals(200, server.get("/v1/articles/baydar-0021").statusCode(), refusal);
            }
        }
    }
}
