package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code GET /v1/search}. */
class SearchAnswerTest {
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

    private static JsonNode search(String words, String more) throws Exception {
        var answer = server.send("GET",
                "/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more, "");
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void wordsListArticlesAndNextGoesOn() throws Exception {
        JsonNode first = search("سيول الحديبة", "&limit=1");
        assertEquals("all", first.get("having").asString());
        assertEquals(1, first.get("articles").size());
        assertTrue(first.get("total").asInt() > 1, first.toString());
        assertTrue(first.get("articles").get(0).get("title").asString().contains("الحديبة"));
        assertTrue(first.get("articles").get(0).get("words").toString().contains("الحديبة"));
        JsonNode second = search("سيول الحديبة", "&limit=1&cursor=" + first.get("next").asString());
        assertFalse(first.get("articles").toString()
                .contains(second.get("articles").get(0).get("id").asString()));
        JsonNode other = search("قطار زقزقة", "");
        assertEquals(other.get("total").asInt() == 0 ? "all" : "some", other.get("having").asString());
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        for (String path : new String[] {"/v1/search", "/v1/search?q=", "/v1/search?q=%20",
            "/v1/search?q=a&limit=0",
            "/v1/search?q=a&cursor=x", "/v1/search?q=a&since=tomorrow",
            "/v1/search?q=" + "a".repeat(1_001)}) {
            assertEquals(400, server.send("GET", path, "").statusCode(), path);
        }
    }
}
