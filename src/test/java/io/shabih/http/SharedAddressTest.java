package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Articles of one request that share an address and have no ids are all kept, and the answer says so. */
class SharedAddressTest {
    private static final String HOME = "https://radio.example/";
    private static final String FIRST = "{\"url\":\"" + HOME
            + "\",\"title\":\"بدء موسم قطاف الزيتون في القرى الجبلية\"}";
    private static final String SECOND = "{\"url\":\"" + HOME
            + "\",\"title\":\"وفاة الموسيقي صاحب أغنية الميناء\"}";

    @TempDir
    private Path folder;
    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.on(folder, UnaryOperator.identity());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ofAnArray() throws Exception {
        assertAnswers("[" + FIRST + "," + SECOND + "]", "application/json");
        assertAnswers("[" + FIRST + "," + SECOND + "]", "application/json"); // the same names again
        assertEquals(2, articles());
    }

    @Test
    void ofLines() throws Exception {
        String body = FIRST + "\n" + SECOND + "\n";
        String answer = server.send("POST", "/v1/articles", body, "Content-Type", "application/x-ndjson")
                .body();
        assertEquals(List.of(HOME, HOME + "#2"),
                answer.lines().map(line -> json(line).get("id").asString()).toList());
        assertEquals(2, articles());
    }

    @Test
    void anIdGivenTwiceInARequestReplacesAndIsTold() throws Exception {
        String answer = server.json("/v1/articles",
                "[{\"id\":\"n\",\"title\":\"خبر أول\"},{\"id\":\"n\",\"title\":\"خبر ثان\"}]").body();
        assertEquals("[true]", json(answer).findValues("replaced").toString(), answer);
        assertTrue(server.get("/v1/articles/n").body().contains("خبر ثان"));
        assertEquals(1, articles());
    }

    private void assertAnswers(String body, String type) throws Exception {
        JsonNode answers = json(server.send("POST", "/v1/articles", body, "Content-Type", type).body());
        assertEquals(HOME, answers.get(0).get("id").asString());
        assertEquals(null, answers.get(0).get("sharedId"));
        assertEquals(HOME + "#2", answers.get(1).get("id").asString());
        assertEquals(HOME, answers.get(1).get("sharedId").asString());
    }

    private int articles() throws Exception {
        return json(server.get("/v1/index").body()).get("articles").asInt();
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }
}
