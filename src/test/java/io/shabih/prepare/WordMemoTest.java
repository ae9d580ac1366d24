package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.Shingler;
import io.shabih.shingle.ShinglerWorker;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The memo's words are those of the normal form, whatever stands beside whatever. */
class WordMemoTest {
    private static final long SEED = 20261127;

    /** Tokens that depend on their neighbours, and such as try to. */
    private static final String[] TOKENS = {"و", "و،", "\"و\"", "ف", "ب", "بـ", "بـ\"", "\"الوطن\"", "لـ",
        "«الأمن»",
        "قال", "وقال", "الرئيس", "الأميركي", "والأمريكي", "أميركا", "يناير", "كانون", "الثاني",
        "الثاني/يناير",
        "شباط/فبراير", "آب", "أب", "5", "٥", "12", "2018", "شهر", "الماضي", "آب/أغسطس", "أغسطس", "مايو/أيار",
        "-",
        "—", "،", "...", "1,500", "1.5", "3.", "&amp;", "&nbsp;و", "\\n", "مسئول", "شيء", "مساءا", "ﻻ",
        "لا\u200F",
        "أ\u0301", "don't", "L'Oréal", "Facebook", "\uD83D\uDE00", "\uD800", "سوريا", "سورية", "الولايات",
        "المتحدة",
        "الاتحاد", "الأوروبي", "ه\u0640\u0640ذا", "قطر.", "عاجل|", "\t", "\r", "x\ty", "\u0001", "a\u0001b",
        "\u00A0"};

    private final NormalizerWorker normalizer = Normalizer.standard().worker();
    private final ShinglerWorker shingler = Shingler.words(1).worker();
    private final WordMemo memo = new WordMemo(Normalizer.standard().worker());

    @Test
    void asTheNormalFormHasThem() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder text = new StringBuilder();
            int tokens = random.nextInt(12);
            for (int i = 0; i < tokens; i++) {
                text.append(TOKENS[random.nextInt(TOKENS.length)])
                        .append(random.nextInt(8) == 0 ? "\n" : " ");
            }
            assertSame(text.toString());
        }
    }

    @Test
    void everyPairOfTokens() {
        for (String a : TOKENS) {
            for (String b : TOKENS) {
                assertSame(a + " " + b);
                assertSame("في " + a + "  " + b + " قال");
            }
        }
    }

    @Test
    void anyCharacters() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 5_000; trial++) {
            char[] text = new char[random.nextInt(40)];
            for (int i = 0; i < text.length; i++) {
                text[i] = switch (random.nextInt(4)) {
                    case 0 -> ' ';
                    case 1 -> (char) random.nextInt(0x20, 0x80);
                    case 2 -> (char) random.nextInt(0x600, 0x700);
                    default -> (char) random.nextInt(0x10000);
                };
            }
            assertSame(new String(text));
        }
    }

    private void assertSame(String text) {
        NormalizedText plain = normalizer.normalize(text);
        int plainCount = shingler.shingles(plain.buffer(), plain.length());
        long[] expected = Arrays.copyOf(shingler.hashes(), plainCount);
        int count = memo.read(text.toCharArray(), text.length());
        long[] words = Arrays.copyOf(memo.hashes(), count);
        int shingles = shingler.shinglesOfWords(words, count);
        assertArrayEquals(expected, Arrays.copyOf(shingler.hashes(), shingles),
                () -> "'" + text + "' is '" + normalizer.normalize(text) + "', seed " + SEED);
    }
}
