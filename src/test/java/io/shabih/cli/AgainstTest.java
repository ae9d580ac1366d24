package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code shabih dedupe --against}: what an earlier corpus has is not kept again, and it is said what stays for it. */
class AgainstTest extends CommandRun {
    private static final String DAM = "قال مهندس السد فارس البيطار إن منسوب المياه في بحيرة الغدير بلغ أعلى مستوى له منذ عشرين عاما بعد أسبوع من"
            + " الأمطار، وإن البوابات الأربع فتحت لتصريف الزائد نحو مجرى النهر القديم، داعيا سكان القرى القريبة إلى الابتعاد عن الضفاف.";
    private static final String BRIDGE = "تغلق بلدية المرفأ جسر الصيادين أمام السيارات ثلاثة أسابيع ابتداء من الأحد لاستبدال ألواحه الخشبية، على أن تعبر"
            + " الشاحنات من طريق الميناء الجنوبي حتى انتهاء الأعمال.";

    @TempDir
    private Path folder = Path.of("");

    private static String line(String id, String title, String body, int day) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"body\":\"" + body
                + "\",\"date\":\"2025-03-0"
                + day + "T08:00:00Z\"}\n";
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", lines));
    }

    private String old;

    @BeforeEach
    void anEarlierCorpus() throws IOException {
        Path input = write("old.jsonl",
                line("old-dam", "منسوب بحيرة الغدير في أعلى مستوياته", DAM, 1),
                line("both", "افتتاح معرض الكتاب",
                        "افتتح وزير الثقافة معرض الكتاب في دورته العاشرة بحضور مئة ناشر.", 1));
        assertEquals(0,
                run("dedupe", input.toString(), "--out", folder.resolve("results").toString(), "--quiet"));
        assertEquals(0, run("index", "add", "--index", folder.resolve("index").toString(), "--quiet",
                input.toString()));
        old = input.toString();
    }

    private Path newer() throws IOException {
        return write("new.jsonl",
                line("dam-again", "عاجل| منسوب بحيرة الغدير في أعلى مستوياته", DAM, 2),
                line("both", "افتتاح معرض الكتاب",
                        "افتتح وزير الثقافة معرض الكتاب في دورته العاشرة بحضور مئة ناشر.", 1),
                line("dam-more", "منسوب بحيرة الغدير في أعلى مستوياته",
                        DAM + " " + BRIDGE + " " + DAM.replace("الغدير", "الشلال") + " "
                                + BRIDGE.replace("الأحد", "الاثنين"),
                        2),
                line("bridge", "إغلاق جسر الصيادين ثلاثة أسابيع", BRIDGE, 2),
                line("bridge-again", "إغلاق جسر الصيادين ثلاثة أسابيع", BRIDGE, 3));
    }

    private List<String> ids(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file)).stream()
                .map(each -> new JsonMapper().readTree(each).get("id").asString()).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "results"})
    void whatItHasIsDroppedForItsArticle(String earlier) throws IOException {
        int code = run("dedupe", newer().toString(), "--out", folder.resolve("out").toString(),
                "--against", folder.resolve(earlier).toString());
        assertEquals(0, code, err());
        assertEquals(List.of("bridge", "dam-more"), ids("kept.jsonl"),
                "another text, and one three times as long, stay");
        assertEquals(List.of("both", "bridge-again", "dam-again"), ids("dropped.jsonl"));
        for (String each : Files.readAllLines(folder.resolve("out/dropped.jsonl"))) {
            JsonNode dropped = new JsonMapper().readTree(each);
            String kept = switch (dropped.get("id").asString()) {
                case "both" -> "both";
                case "dam-again" -> "old-dam";
                default -> "bridge";
            };
            assertEquals(kept, dropped.get("keptId").asString());
            assertEquals(!kept.equals("bridge"), dropped.has("earlier"), each);
            assertEquals("exact", dropped.get("relation").asString());
        }
        JsonNode manifest = new JsonMapper().readTree(Files.readString(folder.resolve("out/manifest.json")));
        assertEquals(2, manifest.get("counts").get("droppedForEarlier").asInt());
        assertEquals(5, manifest.get("counts").get("read").asInt());
        assertTrue(manifest.get("settings").get("against").asString().endsWith(earlier));
        assertTrue(err().contains("3 copies of a kept one, 2 of them in the earlier corpus"), err());
    }

    @Test
    void whatTheSettingsDoNotDropStays() throws IOException {
        assertEquals(0, run("dedupe", newer().toString(), "--out", folder.resolve("out").toString(),
                "--against", folder.resolve("index").toString(), "--drop", "none"));
        assertEquals(5, ids("kept.jsonl").size());
        assertEquals(0, run("dedupe", newer().toString(), "--out", folder.resolve("out").toString(),
                "--against", folder.resolve("index").toString(), "--window", "2h"));
        List<String> earlier = Files.readAllLines(folder.resolve("out/dropped.jsonl")).stream()
                .filter(each -> each.contains("earlier\":true")).toList();
        assertEquals(1, earlier.size(), "old-dam is a day apart, outside the window");
        assertTrue(earlier.getFirst().contains("\"id\":\"both\""));
    }

    @Test
    void theEarlierCorpusMustBeOneAndIsNotReplaced() throws IOException {
        String in = newer().toString();
        String out = folder.resolve("out").toString();
        assertEquals(1, run("dedupe", in, "--out", out, "--against", old));
        assertTrue(err().contains("neither an index nor the results of a run"), err());
        assertEquals(1, run("dedupe", in, "--out", out, "--against", folder.resolve("nowhere").toString()));
        String results = folder.resolve("results").toString();
        err.reset();
        assertEquals(1, run("dedupe", in, "--out", results, "--against", results));
        assertTrue(err().contains("would be replaced by the results"), err());
        assertEquals(2, Files.readAllLines(folder.resolve("results/kept.jsonl")).size());
    }
}
