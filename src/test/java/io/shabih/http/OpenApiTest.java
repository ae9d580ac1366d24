package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the running server to its own document: every path, every status and every shape that is written there. */
class OpenApiTest {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String ARTICLE = """
            {"id":"new-1","title":"افتتاح رصيف جديد في المرفأ","body":"افتتح وزير النقل رصيفا جديدا في المرفأ صباح اليوم",
             "date":"2025-03-01T08:00:00Z","source":"الوكالة","url":"https://example.org/1"}""";

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static OpenApiDocument document;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.withSeeds(folder.resolve("index"), settings -> settings.withLimits(
                new ServerSettings.Limits(1 << 20, settings.limits().time(), 64)));
        document = new OpenApiDocument(server.get("/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A request of an operation and the status that it must get. */
    record Case(String operation, int status, String path, String type, String body, List<String> headers) {
        static Case get(String operation, int status, String path) {
            return new Case(operation, status, path, "", "", List.of());
        }

        static Case post(String operation, int status, String path, String type, String body) {
            return new Case(operation, status, path, type, body, List.of());
        }

        @Override
        public String toString() {
            return operation + " " + status + " " + path + " "
                    + body.substring(0, Math.min(60, body.length()));
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(articles());
        cases.addAll(questions());
        cases.addAll(files());
        cases.addAll(List.of(
                Case.get("listClusters", 200, "/v1/clusters"),
                Case.get("listClusters", 200,
                        "/v1/clusters?order=largest&from=1&limit=2&minSize=3&since=2024-01-01"),
                Case.get("listClusters", 200, "/v1/clusters?since=7d&source=" + encoded("الميزان")),
                Case.get("listClusters", 400, "/v1/clusters?order=best"),
                Case.get("listClusters", 400, "/v1/clusters?limit=1001"),
                Case.get("listClusters", 400, "/v1/clusters?from=-1"),
                Case.get("listClusters", 400, "/v1/clusters?minSize=one"),
                Case.get("listClusters", 400, "/v1/clusters?since=yesterday"),
                Case.get("getCluster", 404, "/v1/clusters/none"),
                Case.get("getCluster", 400, "/v1/clusters/%C3"),
                Case.get("getIndex", 200, "/v1/index"),
                Case.get("isLive", 200, "/health/live"),
                Case.get("isReady", 200, "/health/ready"),
                Case.get("getMetrics", 200, "/metrics"),
                Case.get("getOpenApi", 200, "/openapi.yaml")));
        return cases;
    }

    private static List<Case> articles() {
        return List.of(
                Case.post("addArticles", 200, "/v1/articles", JSON, ARTICLE),
                Case.post("addArticles", 200, "/v1/articles", JSON,
                        "[" + ARTICLE + ",{\"title\":[]},{\"body\":\"خبر\"}]"),
                Case.post("addArticles", 200, "/v1/articles", JSON, "[]"),
                Case.post("addArticles", 200, "/v1/articles", LINES,
                        ARTICLE.replace("\n", "") + "\n{\"title\":1}\n\nx"),
                Case.post("addArticles", 400, "/v1/articles", JSON, "{\"title\":7}"),
                Case.post("addArticles", 400, "/v1/articles", JSON, "{\"title\":\"12 34\"}"),
                Case.post("addArticles", 400, "/v1/articles", JSON,
                        "{\"id\":\"a\\ud800\",\"title\":\"خبر\"}"),
                Case.post("addArticles", 400, "/v1/articles", JSON,
                        "{\"title\":\"خبر\",\"source\":\"\\udc00\"}"),
                Case.post("addArticles", 200, "/v1/articles", JSON,
                        "[{\"id\":\"a\\ud800\",\"title\":\"خبر\"}," + ARTICLE + "]"),
                Case.post("addArticles", 400, "/v1/articles", JSON, ""),
                Case.post("addArticles", 400, "/v1/articles", JSON, "[{}"),
                Case.post("addArticles", 413, "/v1/articles", JSON,
                        "{\"title\":\"" + "خبر ".repeat(300_000) + "\"}"),
                Case.post("addArticles", 415, "/v1/articles", "text/csv", "id,title"),
                Case.get("getArticle", 200, "/v1/articles/baydar-0001"),
                Case.get("getArticle", 404, "/v1/articles/none"),
                Case.get("getArticle", 400, "/v1/articles/a%ED%A0%80"),
                new Case("deleteArticle", 400, "/v1/articles/a%ED%A0%80", "", "", List.of()),
                Case.get("getDuplicates", 400, "/v1/articles/%FF/duplicates"),
                Case.get("getClusterOfArticle", 400, "/v1/articles/%C3/cluster"),
                new Case("deleteArticle", 204, "/v1/articles/new-1", "", "", List.of()),
                new Case("deleteArticle", 404, "/v1/articles/none", "", "", List.of()),
                Case.get("getDuplicates", 200, "/v1/articles/madar-0002/duplicates"),
                Case.get("getDuplicates", 404, "/v1/articles/none/duplicates"),
                Case.get("getRelated", 200, "/v1/articles/madar-0002/related?k=3&since=7d"),
                Case.get("getRelated", 200, "/v1/articles/madar-0002/related?window=3d&since=2024-01-01"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?window=2024-01-01"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?k=0"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?since=x"),
                Case.get("getRelated", 404, "/v1/articles/none/related"),
                Case.get("getClusterOfArticle", 200, "/v1/articles/baydar-0021/cluster"),
                Case.get("getClusterOfArticle", 404, "/v1/articles/none/cluster"));
    }

    private static List<Case> questions() {
        String page = "عودة الشحن إلى المرفأ\\nعادت حركة الشحن.\\nمقالات مشابهة\\nافتتاح رصيف جديد\\nإضراب عمال المرفأ";
        String large = "{\"article\":\"" + "x".repeat(1 << 20) + "\"}";
        return List.of(
                Case.post("findSimilar", 200, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"k\":3}"),
                Case.post("findSimilar", 200, "/v1/similar", JSON,
                        "{\"article\":{\"title\":\"ترامب: مسؤولون أمريكيون يجرون محادثات\"},\"since\":\"2024-01-01\"}"),
                Case.post("findSimilar", 200, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":\"36h\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":\"0d\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":3}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"\\ud800\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"k\":101}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"n\":1}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "[1]"),
                Case.post("findSimilar", 404, "/v1/similar", JSON, "{\"article\":\"none\"}"),
                Case.post("findSimilar", 413, "/v1/similar", JSON, large),
                Case.post("findSimilar", 415, "/v1/similar", "text/plain", "خبر"),
                Case.post("explain", 200, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":\"madar-0002\"}"),
                Case.post("explain", 200, "/v1/explain", JSON,
                        "{\"a\":\"madar-0001\",\"b\":" + ARTICLE + "}"),
                Case.post("explain", 400, "/v1/explain", JSON, "{\"a\":\"madar-0001\"}"),
                Case.post("explain", 400, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":{\"title\":{}}}"),
                Case.post("explain", 404, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":\"none\"}"),
                Case.post("explain", 413, "/v1/explain", JSON, large),
                Case.post("explain", 415, "/v1/explain", LINES, "{}"),
                Case.post("link", 200, "/v1/link", JSON, "{\"page\":\"" + page + "\",\"name\":\"p\"}"),
                Case.post("link", 200, "/v1/link", "text/plain", page.replace("\\n", "\n")),
                Case.post("link", 200, "/v1/link", "text/html; charset=utf-8",
                        "<h1>عودة الشحن</h1><p>خبر</p><h2>ذات صلة</h2><ul><li>افتتاح رصيف جديد</ul>"),
                Case.post("link", 400, "/v1/link", JSON, "{\"page\":7}"),
                Case.post("link", 413, "/v1/link", "text/plain", "خبر ".repeat(300_000)),
                Case.post("link", 415, "/v1/link", "image/png", "x"),
                Case.post("link", 422, "/v1/link", "text/plain", "خبر بلا قائمة"));
    }

    private static List<Case> files() {
        String record = "{\"headline\":\"عودة الشحن\",\"outlet\":\"الميزان\"}";
        return List.of(
                Case.post("read", 200, "/v1/read", JSON,
                        text("<h1>عودة الشحن</h1><p>خبر</p><h2>ذات صلة</h2><p>رصيف جديد</p>")),
                Case.post("read", 200, "/v1/read", JSON, text(record + "\n" + record)),
                Case.post("read", 200, "/v1/read", JSON, text(record.replace(",", ",\n"))),
                Case.post("read", 400, "/v1/read", JSON, text("{\"x\":1}")),
                Case.post("read", 400, "/v1/read", JSON, text(" ")),
                Case.post("read", 400, "/v1/read", JSON, "{\"name\":\"p\"}"),
                Case.post("read", 413, "/v1/read", JSON, text("خبر ".repeat(300_000))),
                Case.post("read", 415, "/v1/read", "text/html", "<p>خبر</p>"));
    }

    private static String text(String text) {
        return "{\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAreAsWritten(Case asked) throws Exception {
        OpenApiDocument.Operation operation = document.operation(asked.operation());
        HttpResponse<String> answer = send(operation, asked);
        assertEquals(asked.status(), answer.statusCode(), answer.body());
        assertEquals(List.of(), faults(operation, answer));
        for (String line : answer.body().lines().filter(_ -> isLines(answer)).toList()) {
            assertEquals(List.of(), document.faults("AddResult", line));
        }
    }

    private static boolean isLines(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").equals(LINES);
    }

    private static HttpResponse<String> send(OpenApiDocument.Operation operation, Case asked)
            throws Exception {
        List<String> headers = new ArrayList<>(asked.headers());
        if (!asked.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", asked.type()));
        }
        if (asked.operation().equals("deleteArticle") && asked.status() == 204) {
            assertEquals(200, server.json("/v1/articles", ARTICLE).statusCode());
        }
        return server.send(operation.method(), asked.path(), asked.body(), headers.toArray(String[]::new));
    }

    private static List<String> faults(OpenApiDocument.Operation operation, HttpResponse<String> answer) {
        return document.faults(
                operation, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    @Test
    void whatIsWrittenIsOpenApi() {
        assertEquals("3.1.0", document.version());
    }

    @Test
    void everyRouteIsWrittenAndEveryPathIsThere() {
        Set<String> written = document.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = server.routes().stream()
                .map(route -> route.method() + " " + route.template())
                .filter(route -> !route.equals("GET /{file}")) // what the page is made of
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, there);
    }

    /** Statuses that take another server or another moment have tests of their own. */
    @Test
    void everyStatusHasACase() {
        Set<String> elsewhere = Set.of("304", "401", "408", "429", "503");
        Set<String> missing = new TreeSet<>();
        for (OpenApiDocument.Operation operation : document.operations()) {
            for (String status : operation.statuses()) {
                boolean asked = cases().stream().anyMatch(one -> one.operation().equals(operation.id())
                        && Integer.toString(one.status()).equals(status));
                if (!asked && !elsewhere.contains(status)) {
                    missing.add(operation.id() + " " + status);
                }
            }
        }
        missing.removeAll(Set.of("getCluster 200", "getPage 200"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void aClusterByItsId() throws Exception {
        String article = server.get("/v1/articles/baydar-0021").body();
        String id = article.replaceFirst("(?s).*\"cluster\":\"([^\"]*)\".*", "$1");
        HttpResponse<String> answer = server.get("/v1/clusters/" + id);
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(), faults(document.operation("getCluster"), answer));
    }

    @Test
    void aClusterTellsWhatEachChanged() throws Exception {
        assertEquals(200, server.json("/v1/articles", """
                [{"id":"way-1","title":"إغلاق جسر النهر القديم للصيانة 5 أيام","date":"2025-06-01T08:00:00Z"},
                 {"id":"way-2","title":"إغلاق جسر النهر القديم للصيانة خمسة أيام","date":"2025-06-01T09:30:00Z"},
                 {"id":"way-3","title":"عاجل| إغلاق جسر النهر القديم للصيانة 5 أيام","date":"2025-06-02T08:00:00Z"}]
                """).statusCode());
        String cluster = server.get("/v1/articles/way-3/cluster").body();
        assertTrue(cluster.contains("\"lagSeconds\":86400,\"changes\":{\"headline\":[{\"kind\":\"added\","
                + "\"first\":\"\",\"here\":\"عاجل|\",\"number\":false}],\"body\":[],\"omitted\":0,"
                + "\"wordsAdded\":1,\"wordsDropped\":0,\"wordsRespelt\":0}}"), cluster);
        assertEquals(1, cluster.split("\"lagSeconds\":0}", -1).length - 1, cluster);
        String list = server.get("/v1/clusters?limit=1000").body();
        assertTrue(!list.contains("\"changes\""), list);
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            if (operation.statuses().contains("304") && !operation.id().equals("getPage")) {
                Case asked = operation.id().equals("getCluster")
                        ? Case.get("getCluster", 200,
                                "/v1/clusters/" + server.get("/v1/clusters?limit=1").body()
                                        .replaceFirst("(?s).*?\"cluster\":\"([^\"]*)\".*", "$1"))
                        : cases().stream().filter(one -> one.operation().equals(operation.id())
                                && one.status() == 200).findFirst().orElseThrow();
                HttpResponse<String> first = server.get(asked.path());
                String tag = first.headers().firstValue("ETag").orElseThrow();
                HttpResponse<String> again = server.get(asked.path(), "If-None-Match", tag);
                assertEquals(304, again.statusCode(), asked.path());
                assertEquals("", again.body());
                assertEquals(200, server.get(asked.path(), "If-None-Match", "W/\"other\"").statusCode());
            }
        }
    }

    @Test
    void everyPathRefusesOtherMethodsAndSaysWhich() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            String path = operation.path().replace("{id}", "baydar-0001");
            HttpResponse<String> answer = server.send("PATCH", path, "");
            assertEquals(405, answer.statusCode(), path);
            assertEquals(List.of(), document.faults("Problem", answer.body()));
            assertTrue(answer.headers().firstValue("Allow").orElse("").contains(operation.method()), path);
            assertEquals(204, server.send("OPTIONS", path, "").statusCode());
        }
        HttpResponse<String> nothing = server.get("/v1/nothing");
        assertEquals(404, nothing.statusCode());
        assertEquals(List.of(), document.faults("Problem", nothing.body()));
    }

    @Test
    void theSeedPageHasSevenStories() throws Exception {
        String page = Files.readString(Path.of("seeds/seed-page.txt"));
        HttpResponse<String> answer = server.send("POST", "/v1/link", page, "Content-Type", "text/plain");
        assertEquals(List.of(), faults(document.operation("link"), answer));
        assertTrue(answer.body().contains("\"slots\":10,\"wastedOnCopies\":3,\"alreadyShown\":1"),
                answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void otherServersOtherStatuses() throws Exception {
        UnaryOperator<ServerSettings> locked = settings -> settings.withToken("secret");
        try (RunningServer guarded = RunningServer.on(folder.resolve("guarded"), locked)) {
            HttpResponse<String> refused = guarded.json("/v1/articles", ARTICLE);
            assertEquals(401, refused.statusCode());
            assertEquals(List.of(), faults(document.operation("addArticles"), refused));
            assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            HttpResponse<String> wrong = guarded.send("DELETE", "/v1/articles/a", "", "Authorization",
                    "Bearer secre");
            assertEquals(List.of(), faults(document.operation("deleteArticle"), wrong));
            assertEquals(401, wrong.statusCode());
            assertEquals(200,
                    guarded.json("/v1/articles", ARTICLE, "Authorization", "Bearer secret").statusCode());
            assertEquals(200, guarded.get("/v1/articles/new-1").statusCode());
        }
    }

    @Test
    void busyIsAProblemToo() {
        Answer busy = Problem.busy(429, "too many requests are under way").answer();
        assertEquals("1", busy.headers().get("Retry-After"));
        assertEquals(List.of(),
                document.faults("Problem", new String(busy.content(), StandardCharsets.UTF_8)));
    }
}
