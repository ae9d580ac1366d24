package io.shabih.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The normaliser against texts that nobody would write, for what must hold of every text. */
class BlastTest {
    private static final int TEXTS = 20_000;
    private static final List<String> INVISIBLE = List.of(
            "\u064B", "\u064E", "\u0650", "\u0651", "\u0652", "\u0670", "\u06D6", "\u0610", "\u0640",
            "\u0640\u0640",
            "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202B", "\u202C", "\u2066", "\u2069",
            "\u061C",
            "\u00AD", "\uFEFF", "\uFE0F", "\u2060");

    private final Normalizer normalizer = Normalizer.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFusedPathGivesTheAnswerOfThePlainOne(long seed) {
        Blast blast = new Blast(seed);
        NormalizerWorker worker = normalizer.worker();
        for (int i = 0; i < TEXTS; i++) {
            assertAgrees(normalizer, worker, blast.text(25), seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void soItDoesWithAnyOfTheSteps(long seed) {
        Blast blast = new Blast(seed);
        for (int i = 0; i < 60; i++) {
            EnumSet<Step> steps = EnumSet.of(Step.WHITESPACE);
            steps.addAll(blast.some(EnumSet.allOf(Step.class)));
            Normalizer some = Normalizer.of(steps);
            NormalizerWorker worker = some.worker();
            for (int j = 0; j < 400; j++) {
                assertAgrees(some, worker, blast.text(20), seed);
            }
        }
    }

    @Test
    void andOnEveryCharacterBetweenLetters() {
        NormalizerWorker worker = normalizer.worker();
        for (int c = 0; c < 0x20000; c += c > 0x3400 && c < 0xD700 ? 61 : 1) { // fewer of Chinese and Korean
            String text = Character.toString(c);
            assertAgrees(normalizer, worker, "س" + text + "ي" + text, c);
            assertAgrees(normalizer, worker, "1" + text + "2 " + text + "x", c);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void aNormalFormIsItsOwnNormalForm(long seed) {
        Blast blast = new Blast(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = blast.text(25);
            String body = normalizer.normalize(text);
            assertEquals(body, normalizer.normalize(body), () -> describe(text, seed));
            String headline = normalizer.normalizeHeadline(text);
            assertEquals(headline, normalizer.normalizeHeadline(headline), () -> describe(text, seed));
        }
    }

    @Test
    void soItIsForEveryCharacter() {
        for (int c = 0; c < 0x20000; c += c > 0x3400 && c < 0xD700 ? 61 : 1) { // fewer of Chinese and Korean
            String body = normalizer.normalize("س" + Character.toString(c) + "x");
            assertEquals(body, normalizer.normalize(body), () -> "of " + describe(body, 0));
        }
    }

    @Test
    void soItIsForTheWordsOfTheLexiconInAnyOrder() {
        long seed = 8;
        Blast blast = new Blast(seed);
        List<String> keys = normalizer.plain().lexicon().keys();
        for (int i = 0; i < TEXTS; i++) {
            String words = blast.shuffled(keys, 6).strip();
            String body = normalizer.normalize(words);
            assertEquals(body, normalizer.normalize(body), () -> describe(words, seed));
            assertEquals(body, normalizer.plain().normalize(words), () -> describe(words, seed));
        }
    }

    @Test
    void theNormalFormIsWordsWithSingleSpacesBetween() {
        long seed = 9;
        Blast blast = new Blast(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = blast.text(25);
            String body = normalizer.normalize(text);
            assertEquals(body.strip().replaceAll(" +", " "), body, () -> describe(text, seed));
            int stray = body.replaceAll("[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc} ]|(?<=[0-9])\\.(?=[0-9])", "").length();
            assertEquals(0, stray, () -> describe(text, seed));
        }
    }

    @Test
    void marksForDisplayNeverChangeTheResult() {
        long seed = 10;
        Blast blast = new Blast(seed);
        for (String text : Samples.BODIES) {
            for (int i = 0; i < 500; i++) {
                String sprinkled = blast.sprinkle(text, INVISIBLE);
                assertEquals(normalizer.normalize(text), normalizer.normalize(sprinkled),
                        () -> describe(sprinkled, seed));
                assertEquals(normalizer.normalizeHeadline(text), normalizer.normalizeHeadline(sprinkled),
                        () -> describe(sprinkled, seed));
            }
        }
    }

    private static void assertAgrees(Normalizer normalizer, NormalizerWorker worker, String text, long seed) {
        assertEquals(normalizer.plain().normalize(text), worker.normalize(text).toString(),
                () -> missing(normalizer) + " body " + describe(text, seed));
        assertEquals(normalizer.plain().normalizeHeadline(text), worker.normalizeHeadline(text).toString(),
                () -> missing(normalizer) + " headline " + describe(text, seed));
    }

    private static String missing(Normalizer normalizer) {
        return "without " + EnumSet.complementOf(EnumSet.copyOf(normalizer.steps()));
    }

    private static String describe(String text, long seed) {
        String codes = text.chars().mapToObj(c -> "%04X".formatted(c)).collect(Collectors.joining(" "));
        return "seed " + seed + ": " + text + " = " + codes;
    }
}
