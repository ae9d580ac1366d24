package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TermsTest {
    private final NewsWords words = NewsWords.standard();

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
    void wordsOfBothCountOnce() {
        Terms both = terms("كازانوفيتش في القاهره").and(terms("كازانوفيتش في لندن"));
        assertEquals(4, both.size());
        assertEquals(terms("كازانوفيتش في القاهره لندن").weight(), both.weight(), 1e-9);
    }

    private long stem(String word) {
        return words.stem(word.toCharArray(), 0, word.length());
    }

    private Terms terms(String text) {
        return new StemReader(words).terms(text.toCharArray(), text.length());
    }
}
