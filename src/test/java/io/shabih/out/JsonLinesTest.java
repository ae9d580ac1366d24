package io.shabih.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Lines are what Jackson makes of the same values, byte for byte. */
class JsonLinesTest {
    private static final long SEED = 5;

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
            assertSame(new String(text), random);
        }
    }

    @Test
    void everyCharacter() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int c = 0; c <= Character.MAX_VALUE; c += 16) {
            StringBuilder text = new StringBuilder();
            for (int i = c; i < c + 16; i++) {
                text.append((char) i).append(' ');
            }
            assertSame(text.toString(), random);
        }
    }

    private static void assertSame(String text, SplittableRandom random) {
        double share = random.nextInt(1_000) / (double) random.nextInt(1, 1_000);
        long count = random.nextLong();
        Optional<Instant> date = random.nextBoolean()
                ? Optional.of(Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L)))
                : Optional.empty();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        try (Json json = Json.indented(expected)) {
            json.startObject().text("text", text).count("count", count).decimal("share", share)
                    .date("date", date)
                    .startArray("list");
            json.startObject().text("text", text).endObject().endArray().endLine();
        }
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        try (JsonLines lines = new JsonLines(actual)) {
            lines.startObject().text("text", text).count("count", count).decimal("share", share)
                    .date("date", date)
                    .startArray("list");
            lines.startObject().text("text", text).endObject().endArray().endLine();
        }
        assertEquals(withoutIndentation(expected.toString(UTF_8)), actual.toString(UTF_8).stripTrailing(),
                "seed " + SEED);
    }

    /** Line ends and white space between tokens; texts have their own line ends escaped. */
    private static String withoutIndentation(String json) {
        return json.replaceAll("\n *", "").replace("\" : ", "\":").replace("[ {", "[{").replace("} ]", "}]");
    }
}
