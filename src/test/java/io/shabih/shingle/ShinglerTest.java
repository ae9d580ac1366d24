package io.shabih.shingle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shabih.hash.Hash64;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglerTest {
    private static final String REPORT = "اعلنت وزارة الصحة اليوم ارتفاع عدد المصابين الي خمسة";

    @Test
    void aTextHasAShingleForEveryRunOfWords() {
        assertEquals(7, Shingler.words(3).shingles(REPORT).size());
        assertEquals(9, Shingler.words(1).shingles(REPORT).size());
    }

    @Test
    void aShortTextIsOneShingleAndTheEmptyTextHasNone() {
        assertEquals(1, Shingler.words(3).shingles("اعلنت وزارة").size());
        assertEquals(0, Shingler.words(3).shingles("").size());
    }

    @Test
    void orderInsideAShingleCounts() {
        Shingler shingler = Shingler.words(3);
        assertEquals(0,
                shingler.shingles("قتل خمسة اشخاص").intersectionSize(shingler.shingles("خمسة اشخاص قتل")));
        assertNotEquals(shingler.shingles("قتل قتل خمسة"), shingler.shingles("قتل خمسة خمسة"));
    }

    @Test
    void aShingleIsTheSameWhereverItStands() {
        ShingleSet part = Shingler.words(3).shingles("وزارة الصحة اليوم");
        assertEquals(1.0, part.containmentIn(Shingler.words(3).shingles(REPORT)));
    }

    @Test
    void wordBoundariesCount() {
        Shingler shingler = Shingler.words(2);
        assertNotEquals(shingler.shingles("عبد الله"), shingler.shingles("عبدا لله"));
    }

    @Test
    void strayDoubleSpacesMakeNoWords() {
        assertEquals(Shingler.words(2).shingles("عاجل من غزة"), Shingler.words(2).shingles(" عاجل  من غزة "));
    }

    @Test
    void aOneWordShingleIsTheHashOfItsWord() {
        for (String word : new String[] {"فلسطين", "ب", "ب".repeat(63), "ب".repeat(64), "ب".repeat(200)}) {
            long hash = Hash64.word(word, 0, word.length(), ShingleWord.SEED);
            assertEquals(ShingleSet.of(new long[] {Hash64.mix(hash)}, 1), Shingler.words(1).shingles(word));
        }
    }

    @Test
    void theWorkerGivesDuplicatesInTextOrder() {
        ShinglerWorker worker = Shingler.words(1).worker();
        char[] text = "نعم لا نعم".toCharArray();
        assertEquals(3, worker.shingles(text, text.length));
        assertEquals(3, worker.count());
        assertEquals(worker.hashes()[0], worker.hashes()[2]);
        assertEquals(2, worker.toSet().size());
    }

    @Test
    void oneWorkerServesManyTextsOfAnyLength() {
        ShinglerWorker worker = Shingler.words(3).worker();
        for (int words : new int[] {2000, 1, 0, 700, 5000}) {
            String text = String.join(" ", IntStream.range(0, words).mapToObj(i -> "كلمة" + i).toList());
            worker.shingles(text.toCharArray(), text.length());
            assertEquals(Shingler.words(3).shingles(text), worker.toSet());
        }
    }

    @Test
    void onlyTheGivenLengthIsRead() {
        ShinglerWorker worker = Shingler.words(3).worker();
        char[] text = (REPORT + " بقية قديمة").toCharArray();
        worker.shingles(text, REPORT.length());
        assertEquals(Shingler.words(3).shingles(REPORT), worker.toSet());
        assertThrows(IllegalArgumentException.class, () -> worker.shingles(text, text.length + 1));
        assertThrows(IllegalArgumentException.class, () -> worker.shingles(text, -1));
    }

    @Test
    void shinglesAgreeWithSetsOfStrings() {
        long seed = 0x0a7a61cL;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 300; round++) {
            String[] words = randomWords(random, random.nextInt(60));
            int width = 1 + random.nextInt(4);
            Set<String> distinct = new HashSet<>();
            for (int i = 0; i + width <= words.length; i++) {
                distinct.add(String.join(" ", Arrays.asList(words).subList(i, i + width)));
            }
            if (words.length > 0 && words.length < width) {
                distinct.add("one shingle of all");
            }
            String text = String.join(" ", words);
            assertEquals(distinct.size(), Shingler.words(width).shingles(text).size(),
                    text + " seed " + seed);
        }
    }

    @Test
    void randomUnicodeNeverFailsAndHashesApart() {
        long seed = 0xb1a57L;
        SplittableRandom random = new SplittableRandom(seed);
        Map<ShingleSet, String> seen = new HashMap<>();
        for (int round = 0; round < 3000; round++) {
            char[] text = new char[1 + random.nextInt(8)];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) random.nextInt(0x10000); // lone surrogates and bidi controls among them
            }
            String other = seen.putIfAbsent(Shingler.words(3).shingles(new String(text)), new String(text));
            assertEquals(new String(text), other == null ? new String(text) : other, "seed " + seed);
        }
    }

    @Test
    void goldenShinglesOfThisVersion() {
        assertEquals("w3-h1", Shingler.words(3).version());
        assertArrayEquals(new String[] {"14d6f9a972799b76"},
                hex(Shingler.words(3).shingles("قتل خمسة اشخاص")));
    }

    @Test
    void lengthsOutOfRangeAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> Shingler.words(0)).getMessage();
        assertEquals("wordsPerShingle is 0; allowed: 1 to 64", message);
        assertThrows(IllegalArgumentException.class, () -> Shingler.words(65));
    }

    private static String[] randomWords(SplittableRandom random, int count) {
        String[] some = {"قال", "الرئيس", "ان", "في", "وزير", "اليوم", "عدد", "من"};
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = some[random.nextInt(some.length)];
        }
        return words;
    }

    private static String[] hex(ShingleSet set) {
        return Arrays.stream(set.toArray()).mapToObj(hash -> String.format(Locale.ROOT, "%016x", hash))
                .toArray(String[]::new);
    }
}
