package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The lists of {@code POST /v1/similar}: what is a copy, how sure that is, and what a few words get. */
class SimilarAnswerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.withSeeds(folder.resolve("index"), settings -> settings);
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            more.append("{\"id\":\"word-").append(i).append("\",\"title\":\"السنديان ")
                    .append(NEWS.get(i % 4))
                    .append(' ').append(i * 37).append("\",\"date\":\"2025-05-").append(10 + i % 20)
                    .append("\"}\n");
        }
        more.append("""
                {"id":"name-1","title":"مروان الدهشان"}
                {"id":"name-2","title":"مروان الدهشان"}
                {"id":"name-3","title":"مروان الدهشان يفتتح متحف الفخار في المدينة القديمة بعد ترميمه"}
                {"id":"old-1","title":"انتهاء أعمال توسعة طريق الوادي الغربي قبل موعدها","date":"2025-01-02T08:00:00Z"}
                {"id":"old-2","title":"انتهاء أعمال توسعة طريق الوادي الغربي قبل موعدها","date":"2025-03-02T08:00:00Z"}
                """);
        assertEquals(200, server.send("POST", "/v1/articles", more.toString(), "Content-Type",
                "application/x-ndjson").statusCode());
    }

    private static final List<String> NEWS = List.of("شركة توقع عقدا لبناء سفينة جديدة برقم",
            "مهرجان يعرض أفلاما قصيرة من بلدان عدة رقم", "فريق يفوز على ضيفه في مباراة ودية بنتيجة",
            "باحثون يكتشفون نوعا نادرا من الفراشات في غابة رقم");

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode similar(String request) throws Exception {
        var answer = server.json("/v1/similar", request);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(entry -> ids.add(entry.get("id").asString()));
        return ids;
    }

    @Test
    void aNameIsNoReportWhoeverHasItForAHeadline() throws Exception {
        for (String asked : List.of("{\"title\":\"مروان الدهشان\"}", "{\"body\":\"مروان الدهشان\"}",
                "\"name-2\"",
                "{\"title\":\"عاجل | مروان الدهشان\"}")) {
            JsonNode answer = similar("{\"article\":" + asked + "}");
            assertEquals("words", answer.get("basis").asString(), asked);
            assertEquals(List.of(), ids(answer.get("copies")), asked);
            assertEquals(List.of(), ids(answer.get("updates")), asked);
            assertFalse(answer.has("story"), asked);
            assertTrue(ids(answer.get("similar")).contains("name-3"), asked);
        }
    }

    /** The word stands in a sixth of all articles: too common to weigh a report's words by. */
    @Test
    void oneWordFindsWhatHasItHoweverCommon() throws Exception {
        JsonNode answer = similar("{\"article\":{\"title\":\"السنديان\"}}");
        assertEquals("words", answer.get("basis").asString());
        assertEquals(10, answer.get("similar").size());
        assertTrue(ids(answer.get("similar")).stream().allMatch(id -> id.startsWith("word-")));
        assertEquals(List.of(), ids(similar("{\"article\":{\"title\":\"زمهريرستان\"}}").get("similar")));
        assertEquals(List.of(), ids(similar("{\"article\":{\"title\":\"في من على\"}}").get("similar")));
    }

    @Test
    void allOfTheWordsComeBeforeSomeOfThem() throws Exception {
        JsonNode answer = similar("{\"article\":{\"title\":\"السنديان والفراشات\"},\"k\":100}");
        assertEquals(15, answer.get("similar").size());
        for (JsonNode entry : answer.get("similar")) {
            assertTrue(entry.get("title").asString().contains("الفراشات"), entry.toString());
        }
        assertFalse(similar("{\"article\":{\"title\":\"السنديان زمهريرستان\"}}").get("similar").isEmpty());
    }

    @Test
    void aFewWordsAreFilteredByTimeToo() throws Exception {
        JsonNode answer = similar("{\"article\":{\"title\":\"السنديان\"},\"since\":\"2025-05-29\",\"k\":50}");
        assertFalse(answer.get("similar").isEmpty());
        answer.get("similar").forEach(entry -> assertEquals("2025-05-29", entry.get("date").asString()));
    }

    @Test
    void copiesHoldCopiesAloneAndNothingStandsInTwoLists() throws Exception {
        int updates = 0;
        for (String article : List.of("madar-0001", "madar-0002", "baydar-0013", "manara-0009",
                "manara-0023")) {
            String whole = JSON.readTree(server.get("/v1/articles/" + article).body()).get("title")
                    .toString();
            for (String asked : List.of("\"" + article + "\"", "{\"title\":" + whole + "}")) {
                JsonNode answer = similar("{\"article\":" + asked + ",\"k\":30}");
                answer.get("copies").forEach(copy -> assertTrue(
                        List.of("exact", "near", "contains", "contained")
                                .contains(copy.get("relation").asString())));
                answer.get("updates")
                        .forEach(update -> assertEquals("update", update.get("relation").asString()));
                updates += answer.get("updates").size();
                List<String> all = new ArrayList<>(ids(answer.get("copies")));
                all.addAll(ids(answer.get("updates")));
                all.addAll(ids(answer.get("similar")));
                assertEquals(all.size(), new HashSet<>(all).size(), asked + ": " + all);
            }
        }
        assertTrue(updates > 0);
    }

    @Test
    void whatIsShownBesideAnArticleMayBeAnUpdateOfIt() throws Exception {
        JsonNode answer = similar("{\"article\":\"madar-0001\"}");
        List<String> related = ids(
                JSON.readTree(server.get("/v1/articles/madar-0001/related").body()).get("related"));
        assertTrue(related.stream().anyMatch(ids(answer.get("updates"))::contains), related.toString());
        assertTrue(related.stream().noneMatch(ids(answer.get("copies"))::contains), related.toString());
    }

    @Test
    void whatTheJudgeHoldsForLikelyOnlyIsPerhaps() throws Exception {
        int perhaps = 0;
        JsonNode clusters = JSON.readTree(server.get("/v1/clusters?limit=200").body()).get("clusters");
        for (JsonNode cluster : clusters) {
            String headline = cluster.get("members").get(0).get("title").toString();
            for (JsonNode copy : similar("{\"article\":{\"title\":" + headline + "}}").get("copies")) {
                boolean byRule = List.of("same-text", "same-body", "same-headline")
                        .contains(copy.get("rule").asString());
                double probability = copy.get("probability").asDouble();
                boolean sure = copy.get("certainty").asString().equals("sure");
                assertEquals(
                        byRule || probability >= 0.8 || copy.get("rule").asString().equals("inside-longer"),
                        sure,
                        copy.toString());
                assertTrue(!byRule || probability == 1, copy.toString());
                perhaps += sure ? 0 : 1;
            }
        }
        assertTrue(perhaps > 0);
    }

    @Test
    void sinceAndWindowHoldForEveryList() throws Exception {
        String headline = "انتهاء أعمال توسعة طريق الوادي الغربي قبل موعدها";
        String dated = "{\"article\":{\"title\":\"" + headline + "\",\"date\":\"2025-03-03T08:00:00Z\"}";
        assertEquals(2, similar(dated + "}").get("copies").size());
        assertEquals(List.of("old-2"), ids(similar(dated + ",\"since\":\"7d\"}").get("copies")));
        assertEquals(List.of("old-2"), ids(similar(dated + ",\"window\":\"2d\"}").get("copies")));
        assertEquals(List.of(), ids(similar(dated + ",\"window\":\"1h\"}").get("copies")));
        JsonNode cluster = similar("{\"article\":\"old-2\",\"since\":\"7d\"}").get("story");
        assertEquals(2, cluster.get("size").asInt());
        assertEquals(List.of("old-2"), ids(cluster.get("members")));
        assertEquals("old-1", cluster.get("first").asString());
    }
}
