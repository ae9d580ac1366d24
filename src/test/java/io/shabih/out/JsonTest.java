package io.shabih.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
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
    void decimalsAreRoundedToSixPlaces() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 3_000; trial++) {
            double share = random.nextInt(1_000) / (double) random.nextInt(1, 1_000);
            assertEquals("{\"share\":" + Json.sixDecimals(share) + "}",
                    Json.text(of -> of.decimal("share", share)));
        }
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
