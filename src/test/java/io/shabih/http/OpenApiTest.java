package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @ParameterizedTest
    @MethodSource("io.shabih.http.OpenApiCases#all")
    void answersAreAsWritten(OpenApiCases.Case asked) throws Exception {
        OpenApiDocument.Operation operation = document.operation(asked.operation());
        HttpResponse<String> answer = send(operation, asked);
        assertEquals(asked.status(), answer.statusCode(), answer.body());
        assertEquals(List.of(), faults(operation, answer));
        for (String line : answer.body().lines().filter(_ -> isLines(answer)).toList()) {
            assertEquals(List.of(), document.faults("AddResult", line));
        }
    }

    private static boolean isLines(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").equals(OpenApiCases.LINES);
    }

    private static HttpResponse<String> send(OpenApiDocument.Operation operation, OpenApiCases.Case asked)
            throws Exception {
        List<String> headers = new ArrayList<>(asked.headers());
        if (!asked.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", asked.type()));
        }
        if (asked.operation().equals("deleteArticle") && asked.status() == 204) {
            assertEquals(200, server.json("/v1/articles", OpenApiCases.ARTICLE).statusCode());
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
        assertEquals(List.of(), document.emptyNames()); // what a comma without quotes makes of a description
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
        Set<String> elsewhere = Set.of("304", "401", "403", "408", "421", "429", "503");
        Set<String> missing = new TreeSet<>();
        for (OpenApiDocument.Operation operation : document.operations()) {
            for (String status : operation.statuses()) {
                boolean asked = OpenApiCases.all().stream()
                        .anyMatch(one -> one.operation().equals(operation.id())
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
                + "\"wordsAdded\":1,\"wordsDropped\":0,\"wordsChanged\":0,\"wordsRespelt\":0}}"), cluster);
        assertEquals(1, cluster.split("\"lagSeconds\":0}", -1).length - 1, cluster);
        String list = server.get("/v1/clusters?limit=1000").body();
        assertTrue(!list.contains("\"changes\""), list);
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            if (operation.statuses().contains("304") && !operation.id().equals("getPage")) {
                OpenApiCases.Case asked = operation.id().equals("getCluster")
                        ? OpenApiCases.Case.get("getCluster", 200,
                                "/v1/clusters/" + server.get("/v1/clusters?limit=1").body()
                                        .replaceFirst("(?s).*?\"cluster\":\"([^\"]*)\".*", "$1"))
                        : OpenApiCases.all().stream().filter(one -> one.operation().equals(operation.id())
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
    void theSeedPageHasSevenClusters() throws Exception {
        String page = Files.readString(Path.of("seeds/seed-page.txt"));
        HttpResponse<String> answer = server.send("POST", "/v1/link", page, "Content-Type", "text/plain");
        assertEquals(List.of(), faults(document.operation("link"), answer));
        assertTrue(answer.body().contains("\"slots\":10,\"wastedOnCopies\":3,\"alreadyShown\":1"),
                answer.body());
    }

    @Test
    void otherServersOtherStatuses() throws Exception {
        UnaryOperator<ServerSettings> locked = settings -> settings.withToken("secret");
        try (RunningServer guarded = RunningServer.on(folder.resolve("guarded"), locked)) {
            HttpResponse<String> refused = guarded.json("/v1/articles", OpenApiCases.ARTICLE);
            assertEquals(401, refused.statusCode());
            assertEquals(List.of(), faults(document.operation("addArticles"), refused));
            assertEquals("Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            HttpResponse<String> wrong = guarded.send("DELETE", "/v1/articles/a", "", "Authorization",
                    "Bearer secre");
            assertEquals(List.of(), faults(document.operation("deleteArticle"), wrong));
            assertEquals(401, wrong.statusCode());
            assertEquals(200,
                    guarded.json("/v1/articles", OpenApiCases.ARTICLE, "Authorization", "Bearer secret")
                            .statusCode());
            assertEquals(200, guarded.get("/v1/articles/new-1").statusCode());
        }
    }

    @Test
    void everyOperationRefusesOtherNamesAndEveryOneThatCostsOtherPages() throws Exception {
        for (OpenApiDocument.Operation operation : document.operations()) {
            String line = operation.method() + " " + operation.path().replace("{id}", "baydar-0001")
                    + " HTTP/1.1\r\n";
            assertRefused(operation, 421, line + "Host: other.example\r\n\r\n");
            if (!operation.method().equals("GET")) {
                assertRefused(operation, 403,
                        line + "Host: localhost\r\nOrigin: http://other.example\r\n\r\n");
            }
        }
    }

    private static void assertRefused(OpenApiDocument.Operation operation, int status, String request)
            throws Exception {
        try (RawHttp connection = new RawHttp(server.address())) {
            RawHttp.Reply reply = connection.send(request).reply(operation.method());
            assertEquals(status, reply.status(), operation.id());
            assertEquals(List.of(),
                    document.faults(operation, status, "application/problem+json", reply.text()));
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
