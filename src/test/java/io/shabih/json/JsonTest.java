package io.shabih.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** What is written is what Jackson reads, and is escaped as Jackson escapes. */
class JsonTest {
    private static final long SEED = 5;
    private static final JsonFactory JACKSON = new JsonFactory();

    @Test
    void textsOfAnyCharacters() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 3_000; trial++) {
            char[] text = new char[random.nextInt(30)];
            for (int i = 0; i < text.length; i++) {
                text[i] = switch (random.nextInt(4)) {
                    case 0 -> (char) random.nextInt(0x80);
                    case 1 -> (char) random.nextInt(0x600, 0x700);
                    case 2 -> (char) random.nextInt(0xD800, 0xE000);
                    default -> (char) random.nextInt(0x10000);
                };
            }
            assertSurvives(new String(text));
        }
    }

    @Test
    void everyCharacter() {
        for (int c = 0; c <= Character.MAX_VALUE; c += 16) {
            StringBuilder text = new StringBuilder();
            for (int i = c; i < c + 16; i++) {
                text.append((char) i).append(' ');
            }
            assertSurvives(text.toString());
        }
    }

    @Test
    void decimalsHaveOneToSixPlaces() {
        assertEquals("0.0", decimal(0));
        assertEquals("0.0", decimal(4e-7));
        assertEquals("0.000001", decimal(1e-6));
        assertEquals("0.1", decimal(0.1));
        assertEquals("1.0", decimal(1));
        assertEquals("12300.0", decimal(12_300));
        assertEquals("0.142857", decimal(1 / 7.0));
    }

    @Test
    void negativeDecimalsAreThePositiveOnesWithASign() {
        assertEquals("-0.5", decimal(-0.5));
        assertEquals("-1.25", decimal(-1.25));
        assertEquals("-0.000001", decimal(-6e-7));
        assertEquals("0.0", decimal(-4e-7));
        assertEquals("0.0", decimal(-0.0));
        assertEquals("-987654321.0", decimal(-987_654_321));
    }

    @Test
    void decimalsAreRoundedToSixPlaces() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 3_000; trial++) {
            double share = random.nextInt(-1_000, 1_000) / (double) random.nextInt(1, 1_000);
            BigDecimal rounded = new BigDecimal(share).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
            String expected = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
            assertEquals(expected, decimal(share), share + ", seed " + SEED);
        }
    }

    @Test
    void whatIsNoNumberOfJsonIsNamed() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            1e12,
            -1e300}) {
            assertEquals("share is " + value + "; allowed: between -1.0E9 and 1.0E9",
                    assertThrows(IllegalArgumentException.class, () -> decimal(value)).getMessage());
        }
        assertEquals("999999999.75", decimal(999_999_999.75));
    }

    private static String decimal(double value) {
        String json = Json.text(of -> of.decimal("share", value));
        return json.replaceAll("^\\{\"share\":|}$", "");
    }

    @Test
    void linesAndIndentedObjects() {
        String lines = """
                {"id":"a","date":null,"none":[],"list":["x","y"],"in":{"n":1,"yes":true},"items":[{"i":"1"},{"i":"2"}]}
                {"id":"b","date":"2024-03-01T00:00:00Z","none":[],"list":["x","y"],"in":{"n":1,"yes":true},"items":[{"i":"1"},{"i":"2"}]}
                """;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Json json = Json.lines(written)) {
            write(json, "a", Optional.empty());
            write(json, "b", Optional.of(Instant.parse("2024-03-01T00:00:00Z")));
        }
        assertEquals(lines, written.toString(UTF_8));
        written.reset();
        try (Json json = Json.indented(written)) {
            write(json, "a", Optional.empty());
        }
        assertEquals("""
                {
                  "id": "a",
                  "date": null,
                  "none": [],
                  "list": [
                    "x",
                    "y"
                  ],
                  "in": {
                    "n": 1,
                    "yes": true
                  },
                  "items": [
                    {
                      "i": "1"
                    },
                    {
                      "i": "2"
                    }
                  ]
                }
                """, written.toString(UTF_8));
    }

    private static void write(Json json, String id, Optional<Instant> date) {
        json.startObject().text("id", id).date("date", date).texts("none", List.of())
                .texts("list", List.of("x", "y"))
                .object("in", () -> json.count("n", 1).flag("yes", true))
                .array("items", List.of("1", "2"), item -> json.text("i", item))
                .endLine();
    }

    private static void assertSurvives(String text) {
        String json = Json.text(of -> of.text("text", text));
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken());
            assertEquals("text", parser.nextName());
            assertEquals(JsonToken.VALUE_STRING, parser.nextToken());
            assertEquals(text, parser.getString(), "seed " + SEED);
        }
        if (text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)) {
            StringBuilder escaped = new StringBuilder();
            JsonStringEncoder.getInstance().quoteAsString(text, escaped);
            assertEquals("{\"text\":\"" + escaped + "\"}", json, "seed " + SEED);
        }
    }
}
