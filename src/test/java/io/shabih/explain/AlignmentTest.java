package io.shabih.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.explain.Segment.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final long SEED = 0x5AB1_4E57L;

    /** Enough of a normaliser: hamza seats, one transcription, punctuation. */
    static String normalise(String word) {
        return word.replaceAll("[أإآ]", "ا").replace("امريكي", "اميركي").replaceAll("[\\p{P}\\p{So}]", " ");
    }

    private static List<Segment> align(String a, String b) {
        return Alignment.of(a, b, AlignmentTest::normalise);
    }

    @Test
    void tellsWhatChangedFromWhatIsSpeltOtherwise() {
        List<Segment> expected = List.of(
                new Segment(Kind.EQUAL, "قتل", "قتل"),
                new Segment(Kind.CHANGED, "5", "7"),
                new Segment(Kind.EQUAL, "جنود", "جنود"),
                new Segment(Kind.SPELLING, "أمريكيين", "أميركيين"),
                new Segment(Kind.DROPPED, "أمس", ""),
                new Segment(Kind.EQUAL, "في بغداد", "في بغداد\n"),
                new Segment(Kind.ADDED, "", "بحسب الشرطة\n"));
        List<Segment> actual = align("قتل 5 جنود أمريكيين أمس في بغداد",
                "قتل 7 جنود أميركيين في بغداد\nبحسب الشرطة");
        assertEquals(words(expected, Segment::a), words(actual, Segment::a));
        assertEquals(words(expected, Segment::b), words(actual, Segment::b));
        assertEquals(expected.stream().map(Segment::kind).toList(),
                actual.stream().map(Segment::kind).toList());
        assertTrue(actual.get(1).changesNumber());
        assertFalse(actual.get(0).changesNumber());
        assertFalse(actual.get(4).changesNumber());
    }

    @Test
    void keepsAWordWithoutFormAtItsNeighbour() {
        List<Segment> segments = align("— قال الوزير – إن", "قال الوزير إن");
        assertEquals(
                List.of(Kind.SPELLING, Kind.SPELLING, Kind.EQUAL),
                segments.stream().map(Segment::kind).toList());
        assertEquals("— قال", segments.get(0).a());
        assertEquals("الوزير –", segments.get(1).a());
    }

    @Test
    void oneWordMayBeSpeltInTwo() {
        UnaryOperator<String> oneName = text -> text.replaceAll("كانون الثاني/يناير", "يناير");
        assertEquals(
                List.of(
                        new Segment(Kind.EQUAL, "في", "في"),
                        new Segment(Kind.SPELLING, "كانون الثاني/يناير", "يناير"),
                        new Segment(Kind.EQUAL, "الماضي\n", "الماضي\n")),
                Alignment.of("في كانون الثاني/يناير الماضي", "في يناير الماضي", oneName));
    }

    @Test
    void alignsNothingWithSomething() {
        assertEquals(List.of(), align("", " \n "));
        assertEquals(List.of(new Segment(Kind.ADDED, "", "عاجل\n")), align("", "عاجل"));
        assertEquals(List.of(new Segment(Kind.DROPPED, "***\n", "")), align("***", ""));
    }

    @Test
    void sharedParticlesOfUnrelatedTextsAreNoAgreement() {
        List<Segment> segments = align(
                "افتتح رئيس البلدية سوقا جديدة في وسط المدينة القديمة",
                "سجل المهاجم ثلاثة أهداف متتالية في مباراة أقيمت مساء");
        assertEquals(List.of(Kind.CHANGED), segments.stream().map(Segment::kind).toList());
    }

    @Test
    void everySideGivesItsWordsBackAndSwappingSwapsTheSides() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 3_000; round++) {
            String a = text(random, 1 + random.nextInt(40));
            String b = random.nextBoolean() ? edited(a, random) : text(random, random.nextInt(40));
            String message = "seed " + SEED + ", round " + round + ": <" + a + "> <" + b + ">";
            List<Segment> segments = align(a, b);
            assertEquals(words(a), words(segments, Segment::a), message);
            assertEquals(words(b), words(segments, Segment::b), message);
            assertEquals(segments, align(b, a).stream().map(Segment::reversed).toList(), message);
            segments.forEach(segment -> assertTrue(keepsItsPromise(segment), message + segment));
        }
    }

    @Test
    void longTextsAreAlignedBySentences() {
        String a = sentences(0, 4_000, "١٥ قتيلا");
        String b = sentences(1_000, 4_300, "١٧ قتيلا").replace("جملة 3000 ", "جملة مصححة 3000 ");
        List<Segment> segments = align(a, b);
        assertEquals(words(a), words(segments, Segment::a));
        assertEquals(words(b), words(segments, Segment::b));
        assertTrue(segments.contains(new Segment(Kind.ADDED, "", "مصححة")), "a word inside a sentence");
        assertTrue(segments.stream().anyMatch(Segment::changesNumber));
        long same = segments.stream()
                .filter(segment -> segment.kind() == Kind.EQUAL)
                .mapToLong(segment -> words(segment.a()).size())
                .sum();
        assertTrue(same >= 2_999 * 6, "equal words: " + same);
    }

    @Test
    void aDifferenceBeyondTheBoundIsOneChange() {
        String a = IntStream.range(0, 70_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String b = IntStream.range(0, 70_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        List<Segment> segments = align("بداية " + a + " نهاية", "بداية " + b + " نهاية");
        assertEquals(
                List.of(Kind.EQUAL, Kind.CHANGED, Kind.EQUAL), segments.stream().map(Segment::kind).toList());
    }

    private static boolean keepsItsPromise(Segment segment) {
        String a = segment.a();
        String b = segment.b();
        return switch (segment.kind()) {
            case EQUAL -> words(a).equals(words(b));
            case SPELLING -> !a.strip().equals(b.strip()) && form(a).equals(form(b));
            case CHANGED -> !a.isBlank() && !b.isBlank();
            case DROPPED -> !a.isBlank() && b.isEmpty();
            case ADDED -> a.isEmpty() && !b.isBlank();
        };
    }

    private static String form(String words) {
        return normalise(words).replaceAll("\\s+", " ").strip();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\p{Z}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> words(List<Segment> segments, Function<Segment, String> side) {
        return segments.stream().map(side).flatMap(text -> words(text).stream()).toList();
    }

    private static String text(SplittableRandom random, int wordCount) {
        String[] stock = {
            "في", "من", "أعلن", "اعلن", "الرئيس", "الرئيس،", "–", "أمريكي", "أميركي", "12", "١٢", "\n",
            "\u00A0", "BBC."
        };
        return IntStream.range(0, wordCount)
                .mapToObj(_ -> stock[random.nextInt(stock.length)])
                .collect(Collectors.joining(" "));
    }

    private static String edited(String text, SplittableRandom random) {
        return Arrays.stream(text.split(" "))
                .filter(_ -> random.nextInt(8) > 0)
                .map(word -> random.nextInt(8) > 0 ? word : word + " مضاف")
                .collect(Collectors.joining(" "));
    }

    private static String sentences(int from, int to, String toll) {
        return IntStream.range(from, to)
                .mapToObj(i -> "هذه جملة " + i + " من تقرير طويل" + (i == 2_000 ? " عن " + toll : "") + ".")
                .collect(Collectors.joining(" "));
    }
}
