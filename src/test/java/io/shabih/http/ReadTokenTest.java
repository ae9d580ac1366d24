package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a token for reading nothing of the index is told without one; whoever may change it may read it. */
class ReadTokenTest {
    private static final String READ = "Bearer r3ad";
    private static final String WRITE = "Bearer wr1te";
    private static final String ARTICLE = "{\"id\":\"a\",\"title\":\"افتتاح سوق السمك في المرفأ القديم\"}";

    @TempDir
    private Path folder;

    @Test
    void everyQuestionNeedsIt() throws Exception {
        try (RunningServer server = RunningServer.on(folder.resolve("index"),
                settings -> settings.withReadToken("r3ad"))) {
            assertEquals(200, server.json("/v1/articles", ARTICLE, "Authorization", READ).statusCode(),
                    "changes have no token of their own");
            for (String path : List.of("/v1/index", "/v1/clusters", "/v1/search?q=a", "/v1/articles/a",
                    "/v1/articles/a/duplicates", "/v1/articles/none", "/v1/index?unknown=1")) {
                assertEquals(401, server.get(path).statusCode(), path);
                assertEquals(401, server.get(path, "Authorization", "Bearer other").statusCode(), path);
            }
            for (String path : List.of("/v1/similar", "/v1/explain", "/v1/link", "/v1/read",
                    "/v1/articles")) {
                assertEquals(401, server.json(path, ARTICLE).statusCode(), path);
            }
            assertEquals(200, server.get("/v1/index", "Authorization", READ).statusCode());
            assertEquals(200, server.get("/v1/index", "Authorization", "bearer  r3ad").statusCode());
            assertEquals(200, server.json("/v1/articles", ARTICLE, "Authorization", READ).statusCode(),
                    "writes have no token of their own");
            for (String path : List.of("/", "/health/live", "/health/ready", "/openapi.yaml")) {
                assertEquals(200, server.get(path).statusCode(), path);
            }
        }
    }

    @Test
    void itDoesNotOpenWritingWhereThatHasItsOwn() throws Exception {
        try (RunningServer server = RunningServer.on(folder.resolve("index"),
                settings -> settings.withToken("wr1te").withReadToken("r3ad"))) {
            assertEquals(401, server.json("/v1/articles", ARTICLE, "Authorization", READ).statusCode());
            assertEquals(200, server.json("/v1/articles", ARTICLE, "Authorization", WRITE).statusCode());
            assertEquals(200, server.get("/v1/articles/a", "Authorization", READ).statusCode());
            assertEquals(200, server.get("/v1/articles/a", "Authorization", WRITE).statusCode());
            assertTrue(server.get("/v1/articles/a").headers().firstValue("WWW-Authenticate").orElse("")
                    .contains("Bearer"));
        }
    }

    @Test
    void anEmptyOneIsRefused() {
        for (String token : List.of("", "a b", "رمز")) {
            assertThrows(IllegalArgumentException.class, () -> Access.ofThisMachine().withReadToken(token));
        }
    }
}
