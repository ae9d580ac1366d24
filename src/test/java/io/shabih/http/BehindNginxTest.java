package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server behind nginx as Debian installs it, which asks by HTTP/1.0, at the root and under a path. */
class BehindNginxTest {
    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Nginx nginx;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Nginx.isInstalled(),
                "no /usr/sbin/nginx here (Debian: apt-get install nginx-light)");
        int port = Nginx.freePort();
        server = RunningServer.withSeeds(folder.resolve("index"), settings -> settings
                .withAccess(settings.access().withAllowedHosts(List.of("desk.test", "board.test:" + port))));
        String locations = """
                location / { proxy_pass %1$s; }
                location /sub/ { proxy_pass %1$s/; }
                location /kept/ { proxy_pass %1$s/; proxy_http_version 1.1; proxy_set_header Connection ""; }
                location /named/ { proxy_pass %1$s/; proxy_set_header Host $http_host; }
                """.formatted(server.address());
        nginx = Nginx.start(folder.resolve("nginx"), port, locations);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (nginx != null) {
            nginx.close();
        }
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(nginx.address() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sub", "/kept", "/named"})
    void everythingIsAnswered(String prefix) throws Exception {
        assertTrue(send("GET", prefix + "/", "").body().contains("page.js"));
        assertEquals(200, send("GET", prefix + "/health/ready", "").statusCode());
        assertEquals(200, send("HEAD", prefix + "/openapi.yaml", "").statusCode());
        assertEquals(404, send("GET", prefix + "/v1/nothing", "").statusCode());
        assertEquals("gzip", send("GET", prefix + "/openapi.yaml", "", "Accept-Encoding", "gzip").headers()
                .firstValue("Content-Encoding").orElse("none"));
        String id = "n" + prefix.replace('/', '-');
        String article = "{\"id\":\"" + id + "\",\"title\":\"خبر عبر الوكيل\",\"body\":\""
                + "كلمة ".repeat(200_000)
                + "\"}";
        HttpResponse<String> added = send("POST", prefix + "/v1/articles", article, "Content-Type",
                "application/json");
        assertEquals(200, added.statusCode(), added.body());
        assertEquals(200, send("GET", prefix + "/v1/articles/" + id, "").statusCode());
        assertEquals(204, send("DELETE", prefix + "/v1/articles/" + id, "").statusCode());
    }

    @Test
    void thePageWorksUnderAPathAndAsksNothingAboveIt() throws Exception {
        assumeBrowser();
        try (Browser browser = Browser.open()) {
            for (String prefix : List.of("/sub/", "/kept/", "/")) {
                browser.requests();
                String page = nginx.address() + prefix;
                browser.go(page + "#/article?id=baydar-0013");
                browser.await(".verdict .big");
                browser.await(".timeline .changes summary");
                browser.go(page + "#/clusters");
                browser.await(".total");
                browser.go(page + "#/compare?a=baydar-0013&b=manara-0009");
                browser.await(".diff");
                browser.go(page + "#/state");
                browser.await(".figures");
                browser.go(page + "#/links");
                browser.paste("[name=page]", Files.readString(Path.of("seeds/seed-page.txt")));
                browser.click("form.ask .primary");
                browser.await(".verdict");
                assertEquals(page + "openapi.yaml", browser.await("footer a").getDomProperty("href"));
                assertEquals(List.of(), browser.complaints());
                assertEquals(List.of(), browser.requests().stream()
                        .filter(address -> !address.startsWith(page) && !address.startsWith("about:"))
                        .toList());
            }
        }
    }

    /** Without TLS the browser tells only the page's address, and nginx as installed another Host than that. */
    @Test
    void aNameOfTheProxyMayAskOnceItIsAllowed() throws Exception {
        assumeBrowser();
        try (Browser browser = Browser.open("--host-resolver-rules=MAP *.test 127.0.0.1")) {
            assertEquals(200L, asked(browser, "desk.test", "/named/"));
            assertEquals(200L, asked(browser, "board.test", "/sub/"));
            assertEquals(421L, asked(browser, "other.test", "/named/"));
            assertEquals(403L, asked(browser, "other.test", "/sub/"));
            assertEquals(200L, asked(browser, "localhost", "/sub/")); // trusted, so the browser says whose page it is
        }
    }

    /** The status of a question that a page of the proxy asks. */
    private static Object asked(Browser browser, String host, String path) {
        browser.go("http://" + host + ":" + nginx.port() + path);
        return browser.script("""
                return fetch('v1/similar', {method: 'POST', headers: {'Content-Type': 'application/json'},
                  body: '{"article":"baydar-0013"}'}).then(({status}) => status);
                """);
    }

    private static void assumeBrowser() {
        Assumptions.assumeTrue(Browser.isInstalled(), "no /usr/bin/chromium and /usr/bin/chromedriver here");
    }
}
