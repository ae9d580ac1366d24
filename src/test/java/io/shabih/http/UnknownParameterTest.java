package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parameter that nothing looks at would be believed to hold: it is refused like an unknown field, before anything is done. */
class UnknownParameterTest {
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

    @Test
    void itIsNamedWithThoseThatAreKnown() throws Exception {
        var answer = server.get("/v1/clusters?minsize=3");
        assertEquals(400, answer.statusCode());
        assertTrue(
                answer.body().contains(
                        "no parameter \\\"minsize\\\" is known here; allowed: from, limit, minSize, order"),
                answer.body());
        for (String path : List.of("/v1/clusters?size=3", "/v1/index?x",
                "/v1/articles/baydar-0021?fields=title",
                "/v1/articles/baydar-0021/related?size=3", "/v1/articles/baydar-0021/duplicates?limit=3",
                "/v1/search?q=a&page=2")) {
            assertEquals(400, server.get(path).statusCode(), path);
        }
        assertEquals(400, server.send("DELETE", "/v1/articles/baydar-0021?dryRun=true", "").statusCode());
        assertEquals(200, server.get("/v1/articles/baydar-0021").statusCode(), "nothing was deleted");
        assertEquals(400,
                server.json("/v1/articles?refresh=true", "{\"id\":\"new-1\",\"title\":\"افتتاح سوق السمك\"}")
                        .statusCode());
        assertEquals(404, server.get("/v1/articles/new-1").statusCode());
    }

    @Test
    void thePageAndWhatWatchesTheServerAreServedWhateverStandsBehindThem() throws Exception {
        for (String path : List.of("/?utm_source=mail", "/health/live?t=1", "/metrics?x=y",
                "/openapi.yaml?v=2")) {
            assertEquals(200, server.get(path).statusCode(), path);
        }
    }
}
