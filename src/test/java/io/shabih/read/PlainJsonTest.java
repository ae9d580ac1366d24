package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.encoding.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What {@link PlainJson} accepts, Jackson accepts, and both read the same. */
class PlainJsonTest {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final List<String> NAMES = List.of("id", "title", "body", "date", "pubDate");
    private static final String RECORD = """
            {"id": 7, "title":"قال الوزير: \\"نعم\\" ﷺ😀", "tags":[1,-2.5,"ب",{"x":null}], "body" : "سطر\\nثان \\u0623",\
            "date":1521212345.25,"pubDate":null,"TITLE":"غيره","Pubdate":"2018","n":0,"ok":true,"empty":{},"list":[]}""";

    private final List<FieldValue> plainValues = NAMES.stream().map(FieldValue::new).toList();
    private final List<FieldValue> jacksonValues = NAMES.stream().map(FieldValue::new).toList();
    private final FieldTable jacksonTable = new FieldTable(jacksonValues);
    private final PlainJson plain = new PlainJson(new FieldTable(plainValues), new RecordFields());

    @Test
    void readsAnOrdinaryRecord() {
        assertTrue(readPlain(RECORD.getBytes(UTF_8)));
        assertEquals("قال الوزير: \"نعم\" ﷺ😀", plainValues.get(1).text());
        assertEquals("سطر\nثان أ", plainValues.get(2).text());
        assertEquals("1521212345.25", plainValues.get(3).text());
        assertEquals("2018", plainValues.get(4).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{}}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}",
        "{\"a\":-}",
        "{\"a\":+1}", "{\"a\":tru}", "{\"a\":truex}", "{\"a\":nul", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u12",
        "{\"a\":\"\t\"}", "{\"a\":\"b", "{\"a\":\"b\\", "{\"a\":[1,]}", "{\"a\":[1 2]}", "{\"a\":[}",
        "{'a':1}", "[]", "{\"a\":1} x",
        "{\"title\":true}", "{\"title\":[\"x\"]}", "{\"id\":{\"$oid\":\"x\"}}", "{\"a\":1 \"b\":2}",
        "\u000b{}"
    })
    void leavesTheRestToJackson(String line) {
        assertFalse(readPlain(line.getBytes(UTF_8)));
    }

    @Test
    void neverAcceptsWhatJacksonRejectsAndReadsTheSame() {
        long seed = 19;
        Random random = new Random(seed);
        String pieces = "{}[]\",:\\/bfnrtu0123456789.-+eE trufalsnTITLEID\t\u0001\u00e9خ😀";
        byte[] record = RECORD.getBytes(UTF_8);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = mutated(record, pieces.getBytes(UTF_8), random);
            if (Bytes.invalidUtf8In(bytes, 0, bytes.length) < bytes.length || !readPlain(bytes)) {
                continue;
            }
            accepted++;
            String line = new String(bytes, UTF_8);
            readWithJackson(bytes, () -> "seed " + seed + ": " + line);
            for (int k = 0; k < NAMES.size(); k++) {
                assertEquals(jacksonValues.get(k).kind(), plainValues.get(k).kind(),
                        () -> "seed " + seed + ": " + line);
                assertEquals(jacksonValues.get(k).text(), plainValues.get(k).text(),
                        () -> "seed " + seed + ": " + line);
            }
        }
        assertTrue(accepted > 10_000, "only " + accepted + " mutants were plain");
    }

    @Test
    void decodesTextsOfEveryLengthAndMixture() {
        long seed = 23;
        Random random = new Random(seed);
        String[] pieces = {"خ", "محمد", " ", "a", "word and more ASCII text", "—", "😀", "\\n", "\\\"",
            "\\u0627", "ﷺ", "1"};
        String[] decoded = {"خ", "محمد", " ", "a", "word and more ASCII text", "—", "😀", "\n", "\"", "ا",
            "ﷺ", "1"};
        JsonString strings = new JsonString();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder raw = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                int piece = random.nextInt(pieces.length);
                raw.append(pieces[piece]);
                text.append(decoded[piece]);
            }
            byte[] bytes = ("xx" + raw + "\"yyyyyyyy").getBytes(UTF_8);
            assertEquals(text.toString(), strings.decode(bytes, 2, bytes.length - 9),
                    () -> "seed " + seed + ": " + raw);
        }
    }

    private static byte[] mutated(byte[] record, byte[] pieces, Random random) {
        byte[] bytes = record.clone();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = pieces[random.nextInt(pieces.length)];
        }
        return bytes;
    }

    private boolean readPlain(byte[] bytes) {
        plainValues.forEach(FieldValue::clear);
        return plain.read(bytes, 0, bytes.length);
    }

    private void readWithJackson(byte[] bytes, java.util.function.Supplier<String> line) {
        jacksonValues.forEach(FieldValue::clear);
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            assertEquals(JsonToken.START_OBJECT, json.nextToken(), line);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                Optional<FieldValue> value = jacksonTable.wanted(name);
                JsonToken token = json.nextToken();
                if (value.isPresent()) {
                    value.get().read(name, json, token);
                } else {
                    json.skipChildren();
                }
            }
            assertEquals(null, json.nextToken(), line);
        } catch (JacksonException e) {
            throw new AssertionError(line.get(), e);
        }
    }
}
