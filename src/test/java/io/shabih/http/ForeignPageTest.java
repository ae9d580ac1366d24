package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of somebody else, open in the editor's browser, tries everything that browsers let pages do. */
class ForeignPageTest {
    private static final String KEPT = "{\"id\":\"kept\",\"title\":\"خبر لا يمسه أحد\"}";

    @TempDir
    private Path folder;

    private static Browser browser;
    private static HttpServer elsewhere;

    @BeforeAll
    static void open() throws Exception {
        Assumptions.assumeTrue(Browser.isInstalled(), "no /usr/bin/chromium and /usr/bin/chromedriver here");
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = "<!DOCTYPE html><title>x</title><iframe name=out></iframe>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        browser = Browser.open("--host-resolver-rules=MAP *.test 127.0.0.1");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            elsewhere.stop(0);
        }
    }

    private static String at(String host, int port) {
        return "http://" + host + ":" + port;
    }

    private RunningServer server(UnaryOperator<ServerSettings> changes) throws Exception {
        RunningServer server = RunningServer.on(folder.resolve("index"), changes);
        assertEquals(200,
                server.json("/v1/articles", KEPT, "Authorization", "Bearer s3cret").statusCode());
        return server;
    }

    private static String title(RunningServer server) throws Exception {
        return server.get("/v1/articles/kept").body().replaceFirst("(?s).*\"title\":\"([^\"]*)\".*", "$1");
    }

    /** What a fetch came to: the status, or that the browser hid it. */
    private static String fetched(String address, String options) {
        return String.valueOf(browser.script("return fetch(arguments[0], eval('(' + arguments[1] + ')'))"
                + ".then(answer => `${answer.type} ${answer.status}`, error => error.name)", address,
                options));
    }

    private static final List<String> BODIES = List.of(
            "new Blob(['{\"id\":\"kept\",\"title\":\"خبر مزور\"}'])",
            "new Blob(['{\"id\":\"kept\",\"title\":\"خبر مزور\"}'], {type: 'text/plain'})",
            "new TextEncoder().encode('[{\"id\":\"kept\",\"title\":\"خبر مزور\"}]')",
            "new TextEncoder().encode('{\"id\":\"kept\",\"title\":\"خبر مزور\"}').buffer",
            "'{\"id\":\"kept\",\"title\":\"خبر مزور\"}'",
            "new URLSearchParams('id=kept&title=x')",
            "(form => { form.append('id', 'kept'); return form; })(new FormData())");

    /** Over a name without TLS the browser does not say that the page is of another origin, only of which. */
    @ParameterizedTest
    @CsvSource({"localhost, 127.0.0.1", "127.0.0.1, 127.0.0.1", "evil.test, localhost",
        "evil.test, news.test",
        "news.test, news.test"})
    void nothingThatAnotherPageSendsChangesAnythingOrCosts(String page, String host) throws Exception {
        try (RunningServer server = server(settings -> settings
                .withAccess(settings.access().withAllowedHosts(List.of("news.test"))))) {
            String base = at(host, server.address().getPort());
            browser.go(at(page, elsewhere.getAddress().getPort()) + "/");
            for (String path : List.of("/v1/articles", "/v1/explain", "/v1/link", "/v1/similar")) {
                for (String body : BODIES) {
                    String address = base + path;
                    assertEquals("TypeError",
                            fetched(address, "{method: 'POST', mode: 'no-cors', body: " + body + "}"));
                    assertEquals("TypeError", fetched(address, "{method: 'POST', body: " + body + "}"));
                    browser.script("navigator.sendBeacon(arguments[0], eval(arguments[1]))", address, body);
                }
            }
            String article = base + "/v1/articles/kept";
            assertEquals("TypeError", fetched(article, "{method: 'DELETE'}"));
            assertEquals("TypeError", fetched(article, "{method: 'DELETE', mode: 'no-cors'}"));
            assertEquals("TypeError", fetched(base + "/v1/articles",
                    "{method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}"));
            assertEquals("TypeError", fetched(article, "{}"));
            postedByForm(base);
            awaitPosts(server, 3 * 4 * BODIES.size() + 1);
            assertNothingWasDone(server);
        }
    }

    /** A form whose one field, sent as plain text, is JSON. */
    private static void postedByForm(String base) {
        browser.script("""
                const form = document.body.appendChild(document.createElement('form'));
                Object.assign(form, {method: 'POST', enctype: 'text/plain', target: 'out', action: arguments[0]});
                const field = form.appendChild(document.createElement('input'));
                Object.assign(field, {name: '{"id":"kept","title":"خبر مزور","x":"', value: '"}'});
                form.submit();
                """, base + "/v1/articles");
    }

    /** Beacons and what forms and frames send come when they come. */
    private static void awaitPosts(RunningServer server, int count) throws InterruptedException {
        for (int i = 0; i < 300 && posts(server).size() < count; i++) {
            Thread.sleep(100);
        }
        assertEquals(count, posts(server).size());
    }

    private static List<String> posts(RunningServer server) {
        return server.log().stream().filter(line -> line.contains("\"method\":\"POST\"")).skip(1).toList();
    }

    private static void assertNothingWasDone(RunningServer server) throws Exception {
        assertEquals("خبر لا يمسه أحد", title(server));
        assertTrue(server.get("/v1/index").body().startsWith("{\"articles\":1,"));
        assertEquals(List.of(), server.log().stream().skip(1)
                .filter(line -> line.matches(".*\"method\":\"(POST|DELETE)\".*"))
                .filter(line -> !line.contains("\"status\":403,")).toList());
    }

    @Test
    void aFrameWithoutAnOriginIsNoPageOfOurs() throws Exception {
        try (RunningServer server = server(settings -> settings)) {
            browser.go(at("localhost", elsewhere.getAddress().getPort()) + "/");
            browser.script("""
                    const frame = document.createElement('iframe');
                    frame.sandbox = 'allow-scripts';
                    frame.srcdoc = `<script>fetch('${arguments[0]}/v1/articles', {method: 'POST', mode: 'no-cors',
                        body: new Blob(['{"id":"kept","title":"x"}'])})</` + 'script>';
                    document.body.append(frame);
                    """, server.address().toString());
            awaitPosts(server, 1);
            assertNothingWasDone(server);
        }
    }

    /** The name's owner let it lead to this machine after the page was loaded: for the browser it is one origin. */
    @Test
    void aNameThatWasLedHereReadsAndDeletesNothing() throws Exception {
        try (RunningServer server = server(settings -> settings)) {
            browser.go(at("evil.test", server.address().getPort()) + "/");
            assertEquals("basic 421", fetched("/v1/index", "{}"));
            assertEquals("basic 421", fetched("/v1/articles/kept", "{}"));
            assertEquals("basic 421", fetched("/v1/articles/kept", "{method: 'DELETE'}"));
            assertEquals("basic 421", fetched("/v1/articles",
                    "{method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{\"title\":\"x\"}'}"));
            assertEquals("خبر لا يمسه أحد", title(server));
        }
    }

    @Test
    void thePageOfAnAllowedNameAndOfTheAddressWork() throws Exception {
        try (RunningServer server = server(settings -> settings
                .withAccess(settings.access().withAllowedHosts(List.of("news.test"))))) {
            for (String host : List.of("news.test", "127.0.0.1", "localhost")) {
                browser.go(at(host, server.address().getPort()) + "/#/article");
                browser.await("[name=title]").sendKeys("خبر لا يمسه أحد");
                browser.click("form.ask .primary");
                assertTrue(browser.await(".verdict").isDisplayed(), host);
            }
        }
    }

    @Test
    void anotherOriginThatIsAllowedAsksAndWrites() throws Exception {
        int port = elsewhere.getAddress().getPort();
        try (RunningServer server = server(
                settings -> settings.withToken("s3cret").withCors(at("desk.test", port)))) {
            String asks = "{method: 'POST', headers: {'Content-Type': 'application/json'}, "
                    + "body: '{\"article\":\"kept\"}'}";
            String deletes = "{method: 'DELETE', headers: {Authorization: 'Bearer s3cret'}}";
            browser.go(at("other.test", port) + "/");
            assertEquals("TypeError", fetched(server.address() + "/v1/similar", asks));
            assertEquals("TypeError", fetched(server.address() + "/v1/articles/kept", deletes));
            browser.go(at("desk.test", port) + "/");
            assertEquals("cors 200", fetched(server.address() + "/v1/similar", asks));
            assertEquals("cors 200", fetched(server.address() + "/v1/articles/kept", "{}"));
            assertEquals("cors 401",
                    fetched(server.address() + "/v1/articles/kept", deletes.replace("s3cret", "x")));
            assertEquals("cors 204", fetched(server.address() + "/v1/articles/kept", deletes));
        }
    }
}
