package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {

    @Test
    void readsEveryField() {
        Article article = only("""
                {"id":"a1","title":"افتتاح معرض الكتاب","body":"افتتح الوزير\\nالمعرض","date":"2018-03-16",
                "source":"سانا","url":"https://example.org/1","category":"ثقافة"}""".replace("\n", ""));
        assertEquals(new Article("a1", "افتتاح معرض الكتاب", "افتتح الوزير\nالمعرض",
                Optional.of(Instant.parse("2018-03-16T00:00:00Z")), "سانا", "https://example.org/1"),
                article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"head":"ج","headline":"ب","title":"أ"}        | أ
            {"head":"ج","headline":"ب"}                    | ب
            {"title":null,"headline":"ب"}                  | ب
            {"title":"","headline":"ب"}                    | ب
            {"title":"أ","title":"ب"}                      | ب
            {"head":"ج","title":"أ","title":null}          | ج
            {"title":"أ","headline":7}                     | أ
            {"title":"أ","x":{"title":"ب"},"y":[{"title":"ج"}]} | أ
            {"t\\u0069tle":"أ"}                            | أ
            {"title":"\\u0623\\ud83d\\ude00"}              | أ😀
            {"TITLE":"أ"}                                  | أ
            {"Headline":"ب","tiTle":"أ"}                   | أ
            {"title":"أ","Title":"ب"}                      | أ
            {"Title":"ب","title":"أ"}                      | أ
            {"Title":"أ","title":""}                       | أ
            {"title":null,"Title":"أ"}                     | أ
            {"Title":"أ","TITLE":null,"title":null}        | أ
            {"Title":"أ","TITLE":"ب"}                      | ب
            {"T\\u0069TLE":"أ"}                            | أ
            {"Title":"ب","t\\u0069tle":"أ","TITLE":["ج"]}  | أ
            """)
    void firstNameThatHasAValueWins(String line, String title) {
        assertEquals(title, only(line).title());
    }

    @Test
    void bodyNamesInTheirOrder() {
        List<String> names = FieldNames.standard().body();
        StringBuilder fields = new StringBuilder("\"id\":\"x\"");
        for (String name : names.reversed()) {
            fields.append(",\"").append(name).append("\":\"نص ").append(name).append('"');
            assertEquals("نص " + name, only("{" + fields + "}").body());
        }
    }

    @Test
    void everyNameIsKnownInAnyCase() {
        FieldNames names = FieldNames.standard();
        for (UnaryOperator<String> respelt : List.<UnaryOperator<String>>of(
                name -> name.toUpperCase(Locale.ROOT),
                name -> name.toLowerCase(Locale.ROOT),
                name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))) {
            names.body().forEach(
                    name -> assertEquals("نص", only(record(respelt.apply(name), "نص")).body(), name));
            names.title().forEach(
                    name -> assertEquals("نص", only(record(respelt.apply(name), "نص")).title(), name));
            names.id().forEach(name -> assertEquals("7", only(titled(respelt.apply(name), "7")).id(), name));
            names.source().forEach(
                    name -> assertEquals("س", only(titled(respelt.apply(name), "س")).source(), name));
            names.date().forEach(
                    name -> assertTrue(only(titled(respelt.apply(name), "2018-03-16")).date().isPresent(),
                            name));
        }
    }

    @Test
    void aSummaryNeverStandsForABody() {
        assertEquals("النص كله", only(
                "{\"Summary\":\"موجز\",\"description\":\"وصف\",\"title\":\"خبر\",\"Full_Text\":\"النص كله\"}")
                .body());
        assertEquals("وصف", only("{\"summary\":\"موجز\",\"Description\":\"وصف\",\"text\":\"\"}").body());
    }

    @Test
    void aNameThatIsGivenIsMeantAsWritten() {
        ReadSettings settings = ReadSettings.defaults()
                .withFields(FieldNames.standard().with("title=Text").with("body=text"));
        String line = "{\"text\":\"النص\",\"Text\":\"العنوان\"}";
        Reading reading = Reading.ofStandardInput(line.getBytes(StandardCharsets.UTF_8), settings);
        assertEquals("العنوان", reading.articles.getFirst().title());
        assertEquals("النص", reading.articles.getFirst().body());
    }

    private static String record(String name, String value) {
        return "{\"" + name + "\":\"" + value + "\"}";
    }

    private static String titled(String name, String value) {
        return "{\"title\":\"خبر\",\"" + name + "\":\"" + value + "\"}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a","_id":"b","title":"خبر"}                          | a
            {"_id":"b","doc_id":"c","title":"خبر"}                      | b
            {"id":123456789012345678901,"title":"خبر"}                  | 123456789012345678901
            {"id":1.50,"title":"خبر"}                                   | 1.50
            {"id":0,"title":"خبر"}                                      | 0
            {"id":"","title":"خبر"}                                     | -:1
            {"id":null,"title":"خبر"}                                   | -:1
            {"title":"خبر"}                                             | -:1
            {"title":"خبر","url":"https://example.org/1"}               | https://example.org/1
            {"title":"خبر","url":["x"]}                                 | -:1
            {"_id":{"$oid":"5aad0c"},"title":"خبر"}                     | 5aad0c
            {"id":"","url":"u","title":"خبر"}                           | u
            """)
    void ids(String line, String id) {
        assertEquals(id, only(line).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":7}                        | field "title" is a number, not text
            {"title":"أ","body":[true]}        | field "body" is an array, not text
            {"headline":true,"body":"ب"}       | field "headline" is a boolean, not text
            {"title":"أ","text":{"ar":"ب"}}    | field "text" is an object, not text; fields seen: text.ar, title
            {"id":[1],"title":"أ"}             | field "id" is an array, not text or a number
            {"id":{"x":"y"},"title":"أ"}       | field "id" is an object, not text or a number
            {"id":"a"}                         | neither a title nor a body with letters in it; fields seen: id
            {"n":1,"hdr":"أ","h\\u0064r":[2]}  | neither a title nor a body with letters in it; fields seen: hdr, n
            {"title":"123 — ؟","body":"  "}    | neither a title nor a body with letters in it
            {}                                 | neither a title nor a body with letters in it
            "أ"                                | not a JSON object
            7                                  | not a JSON object
            null                               | not a JSON object
            {"title":"أ"} "ب"                  | something follows the JSON object on its line
            {"title":"أ"},                     | not JSON: Unexpected character (',' (code 44))
            {"title":"أ"                       | not JSON: Unexpected end-of-input
            {"title":"أ                        | not JSON: Unexpected end-of-input
            {title:"أ"}                        | not JSON: Unexpected character ('t' (code 116))
            خبر عاجل                           | not a JSON object
            {"a":01,"title":"أ"}               | not JSON: Invalid numeric value
            """)
    void rejectsWithTheReason(String line, String reason) {
        String actual = Reading.ofLines(line).onlyReason();
        assertTrue(actual.startsWith(reason), actual);
        assertTrue(actual.length() < 200 && !actual.contains("Source"), actual);
    }

    @Test
    void dateSourceAndUrlOfAnotherKindAreMissing() {
        Article article = only("{\"title\":\"خبر\",\"date\":[1],\"source\":{\"no\":\"س\"},\"url\":5}");
        assertEquals(Article.ofHeadline("-:1", "خبر"), article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1521212345                               | 2018-03-16T14:59:05Z
            1521212345678                            | 2018-03-16T14:59:05.678Z
            "16 آذار 2018"                           | 2018-03-16T00:00:00Z
            {"$date":"2018-03-16T10:00:00Z"}         | 2018-03-16T10:00:00Z
            """)
    void dates(String value, String expected) {
        assertEquals(Optional.of(Instant.parse(expected)),
                only("{\"title\":\"خبر\",\"timestamp\":" + value + "}").date());
    }

    @Test
    void otherFieldNames() {
        ReadSettings settings = ReadSettings.defaults()
                .withFields(FieldNames.standard().with("title=hdr").with("id=guid"));
        String line = "{\"hdr\":\"أ\",\"title\":\"ب\",\"guid\":\"g\",\"id\":\"i\"}";
        Reading reading = Reading.ofStandardInput(line.getBytes(StandardCharsets.UTF_8), settings);
        assertEquals(List.of(Article.ofHeadline("g", "أ")), reading.articles);
    }

    @Test
    void loneSurrogateEscapesAreKept() {
        assertEquals("أ\ud800ب\udc00", only("{\"title\":\"أ\\ud800ب\\udc00\"}").title());
    }

    @Test
    void invalidUtf8IsRejectedAlsoInUnknownFields() {
        byte[] line = "{\"title\":\"خبر\",\"tag\":\"abc\"}".getBytes(StandardCharsets.UTF_8);
        line[line.length - 4] = (byte) 0xE9;
        Reading reading = Reading.ofStandardInput(line, ReadSettings.defaults());
        assertEquals("invalid UTF-8 at byte 27 of the record; "
                + "convert it (iconv -f WINDOWS-1256 -t UTF-8, if it is an old Arabic text)",
                reading.onlyReason());
    }

    /** What the first lines are in decides; a record is kept byte for byte. */
    @Test
    void aLineInWindows1256AmongOthersIsRejectedByName() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            lines.writeBytes("{\"title\":\"افتتاح جسر جديد\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        lines.writeBytes("{\"title\":\"افتتاح جسر جديد\"}\n".getBytes(Charset.forName("windows-1256")));
        Reading reading = Reading.ofStandardInput(lines.toByteArray(), ReadSettings.defaults());
        assertEquals(20, reading.articles.size());
        assertEquals("invalid UTF-8 at byte 11 of the record, it is Windows-1256; "
                + "convert it (iconv -f WINDOWS-1256 -t UTF-8)", reading.rejected.getFirst().reason());
        assertEquals("{\"title\":\"افتتاح جسر جديد\"}", reading.rejected.getFirst().excerpt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\"خبر\",\"Text\":\"نص \uFFFD طويل\"}",
        "{\"title\":\"خبر\",\"text\":\"نص \\ufffd طويل\"}",
        "{\"title\":\"خبر\",\"t\\u0065xt\":\"نص \\uFFFD طويل\"}"})
    void aTextWithReplacementCharactersIsNoArticle(String line) {
        String reason = Reading.ofLines(line).onlyReason();
        assertTrue(reason.startsWith("field \"text\" holds replacement characters (U+FFFD)"), reason);
    }

    @Test
    void replacementCharactersOutsideTheTextDoNoHarm() {
        assertEquals("نص",
                only("{\"title\":\"خبر\",\"body\":\"نص\",\"summary\":\"\uFFFD\",\"tag\":\"\uFFFD\"}").body());
    }

    @Test
    void deepNestingNeitherOverflowsNorStalls() {
        String deep = "[".repeat(1_000_000);
        assertEquals("nested deeper than 1000 levels",
                Reading.ofLines("{\"title\":\"خبر\",\"x\":" + deep + "}").onlyReason());
        assertEquals("nested deeper than 1000 levels",
                Reading.ofLines("{\"title\":" + "{\"a\":".repeat(500_000)).onlyReason());
    }

    @Test
    void longNamesAndNumbersOfUnknownFieldsDoNoHarm() {
        String number = "7".repeat(100_000);
        assertEquals("خبر",
                only("{\"" + "n".repeat(200_000) + "\":" + number + ",\"title\":\"خبر\"}").title());
        assertEquals(Optional.empty(), only("{\"title\":\"خبر\",\"date\":" + number + "}").date());
    }

    @Test
    void excerptsAreShortAndHarmless() {
        Reading reading = Reading.ofLines("\u001b[31m\u202e" + "خ".repeat(500));
        String excerpt = reading.rejected.getFirst().excerpt();
        assertTrue(excerpt.length() <= Rejected.EXCERPT_LENGTH, excerpt);
        assertTrue(excerpt.startsWith(" [31m خخ"), excerpt);
        assertTrue(reading.rejected.getFirst().reason().chars().noneMatch(Character::isISOControl));
    }

    @Test
    void anyTextComesThroughAsItWas() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = "خ" + randomText(random);
            StringBuilder json = new StringBuilder("{\"title\":\"");
            for (char c : text.toCharArray()) {
                boolean escaped = c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)
                        || random.nextInt(9) == 0;
                json.append(escaped ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
            String line = json.append("\"}").toString();
            assertEquals(text, only(line).title(), () -> "seed " + seed + ": " + line);
        }
    }

    /** Bidi controls, presentation forms, lone surrogates, Persian and Urdu letters, mixed digits. */
    private static String randomText(Random random) {
        int[][] ranges = {
            {0, 0x7F}, {0x600, 0x6FF}, {0x750, 0x77F}, {0x2000, 0x206F}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF},
            {0xD800, 0xDFFF}, {0x1F600, 0x1F64F}, {0x10FFF0, 0x10FFFF}
        };
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            int[] range = ranges[random.nextInt(ranges.length)];
            text.appendCodePoint(random.nextInt(range[0], range[1] + 1));
        }
        return text.toString();
    }

    private static Article only(String line) {
        Reading reading = Reading.ofLines(line);
        assertEquals(List.of(), reading.rejected);
        assertEquals(1, reading.articles.size());
        return reading.articles.getFirst();
    }
}
