package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records whose fields are objects and arrays, as exporters write them. */
class NestedFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":"خبر","content":{"rendered":"نص"}}                                  | نص
            {"title":"خبر","Content":{"protected":false,"rendered":"نص"}}                | نص
            {"title":"خبر","body":{"type":"x","value":"نص"}}                             | نص
            {"title":"خبر","text":["سطر","آخر"]}                                         | سطر~آخر
            {"title":"خبر","text":["سطر",null,"","آخر"]}                                 | سطر~آخر
            {"title":"خبر","text":[{"text":"سطر"},{"type":"image"},{"text":"آخر"}]}      | سطر~آخر
            {"title":"خبر","text":[["سطر","ثان"],["آخر"]]}                               | سطر~ثان~آخر
            {"title":"خبر","text":{"text":["سطر","آخر"]}}                                | سطر~آخر
            {"title":"خبر","text":["قتل",3,"أشخاص"]}                                     | قتل~3~أشخاص
            {"title":"خبر","body":[],"text":"نص"}                                        | نص
            {"title":"خبر","body":{"rendered":""},"text":"نص"}                           | نص
            {"title":"خبر","body":{},"text":"نص"}                                        | نص
            """)
    void bodies(String line, String body) {
        assertEquals(body.replace('~', '\n'), only(line, FieldNames.standard()).body());
    }

    @Test
    void whatExportersWrapIsRead() {
        Article article = only("""
                {"_id":{"$oid":"65a1"},"title":{"rendered":"خبر"},"date":{"$date":{"$numberLong":"1521212345678"}},
                "publisher":{"@type":"Organization","name":"سانا"},"url":{"value":"https://example.org/7"}}"""
                .replace("\n", ""), FieldNames.standard());
        assertEquals(new Article("65a1", "خبر", "", Optional.of(Instant.parse("2018-03-16T14:59:05.678Z")),
                "سانا", "https://example.org/7"), article);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            body=_source.content.text | {"_source":{"content":{"text":"نص"},"text":"غيره"}}      | نص
            body=_source.content.text | {"_SOURCE":{"Content":{"TEXT":"نص"}}}                    | نص
            body=_source.content      | {"_source":{"content":{"rendered":"نص"}}}                | نص
            body=_source.content      | {"_source":{"content":["سطر","آخر"]}}                    | سطر~آخر
            body=parts.p              | {"parts":[{"p":"سطر"},{"q":"لا"},{"p":"آخر"}]}           | سطر~آخر
            body=parts.p              | {"parts":[{"p":"سطر","q":1},{"p":null},{"p":"آخر"}]}     | سطر~آخر
            body=a.b                  | {"a.b":"نص","a":{"b":"غيره"}}                            | نص
            body=a.b                  | {"a.b":"","a":{"b":"نص"}}                                | نص
            body=a.b                  | {"a":"غيره","a.b":"نص"}                                  | نص
            body=content.full         | {"content":{"rendered":"غيره","full":"نص"}}              | نص
            """)
    void paths(String override, String record, String body) {
        String line = record.replaceFirst("\\{", "{\"title\":\"خبر\",");
        assertEquals(body.replace('~', '\n'),
                only(line, FieldNames.standard().with(override)).body());
    }

    @Test
    void onePathMayLeadThroughWhatIsAFieldItself() {
        FieldNames names = FieldNames.standard().with("title=text.head").with("body=text");
        Article article = only("{\"text\":{\"head\":\"خبر\",\"value\":\"نص\"}}", names);
        assertEquals("خبر", article.title());
        assertEquals("نص", article.body());
    }

    @Test
    void nothingOfARecordGoesIntoTheNext() {
        FieldNames names = FieldNames.standard().with("body=a.b");
        Reading reading = read("""
                {"id":"1","title":"خبر","a":{"b":"نص"}}
                {"id":"2","title":"خبر"}
                {"id":"3","title":"خبر","a":{"b":"غيره"}}
                """, names);
        assertEquals(List.of("نص", "", "غيره"), reading.articles.stream().map(Article::body).toList());
        assertEquals(
                List.of("1 of 3 records of - have no body; fields seen: id, title; use --field body=NAME"),
                reading.census.warnings());
    }

    @Test
    void namesThatStandInObjectsAreToldAsTheyAreGiven() {
        String lines = """
                {"_id":"a","_source":{"headline":"خبر","content":{"text":"نص"},"tags":["x"]}}
                {"_id":"b","_source":{"headline":"خبر","lead":{"text":"نص"}}}
                """;
        String seen = "fields seen: _id, _source.content.text, _source.headline, _source.lead.text, _source.tags";
        assertEquals(List.of("no record of - has a body; " + seen + "; use --field body=NAME"),
                read(lines, FieldNames.standard()).census.warnings());
        FieldNames mistyped = FieldNames.standard().with("title=_source.headline")
                .with("body=_source.contents");
        assertEquals(
                List.of("no record has a field \"_source.contents\" (--field body=_source.contents); "
                        + seen),
                read(lines, mistyped).census.warnings());
        FieldNames right = FieldNames.standard().with("title=_source.headline")
                .with("body=_source.content.text");
        assertEquals(
                List.of("1 of 2 records of - have no body; fields seen: _id, _source.headline, _source.lead.text;"
                        + " use --field body=NAME"),
                read(lines, right).census.warnings());
    }

    @Test
    void deepAndLargeValuesEndWithAReason() {
        FieldNames names = FieldNames.standard().with("body=a.a");
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertEquals("nested deeper than 1000 levels", read(deep, names).onlyReason());
        String lists = "{\"title\":\"خبر\",\"body\":" + "[".repeat(900) + "\"نص\"" + "]".repeat(900) + "}";
        assertEquals("نص", only(lists, names.with("body=body")).body());
        String many = "{\"title\":\"خبر\",\"body\":[" + "\"نص\",".repeat(200_000) + "\"نص\"]}";
        assertTrue(only(many, FieldNames.standard()).body().length() > 500_000);
    }

    private static Article only(String line, FieldNames names) {
        Reading reading = read(line, names);
        assertEquals(List.of(), reading.rejected);
        return reading.articles.getFirst();
    }

    private static Reading read(String lines, FieldNames names) {
        return Reading.ofStandardInput(lines.getBytes(UTF_8), ReadSettings.defaults().withFields(names));
    }
}
