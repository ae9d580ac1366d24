package io.shabih.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.report.HtmlDiff;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class DiffRenderingTest {

    private static final String RLM = "\u200F";

    private static List<Segment> align(String a, String b) {
        return Alignment.of(a, b, AlignmentTest::normalise);
    }

    @Test
    void plainTextMarksEveryKind() {
        List<Segment> segments = align("قتل 5 جنود أمريكيين أمس\nفي بغداد",
                "قتل 7 جنود أميركيين\nفي بغداد مساء");
        assertEquals(
                RLM + "قتل [-\u20685\u2069-]{+\u20687\u2069+} جنود {~أمريكيين~>أميركيين~}\n"
                        + RLM + "[-أمس-]\n"
                        + RLM + "في بغداد {+مساء+}\n",
                TextDiff.plain().render(segments));
    }

    @Test
    void noMarkGoesOnOverALine() {
        String text = TextDiff.ansi().render(align("سطر أول", "سطر أول\nثان من ٣ أسطر\nثالث"));
        text.lines().filter(line -> line.contains("\u001B["))
                .forEach(line -> assertTrue(line.endsWith("\u001B[0m")));
        assertTrue(text.contains("\u001B[1m\u2068٣\u2069\u001B[22m"), text);
    }

    @Test
    void nothingIsRenderedAsNothing() {
        assertEquals("", TextDiff.plain().render(List.of()));
        assertEquals(
                "<div class=\"diff\" dir=\"rtl\"><div class=\"side a\"></div>"
                        + "<div class=\"side b\"></div></div>",
                HtmlDiff.whole().render(List.of()));
    }

    @Test
    void pageMarksEveryKindOnItsOwnSide() {
        Document page = Jsoup.parse(HtmlDiff.whole().render(
                align("قتل 5 جنود أمريكيين أمس في بغداد", "قتل 7 جنود أميركيين في بغداد مساء")));
        assertEquals("قتل 5 جنود أمريكيين أمس في بغداد", page.select(".side.a").text());
        assertEquals("قتل 7 جنود أميركيين في بغداد مساء", page.select(".side.b").text());
        assertEquals(List.of("5", "أمس"), page.select(".a del").eachText());
        assertEquals(List.of("7", "مساء"), page.select(".b ins").eachText());
        assertEquals(List.of("5", "7"), page.select("b.number").eachText());
        assertEquals("أميركيين", page.select(".a mark.spelling").attr("title"));
        assertEquals("أمريكيين", page.select(".b mark.spelling").attr("title"));
    }

    @Test
    void excerptTellsHowManyWordsItLeavesOut() {
        String same = IntStream.range(0, 100).mapToObj(i -> "كلمة" + i).collect(Collectors.joining(" "));
        Document page = Jsoup.parse(HtmlDiff.excerpt(10).render(align(same + " قديم", same + " جديد")));
        assertEquals(List.of("⋯ 80 ⋯", "⋯ 80 ⋯"), page.select(".fold").eachText());
        assertEquals(22, page.select(".side.a").text().replace("⋯ 80 ⋯ ", "⋯ ").split(" ").length);
        assertThrows(IllegalArgumentException.class, () -> HtmlDiff.excerpt(0));
    }

    @Test
    void hostileTextTakesNoEffect() {
        String hostile = "<script>alert(1)</script> \u202Eمقلوب \u001B[2J \uD800 \" onclick='x' &amp; "
                + "ء".repeat(50_000);
        String html = HtmlDiff.excerpt(10).render(align(hostile, hostile + " <img src=x onerror=y>"));
        assertEquals(0, Jsoup.parse(html).select("script, img, [onclick], [onerror]").size());
        assertTrue(html.length() < 5_000);
        assertTrue(html.contains("[U+202E]") && html.contains("[U+001B]") && html.contains("[U+D800]"), html);
        String text = TextDiff.plain().render(align(hostile, hostile + "\u2069"));
        assertFalse(text.contains("\u202E") || text.contains("\u001B"));
    }

    @Test
    void anyCharactersStayWellFormed() {
        long seed = 0xD1FFL;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            String html = HtmlDiff.excerpt(2).render(align(blast(random), blast(random)));
            Parser parser = Parser.xmlParser().setTrackErrors(1);
            Jsoup.parse(html, "", parser);
            assertEquals(List.of(), List.copyOf(parser.getErrors()),
                    "seed " + seed + ", round " + round + ": " + html);
        }
    }

    private static String blast(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            int range = random.nextInt(4);
            int codePoint = switch (range) {
                case 0 -> random.nextInt(0x80);
                case 1 -> 0x600 + random.nextInt(0x100);
                case 2 -> 0x2000 + random.nextInt(0x80);
                default -> random.nextInt(0x110000);
            };
            text.appendCodePoint(codePoint);
        }
        return text.toString();
    }
}
