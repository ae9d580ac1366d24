package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that were not meant for the server, byte by byte; {@link ForeignPageTest} has them sent by a browser. */
class RequestGuardTest {
    private static final String ASK = "{\"a\":\"x\"}";

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.on(folder.resolve("index"), settings -> settings.withAccess(Access
                .ofThisMachine().withToken("s3cret").withCors("https://desk.example")
                .withAllowedHosts(List.of("News.Example", "board.example:8443", "أخبار.example"))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawHttp.Reply send(String method, String request) throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            return connection.send(request).reply(method);
        }
    }

    private static int status(String method, String target, String host) throws Exception {
        return send(method, method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status();
    }

    /** A question that costs, with further headers. */
    private static RawHttp.Reply ask(String host, String... headers) throws Exception {
        return send("POST",
                "POST /v1/explain HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                        + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList())
                        + "Content-Length: " + ASK.length() + "\r\n\r\n" + ASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:1", "localhost", "LocalHost.:8080", "[::1]", "[::1]:8080",
        "[FE80::1]:80", "192.168.7.9", "news.example", "NEWS.EXAMPLE.:443", "board.example",
        "xn--igbicxr.example"})
    void namesOfItsOwnAreAnswered(String host) throws Exception {
        assertEquals(200, status("GET", "/health/live", host));
        assertEquals(204, status("OPTIONS", "/v1/similar", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "evil.test:8080", "127.0.0.1.evil.test", "localhost.evil.test",
        "notlocalhost", "news.example.evil.test", "sub.news.example", "2130706433", "127.1", "0x7f.0.0.1"})
    void otherNamesAreRefusedWhateverIsAsked(String host) throws Exception {
        for (String path : List.of("/", "/page.js", "/v1/index", "/health/live", "/metrics", "/nothing")) {
            assertEquals(421, status("GET", path, host), path);
            assertEquals(421, status("HEAD", path, host), path);
        }
        assertEquals(421, status("DELETE", "/v1/articles/a", host));
        assertEquals(421, status("OPTIONS", "/v1/articles", host));
        assertEquals(421, ask(host).status());
    }

    @Test
    void theNameOfAWholeAddressCountsMoreThanTheHeader() throws Exception {
        assertEquals(421, status("GET", "http://evil.test/v1/index", "127.0.0.1"));
        assertEquals(421, status("GET", "HTTP://evil.test:80", "localhost"));
        assertEquals(200, status("GET", "http://127.0.0.1:8080/v1/index", "evil.test"));
        assertEquals(200, status("GET", "http://news.example/v1/clusters?limit=1", "127.0.0.1"));
    }

    @Test
    void aRefusedNameIsSaidAndHowItMayBeAllowed() throws Exception {
        RawHttp.Reply refused = send("GET", "GET / HTTP/1.1\r\nHost: Desk.test:80\r\n\r\n");
        assertTrue(
                refused.text().contains("this server does not go by the name desk.test; if it is to, start it"
                        + " with --allowed-host desk.test"),
                refused.text());
    }

    @ParameterizedTest
    @CsvSource({
        // the browser says where the page is from
        "127.0.0.1:1, 404, 'Sec-Fetch-Site: same-origin', 'Origin: http://127.0.0.1:1'",
        "127.0.0.1:1, 404, 'Sec-Fetch-Site: none', ''",
        "127.0.0.1:1, 403, 'Sec-Fetch-Site: cross-site', 'Origin: http://localhost:2'",
        "127.0.0.1:1, 403, 'Sec-Fetch-Site: same-site', 'Origin: http://127.0.0.1:2'",
        "127.0.0.1:1, 403, 'Sec-Fetch-Site: Cross-Site', ''",
        "127.0.0.1:1, 403, 'Sec-Fetch-Site: cross-site', 'Origin: null'",
        // a proxy says another host than the browser saw
        "127.0.0.1:1, 404, 'Sec-Fetch-Site: same-origin', 'Origin: https://proxy.test'",
        // it says nothing: a page over plain HTTP, or no browser
        "127.0.0.1:1, 404, '', ''",
        "127.0.0.1:1, 404, '', 'Origin: http://127.0.0.1:1'",
        "'[::1]:1', 404, '', 'Origin: http://[::1]:1'",
        "News.Example, 404, '', 'Origin: http://news.example'",
        "news.example:443, 404, '', 'Origin: https://news.example'",
        "127.0.0.1:1, 404, '', 'Origin: http://news.example'",
        "127.0.0.1:1, 404, '', 'Origin: https://board.example:8443'",
        "127.0.0.1:1, 403, '', 'Origin: https://board.example'",
        "127.0.0.1:1, 403, '', 'Origin: http://127.0.0.1:2'",
        "127.0.0.1:1, 403, '', 'Origin: http://127.0.0.1'",
        "127.0.0.1:1, 403, '', 'Origin: https://127.0.0.1'",
        "127.0.0.1:1, 403, '', 'Origin: http://localhost:1'",
        "127.0.0.1:1, 403, '', 'Origin: null'",
        "127.0.0.1:1, 403, '', 'Origin: file://'",
        "127.0.0.1:1, 403, '', 'Origin: http://127.0.0.1:1.evil.test'",
        "127.0.0.1:1, 403, '', 'Origin: http://127.0.0.1:1@evil.test'",
        "127.0.0.1:1, 403, '', 'Origin: chrome-extension://127.0.0.1:1'",
        // --cors
        "127.0.0.1:1, 404, 'Sec-Fetch-Site: cross-site', 'Origin: https://desk.example'",
        "127.0.0.1:1, 404, '', 'Origin: https://desk.example:443'",
        "127.0.0.1:1, 403, 'Sec-Fetch-Site: cross-site', 'Origin: http://desk.example'",
        "127.0.0.1:1, 403, '', 'Origin: https://desk.example.evil.test'"
    })
    void whatAnotherPageSentIsRefused(String host, int status, String site, String origin) throws Exception {
        String[] headers = List.of(site, origin).stream().filter(header -> !header.isEmpty())
                .toArray(String[]::new);
        RawHttp.Reply reply = ask(host, headers); // of an article that is not there: 404 where it is let in
        assertEquals(status, reply.status(), reply.text());
        String delete = "DELETE /v1/articles/none HTTP/1.1\r\nHost: " + host
                + "\r\nAuthorization: Bearer s3cret\r\n"
                + String.join("", List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
        assertEquals(status, send("DELETE", delete).status());
    }

    @Test
    void readingIsLeftToTheBrowserWhichHidesIt() throws Exception {
        RawHttp.Reply page = send("GET",
                "GET /v1/index HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.test\r\n"
                        + "Sec-Fetch-Site: cross-site\r\n\r\n");
        assertEquals(200, page.status());
        assertFalse(page.headers().containsKey("access-control-allow-origin"));
        assertEquals("same-origin", page.headers().get("cross-origin-resource-policy"));
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws Exception {
        for (String path : List.of("/v1/articles", "/v1/similar", "/v1/explain", "/v1/link", "/v1/read")) {
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer s3cret\r\n";
            RawHttp.Reply untyped = send("POST", head + "Content-Length: 2\r\n\r\n{}");
            assertEquals(415, untyped.status(), path);
            assertTrue(untyped.text().contains("has no Content-Type"), untyped.text());
            assertEquals(415,
                    send("POST", head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n").status());
            assertEquals(415, send("POST", head + "Content-Type:\r\nContent-Length: 2\r\n\r\n{}").status());
            assertEquals(path.equals("/v1/link") ? 422 : 415,
                    send("POST", head + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}").status());
            assertEquals(400, send("POST", head + "Content-Length: 0\r\n\r\n").status());
        }
    }

    @ParameterizedTest
    @CsvSource({"Bearer s3cret, 404", "bearer s3cret, 404", "BEARER   s3cret, 404", "Bearer s3cre, 401",
        "Bearer S3CRET, 401", "Bearer, 401", "Basic s3cret, 401", "s3cret, 401", "Bearer s3cret x, 401"})
    void theSchemeOfATokenIsInAnyCase(String authorization, int status) throws Exception {
        RawHttp.Reply reply = send("DELETE", "DELETE /v1/articles/none HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: " + authorization + "\r\n\r\n");
        assertEquals(status, reply.status());
        if (status == 401) {
            assertTrue(reply.text().contains("is not the one that this server was started with"),
                    reply.text());
            assertEquals("Bearer error=\"invalid_token\"", reply.headers().get("www-authenticate"));
        }
    }

    @Test
    void noTokenIsToldFromAWrongOne() throws Exception {
        RawHttp.Reply none = send("DELETE", "DELETE /v1/articles/none HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals(401, none.status());
        assertTrue(none.text().contains("needs the header Authorization: Bearer TOKEN"), none.text());
        assertEquals("Bearer", none.headers().get("www-authenticate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "سر", "line\nbreak"})
    void aTokenThatNoHeaderCarriesIsNone(String token) {
        Access access = Access.ofThisMachine();
        assertThrows(IllegalArgumentException.class, () -> access.withToken(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk.example", "https://desk.example/", "https://desk.example/path", "null",
        "ftp://a",
        "https://a b", "https://user@desk.example", "**"})
    void whatIsNoOriginIsSaidAtTheStart(String cors) {
        Access access = Access.ofThisMachine().withToken("s3cret");
        assertThrows(IllegalArgumentException.class, () -> access.withCors(cors));
    }

    @Test
    void anyOriginNeedsAToken() {
        Access access = Access.ofThisMachine();
        assertThrows(IllegalArgumentException.class, () -> access.withCors("*"));
        assertTrue(access.withToken("s3cret").withCors("*").shares("https://anything.test"));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.9.9.9, true", "localhost, true", "::1, true", "0.0.0.0, false",
        "::, false",
        "192.0.2.1, false"})
    void beyondThisMachineWritingNeedsATokenOrAWord(String host, boolean loopback) {
        ServerSettings.Address address = new ServerSettings.Address(host, 0);
        Access open = new Access(Optional.empty(), Optional.empty(), List.of(), Access.Openness.ANYWHERE,
                Optional.empty());
        with(address, open);
        with(address, Access.ofThisMachine().withToken("s3cret"));
        if (loopback) {
            with(address, Access.ofThisMachine());
        } else {
            Access shut = Access.ofThisMachine();
            String said = assertThrows(IllegalArgumentException.class, () -> with(address, shut))
                    .getMessage();
            assertTrue(String.valueOf(said).contains("give --token, or --open"), said);
        }
    }

    private static ServerSettings with(ServerSettings.Address address, Access access) {
        return new ServerSettings(folder, address, access, ServerSettings.Limits.standard());
    }
}
