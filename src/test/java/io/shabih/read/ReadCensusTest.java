package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCensusTest {
    private static final String WITH_BODY = "{\"id\":\"1\",\"title\":\"خبر\",\"Text\":\"نص الخبر\"}\n";
    private static final String WITHOUT_BODY = "{\"id\":\"2\",\"title\":\"خبر\",\"story\":\"نص الخبر\"}\n";
    private static final FieldNames STANDARD = FieldNames.standard();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anInputWithoutABodyIsNamedWithItsFields() {
        assertEquals(
                List.of("no record of - has a body; fields seen: id, story, title; use --field body=NAME"),
                warnings(WITHOUT_BODY.repeat(3), STANDARD));
        assertEquals(List.of("no record of - has a body; fields seen: body, title; use --field body=NAME"),
                warnings("{\"title\":\"خبر\",\"body\":\" 12 \"}", STANDARD));
    }

    @Test
    void oneRecordInTenWithoutABodyIsTold() {
        assertEquals(
                List.of("2 of 20 records of - have no body; fields seen: id, story, title; use --field body=NAME"),
                warnings(WITH_BODY.repeat(18) + WITHOUT_BODY.repeat(2), STANDARD));
        assertEquals(List.of(), warnings(WITH_BODY.repeat(19) + WITHOUT_BODY.repeat(2), STANDARD));
        assertEquals(List.of(), warnings(WITH_BODY, STANDARD));
    }

    @Test
    void recordsThatAreNoArticlesCountIfTheyAreObjects() {
        String rejected = "{\"hdr\":\"خبر\",\"a\\u0062c\":[1]}\n";
        assertEquals(List.of("no record of - has a body; fields seen: abc, hdr; use --field body=NAME"),
                warnings(rejected + "no JSON\n{\"title\":7}\n", STANDARD));
        assertEquals(List.of(), warnings("{}\n{}\n", STANDARD));
        assertEquals(List.of(), warnings("no JSON\n", STANDARD.with("body=x")));
    }

    @Test
    void aGivenNameThatNoRecordHasIsTold() {
        assertEquals(List.of(
                "no record has a field \"contents\" (--field body=contents); fields seen: Text, id, title"),
                warnings(WITH_BODY, STANDARD.with("body=contents")));
        assertEquals(
                List.of("no record has a field \"when\" (--field date=when); fields seen: Text, id, title"),
                warnings(WITH_BODY, STANDARD.with("date=when")));
        assertEquals(List.of(), warnings(WITHOUT_BODY.replace("story", "STORY"),
                STANDARD.with("body=story").with("title=title")));
        assertEquals(List.of(),
                warnings("{\"title\":\"خبر\",\"body\":\"نص\",\"when\":null}", STANDARD.with("date=when")));
    }

    @Test
    void namesAreFewShortAndHarmlessWhateverCame() {
        List<String> records = new ArrayList<>(IntStream.range(0, 30_000)
                .mapToObj(i -> "{\"title\":\"خبر\",\"field" + i + "\":1,\"" + i + "n".repeat(500) + "\":2}")
                .toList());
        records.add("{\"title\":\"خبر\",\"\\u001b[31m\\u202e\":1,\"\":2}");
        List<String> warnings = warnings(String.join("\n", records), STANDARD);
        assertEquals(1, warnings.size());
        String warning = warnings.getFirst();
        assertTrue(warning.length() < 1000 && warning.endsWith(", …; use --field body=NAME"), warning);
        assertTrue(warning.chars().noneMatch(c -> c < ' ' || c == 0x202E), warning);
        Collections.shuffle(records, new Random(11));
        assertEquals(warnings, warnings(String.join("\n", records), STANDARD));
    }

    @Test
    void ofARecordWithManyNamesAFewAreTold() {
        StringBuilder record = new StringBuilder("{\"hdr\":\"خبر\"");
        IntStream.range(0, 100_000).forEach(i -> record.append(",\"f").append(i).append("\":1"));
        String reason = Reading.ofLines(record + "}").onlyReason();
        assertTrue(reason.startsWith(
                "neither a title nor a body with letters in it; fields seen: f0, f1, f10, "), reason);
        assertTrue(reason.length() < 300, reason);
    }

    @Test
    void inputsOfTheSameFieldsShareALine() throws IOException {
        for (String name : List.of("c", "a", "b")) {
            Files.writeString(folder.resolve(name + ".jsonl"), WITHOUT_BODY);
        }
        Files.writeString(folder.resolve("d.jsonl"), WITHOUT_BODY.replace("story", "قصة"));
        Files.writeString(folder.resolve("e.txt"), "خبر بلا نص");
        Reading reading = Reading.of(Inputs.expand(List.of(folder.toString())), ReadSettings.defaults());
        assertEquals(List.of(
                "no record of " + folder
                        + "/a.jsonl and 2 inputs like it has a body; fields seen: id, story, title;"
                        + " use --field body=NAME",
                "no record of " + folder
                        + "/d.jsonl has a body; fields seen: id, title, قصة; use --field body=NAME"),
                reading.census.warnings());
    }

    @Test
    void partsAddUpInAnyOrderAndComeBackAsWritten() throws IOException {
        FieldNames fields = STANDARD.with("date=when").with("source=from");
        ReadCensus one = read(WITHOUT_BODY.repeat(3) + "{\"title\":\"خبر\",\"from\":\"س\"}", fields);
        ReadCensus other = read(WITH_BODY.repeat(5) + "{\"title\":\"خبر\",\"a\":1}", fields);
        List<String> expected = List.of(
                "no record has a field \"when\" (--field date=when); fields seen: Text, a, from, id, story, title",
                "5 of 10 records of - have no body; fields seen: Text, a, from, id, story, title; use --field body=NAME");
        assertEquals(expected, sum(fields, one, other).warnings());
        assertEquals(expected, sum(fields, other, one).warnings());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sum(fields, one, other).writeTo(new DataOutputStream(bytes));
        ReadCensus again = new ReadCensus(fields);
        again.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(expected, again.warnings());
    }

    private static ReadCensus sum(FieldNames fields, ReadCensus one, ReadCensus other) {
        ReadCensus sum = new ReadCensus(fields);
        sum.add(one);
        sum.add(other);
        return sum;
    }

    private static List<String> warnings(String lines, FieldNames fields) {
        return read(lines, fields).warnings();
    }

    private static ReadCensus read(String lines, FieldNames fields) {
        return Reading.ofStandardInput(lines.getBytes(UTF_8),
                ReadSettings.defaults().withFields(fields)).census;
    }
}
