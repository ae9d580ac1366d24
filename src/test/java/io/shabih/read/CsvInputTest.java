package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables: a row an article, its fields under the names in the first row. */
class CsvInputTest {
    private static final String TABLE = """
            العنوان,النص,التاريخ,المصدر,الرابط
            سوق جديدة,"افتتحت السوق، وقال التاجر: ""هذا يوم سعيد"", ثم
            عاد إلى دكانه",2021-03-04,جريدة الضفة,https://example.org/1
            ,"جسر, ونهر",2021-03-05,جريدة الضفة,https://example.org/2
            """;

    @TempDir
    Path folder;

    @Test
    void aTableWithAHeaderInArabic() {
        Reading reading = Formats.read(TABLE);
        assertEquals(List.of(), reading.rejected);
        assertEquals(new Article("https://example.org/1", "سوق جديدة",
                "افتتحت السوق، وقال التاجر: \"هذا يوم سعيد\", ثم\nعاد إلى دكانه",
                Optional.of(Instant.parse("2021-03-04T00:00:00Z")), "جريدة الضفة", "https://example.org/1")
                .title(),
                reading.articles.getFirst().title());
        assertEquals("افتتحت السوق، وقال التاجر: \"هذا يوم سعيد\", ثم\nعاد إلى دكانه",
                reading.articles.getFirst().body());
        assertEquals("https://example.org/2", reading.articles.get(1).url());
        assertEquals("جريدة الضفة", reading.articles.get(1).source());
        assertEquals(Optional.of(Instant.parse("2021-03-05T00:00:00Z")), reading.articles.get(1).date());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsToldByTheContent(String delimiter) {
        for (String end : List.of("\n", "\r\n")) {
            String table = "\uFEFFID,Title,Text".replace(",", delimiter) + end
                    + ("1,خبر أول,\"نص" + delimiter + " فيه, كل; شيء|\"").replaceFirst(",", delimiter)
                            .replaceFirst(",", delimiter)
                    + end + "2,خبر ثان,".replace(",", delimiter);
            Reading reading = Formats.read(table);
            assertEquals(List.of("1", "2"), reading.ids(), table);
            assertEquals("نص" + delimiter + " فيه, كل; شيء|", reading.articles.getFirst().body());
        }
    }

    @Test
    void quotesBetweenTabsMayBeLetters() {
        Reading reading = Formats.read("id\ttitle\tbody\n1\t\"قال\" ثم مضى\t\"نص\n2\tب\tنص آخر\n");
        assertEquals(List.of("\"قال\" ثم مضى", "ب"), reading.articles.stream().map(Article::title).toList());
    }

    @Test
    void quotesMayBeEscapedByABackslash() {
        Reading reading = Formats.read("id,title\n1,\"قال: \\\"نعم\\\", ثم مضى\"\n2,خبر\n");
        assertEquals("قال: \"نعم\", ثم مضى", reading.articles.getFirst().title());
    }

    @Test
    void allFieldsAreKept() throws IOException {
        assertEquals(List.of("{\"column1\":\"0\",\"title\":\"خبر\",\"x\":\"1\",\"x_4\":\"2\"}",
                "{\"column1\":\"1\",\"title\":\"خبر آخر\",\"x\":\"\",\"x_4\":\"4\",\"column5\":\"5\"}",
                "{\"column1\":\"2\",\"title\":\"قصير\"}"),
                Formats.givenBack(folder, "a.csv",
                        ",title,x,x\n0,خبر,1,2\n1,خبر آخر,,4,5\n2,قصير\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTableWithoutKnownNamesSaysWhichItHas() {
        Reading reading = Formats.read("hdr,txt\nخبر,نص\nخبر,نص\n");
        assertEquals(2, reading.rejected.size());
        assertTrue(reading.rejected.getFirst().reason().contains("hdr, txt"), reading.rejected.toString());
        Reading named = Reading.ofStandardInput("hdr,txt\nخبر,نص\n".getBytes(StandardCharsets.UTF_8),
                ReadSettings.defaults().withFields(FieldNames.standard().with("title=hdr").with("body=txt")));
        assertEquals("نص", named.articles.getFirst().body());
    }

    @Test
    void proseIsNoTable() throws IOException {
        String prose = "سافر الوزير, ثم عاد\nوقال الناس, كما يقولون\nإن السماء, كعادتها\n";
        assertEquals("سافر الوزير, ثم عاد",
                Formats.read(folder, "a.txt", prose.getBytes(StandardCharsets.UTF_8)).articles.getFirst()
                        .title());
        assertEquals(2,
                Formats.read(folder, "b.txt", TABLE.getBytes(StandardCharsets.UTF_8)).articles.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "UTF-16LE", "UTF-32BE"})
    void otherEncodings(String charset) throws IOException {
        byte[] bytes = TABLE.getBytes(Charset.forName(charset));
        Reading reading = Formats.read(folder, "a.csv", bytes);
        assertEquals("سوق جديدة", reading.articles.getFirst().title());
        assertTrue(reading.census.warnings().getLast().toLowerCase(java.util.Locale.ROOT)
                .endsWith("was read as " + charset.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void brokenTextIsRejectedWithTheReason() {
        byte[] table = "id,title\n1,خبر\n2,?خبر\n".getBytes(StandardCharsets.UTF_8);
        table[new String(table, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xD8;
        Reading reading = Formats.read(table);
        assertEquals(List.of("1"), reading.ids());
        assertTrue(reading.rejected.getFirst().reason().contains("U+FFFD"));
        assertEquals(2, reading.rejected.getFirst().line());
    }

    @Test
    void aCutTableKeepsItsWholeRows() {
        byte[] whole = TABLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 150; length < whole.length; length++) {
            Reading cut = Formats.read(java.util.Arrays.copyOf(whole, length));
            assertTrue(cut.articles.size() + cut.rejected.size() >= 1, "cut after " + length);
        }
        Reading cut = Formats.read("id,title\n1,خبر\n2,\"خبر");
        assertEquals(List.of("1"), cut.ids());
        assertEquals("truncated table: it ends within a quoted field of the row at line 3",
                cut.rejected.getFirst().reason());
        assertEquals(2, cut.rejected.getFirst().line());
    }

    @Test
    void damageNeverThrows() {
        Formats.damagedAnywhere(TABLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOpenQuoteAndEndlessRowsAreOneMessage() {
        String open = "id,title\n1,خبر\n2,\"خبر\n" + "3,خبر\n".repeat(200_000);
        Reading reading = Reading.ofStandardInput(open.getBytes(StandardCharsets.UTF_8),
                ReadSettings.defaults().withMaxRecordBytes(100_000));
        assertEquals(List.of("1"), reading.ids());
        assertTrue(
                reading.rejected.getFirst().reason().startsWith("a row of the table is longer than 100000"));
        assertEquals(1, Formats.read("id,title\n1,خبر\n" + ",".repeat(1_000_000)).articles.size());
    }
}
