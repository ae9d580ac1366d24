package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.lsh.WordPath;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsTest {
    private final NewsWords words = NewsWords.standard();
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    @Test
    void prefixesAndEndingsAreCutWhereTheRestIsAKnownWord() {
        assertEquals(stem("تونس"), stem("بتونس"));
        assertEquals(stem("وزير"), stem("الوزير"));
        assertEquals(stem("وزير"), stem("والوزير"));
        assertNotEquals(stem("غداد"), stem("بغداد"));
    }

    @Test
    void commonWordsWeighLittleAndUnknownOnesAll() {
        assertTrue(words.weight(stem("في")) < 0.05);
        assertTrue(words.weight(stem("الرئيس")) < 0.2);
        assertEquals(1, words.weight(stem("غريغوريانوف")));
    }

    @Test
    void namesInCommonResembleMoreThanSmallWords() {
        Terms report = terms("اعتقال كازانوفيتش في مطار القاهره");
        double byName = report.resemblance(terms("الشرطه توقف كازانوفيتش"));
        double bySmallWords = report.resemblance(terms("زياره الي مطار في القاهره"));
        assertTrue(byName > 0.1, "by name " + byName);
        assertTrue(report.resemblance(terms("من في علي الي")) < 0.05);
        assertTrue(bySmallWords > 0);
        assertEquals(1, report.resemblance(terms("في مطار القاهره اعتقال كازانوفيتش")));
    }

    @Test
    void twoRareWordsInCommonAreOneKeyInCommon() {
        long[] one = terms("اعتقال كازانوفيتش في لوزانبرغ").pairKeys(5, 0.15);
        long[] other = terms("الافراج عن كازانوفيتش بعد زياره لوزانبرغ").pairKeys(5, 0.15);
        assertTrue(Arrays.stream(one).anyMatch(key -> Arrays.stream(other).anyMatch(k -> k == key)));
        long[] stranger = terms("حاله الطقس اليوم").pairKeys(5, 0.15);
        assertTrue(Arrays.stream(one).noneMatch(key -> Arrays.stream(stranger).anyMatch(k -> k == key)));
    }

    @Test
    void whatIsSharedIsKnownWithoutReadingTheOtherWhole() {
        List<String> words = List.of("اعتقال", "كازانوفيتش", "في", "مطار", "القاهره", "لوزانبرغ", "زياره",
                "الرئيس", "حاله");
        SplittableRandom random = new SplittableRandom(28);
        for (int trial = 0; trial < 2_000; trial++) {
            Terms a = terms(some(words, random));
            Terms b = terms(some(words, random));
            byte[] bytes = b.toBytes();
            byte[] padded = new byte[bytes.length + 5];
            System.arraycopy(bytes, 0, padded, 3, bytes.length);
            double shared = a.sharedWeight(padded, 3, bytes.length);
            assertEquals(a.sharedWeight(b), shared, "trial " + trial);
            boolean near = random.nextBoolean();
            assertTrue(
                    WordPath.HEADLINE.mayBeAlike(a, shared, near) || !WordPath.HEADLINE.areAlike(a, b, near),
                    "trial " + trial);
        }
    }

    private static String some(List<String> words, SplittableRandom random) {
        return words.stream().filter(word -> random.nextInt(3) == 0).collect(Collectors.joining(" "));
    }

    private long stem(String word) {
        return words.stem(word.toCharArray(), 0, word.length());
    }

    private Terms terms(String text) {
        Article article = new Article("1", text, "", Optional.empty(), "", "");
        return worker.prepare(article).stems().terms(Stems.HEADLINE);
    }
}
