package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is not an object a line: arrays, objects that hold them, objects spread over lines. */
class JsonInputTest {
    private static final String FIRST = "{\"id\":\"ا\",\"title\":\"ميناء جديد\",\"n\":1.50}";
    private static final String SECOND = "{\"id\":\"ب\",\"title\":\"حديقة قديمة\",\"tags\":[{\"title\":\"]}\"}]}";
    private static final List<String> BOTH = List.of("ا", "ب");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"[A,B]", "\uFEFF [\n A ,\r\n B ]\n", "[A]\n[B]", "AB", "A, B", "A,\nB\n", "A\n\n B",
                "{\"status\":\"ok\",\"articles\":[A,B]}",
                "{\"articles\":[A],\"next\":{\"articles\":[1]}}{\"articles\":[B]}",
                "{\"articles\":[A]}\n{\"articles\":[B]}\n", "{\"قائمة\":[A,B],\"n\":2}",
                "{\"took\":3,\"hits\":{\"total\":{\"value\":2},\"hits\":[A,B]}}",
                "{\"title\":\"اسم الخدمة\",\"description\":\"وصفها\",\"items\":[A,B]}"})
    void everyShape(String shape) {
        Reading reading = Formats.read(shape.replace("A", FIRST).replace("B", SECOND));
        assertEquals(List.of(), reading.rejected);
        assertEquals(BOTH, reading.ids());
    }

    @Test
    void anArticleMayListOthers() {
        String related = "{\"id\":1,\"related\":[{\"title\":\"خبر آخر\"}],\"title\":\"خبر\"}";
        assertEquals(List.of("1"), Formats.read(related).ids());
        String items = "{\"id\":2,\"items\":[{\"title\":\"خبر آخر\"}],\"text\":\"نص الخبر\"}";
        assertEquals(List.of("2"), Formats.read(items).ids());
    }

    @Test
    void recordsStayAsTheyAreButForLineEnds() throws IOException {
        String spread = "[{\n  \"id\": 7.0e1,\r\n  \"title\": \"خبر\\u0020\\n\",\n  \"id\": 8\n},\n" + SECOND
                + "]";
        assertEquals(List.of("{   \"id\": 7.0e1,    \"title\": \"خبر\\u0020\\n\",   \"id\": 8 }", SECOND),
                Formats.givenBack(folder, "a.json", spread.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLineEndWithinATextIsMended() {
        assertEquals("سطر\nسطر", Formats.read("[{\"id\":1,\"title\":\"خبر\",\"body\":\"سطر\nسطر\"}]").articles
                .getFirst().body());
    }

    @Test
    void aBrokenRecordCostsNoOther() {
        Reading reading = Formats
                .read("[" + FIRST + ", {\"id\":2,\"title\":خبر}, 5, \"x\", [], null, " + SECOND + "]");
        assertEquals(BOTH, reading.ids());
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L), reading.rejectedLines());
    }

    @Test
    void aCutFileKeepsWhatIsBeforeTheCut() {
        byte[] whole = ("{\"n\":2,\"articles\":[" + FIRST + "," + SECOND + "]}")
                .getBytes(StandardCharsets.UTF_8);
        Formats.cutAnywhere(whole, Formats.read(whole).articles);
        Reading cut = Formats.read("[" + FIRST + "," + SECOND.substring(0, 20));
        assertEquals(List.of("ا"), cut.ids());
        assertEquals(List.of("truncated JSON: the file ends within a record"),
                cut.rejected.stream().map(Rejected::reason).toList());
        assertEquals(List.of(2L), cut.rejectedLines());
        assertEquals("truncated JSON: the file ends before its array does",
                Formats.read("[" + FIRST + ",").rejected.getFirst().reason());
    }

    @Test
    void damageNeverThrows() {
        Formats.damagedAnywhere(
                ("{\"articles\":[" + FIRST + "," + SECOND + "]}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nestingWithoutEndIsOneMessage() {
        String deep = "[".repeat(1_000_000);
        assertEquals(1, Formats.read(deep).rejected.size());
        assertEquals(1, Formats.read("{\"a\":".repeat(1_000_000)).rejected.size());
        Reading within = Formats.read("[{\"id\":1,\"title\":\"خبر\",\"x\":" + deep.substring(0, 5000)
                + "]".repeat(5000) + "}," + FIRST + "]");
        assertEquals(List.of("ا"), within.ids());
        assertEquals("nested deeper than 1000 levels", within.rejected.getFirst().reason());
    }

    @Test
    void aRecordOverTheLimitIsPassedOver() {
        String large = "{\"title\":\"" + "خ".repeat(3000) + "\"}";
        Reading reading = Reading.ofStandardInput(
                ("[" + FIRST + "," + large + "," + SECOND + "]").getBytes(StandardCharsets.UTF_8),
                ReadSettings.defaults().withMaxRecordBytes(1000).withBlockBytes(300));
        assertEquals(BOTH, reading.ids());
        assertEquals(List.of("record longer than 1000 bytes"),
                reading.rejected.stream().map(Rejected::reason).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1256"})
    void otherEncodingsAreToldByTheBytes(String charset) throws IOException {
        for (String text : List.of(FIRST + "\n" + SECOND + "\n", "[" + FIRST + "," + SECOND + "]")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            Reading reading = Formats.read(bytes);
            assertEquals(BOTH, reading.ids());
            assertEquals("حديقة قديمة", reading.articles.getLast().title());
            assertTrue(reading.census.warnings().getLast()
                    .equalsIgnoreCase("- was read as " + charset), reading.census.warnings().toString());
            assertEquals(List.of(FIRST, SECOND), Formats.givenBack(folder, "a.jsonl", bytes));
        }
        if (charset.startsWith("UTF")) {
            assertEquals(BOTH,
                    Formats.read(("\uFEFF" + FIRST + SECOND).getBytes(Charset.forName(charset))).ids());
        }
    }

    @Test
    void contentCountsNotTheName() throws IOException {
        byte[] lines = (FIRST + "\n" + SECOND).getBytes(StandardCharsets.UTF_8);
        assertEquals(BOTH, Formats.read(folder, "a.txt", lines).ids());
        assertEquals(List.of(FIRST, SECOND), Formats.givenBack(folder, "a.html", lines));
    }

    @Test
    void jsonLinesStayJsonLines() {
        assertEquals(List.of(2L), Formats.read(FIRST + "\n{\"id\":\n" + SECOND + "\n").rejectedLines());
        Reading broken = Formats.read("{\"id\":3,\"title\":\"خبر\n" + FIRST + "\n" + SECOND + "\n");
        assertEquals(BOTH, broken.ids());
        assertEquals(List.of(1L), broken.rejectedLines());
        assertEquals(BOTH, Formats.read("{\"id\":3,\n" + FIRST + "\n" + SECOND + "\n").ids());
    }
}
