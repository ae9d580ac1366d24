package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as Arabic writes them are read as their digits are. */
class NumberPhraseTest {
    private static final long SEED = 20261201;
    private static final String[] UNITS = {"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة",
        "ثمانية", "تسعة"};
    private static final String[] FEMININE = {"", "إحدى", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع",
        "ثماني", "تسع"};
    private static final String[] TENS = {"", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون",
        "ثمانون",
        "تسعون"};
    private static final String[] TENS_OBLIQUE = {"", "عشر", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين",
        "سبعين",
        "ثمانين", "تسعين"};
    private static final String[] HUNDREDS = {"", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة",
        "سبعمئة",
        "ثمانمئة", "تسعمئة"};
    private static final String[] HUNDREDS_OLD = {"", "مائة", "مائتين", "ثلاث مائة", "أربع مائة", "خمس مائة",
        "ست مائة",
        "سبع مائة", "ثماني مائة", "تسع مائة"};

    private final Preparer preparer = new Preparer(PrepareSettings.standard());

    private Set<String> numbers(String headline) {
        PreparedArticle article = preparer.worker().prepare(Article.ofHeadline("a", headline));
        return article.numbers().texts(Numbers.HEADLINE, number -> true);
    }

    /** A way to spell. */
    private record Spelling(String[] units, String[] tens, String[] hundreds, boolean masculine) {
        String spell(long number) {
            List<String> parts = new ArrayList<>();
            scale(number / 1_000_000, new String[] {"مليون", "مليونان", "ملايين", "مليونا"}, parts);
            scale(number / 1_000 % 1_000, new String[] {"ألف", "ألفان", "آلاف", "ألفا"}, parts);
            if (number % 1_000 > 0 || number == 0) {
                parts.add(group((int) (number % 1_000)));
            }
            return String.join(" و", parts);
        }

        private void scale(long count, String[] forms, List<String> parts) {
            if (count == 1) {
                parts.add(forms[0]);
            } else if (count == 2) {
                parts.add(forms[1]);
            } else if (count > 2) {
                parts.add(group((int) count) + " "
                        + (count <= 10 ? forms[2] : count % 100 == 0 ? forms[0] : forms[3]));
            }
        }

        private String group(int number) {
            List<String> parts = new ArrayList<>();
            if (number >= 100) {
                parts.add(hundreds[number / 100]);
            }
            int rest = number % 100;
            if (rest > 10 && rest < 20) {
                parts.add(teen(rest - 10));
            } else {
                if (rest % 10 > 0) {
                    parts.add(units[rest % 10]);
                }
                if (rest >= 10) {
                    parts.add(tens[rest / 10]);
                }
            }
            return String.join(" و", parts);
        }

        private String teen(int unit) {
            String ten = masculine ? "عشر" : "عشرة";
            return switch (unit) {
                case 1 -> (masculine ? "أحد " : "إحدى ") + ten;
                case 2 -> (masculine ? "اثنا " : "اثنتا ") + ten;
                default -> units[unit] + " " + ten;
            };
        }
    }

    @Test
    void everySpellingOfARandomNumberIsItsDigits() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Spelling> spellings = List.of(new Spelling(UNITS, TENS, HUNDREDS, true),
                new Spelling(FEMININE, TENS_OBLIQUE, HUNDREDS_OLD, false));
        for (int i = 0; i < 2_000; i++) {
            int digits = random.nextInt(1, 8);
            long number = random.nextLong((long) Math.pow(10, digits - 1) + 1, (long) Math.pow(10, digits));
            for (Spelling spelling : spellings) {
                String spelled = spelling.spell(number);
                boolean alone = Set.of("واحد", "إحدى", "ألف").contains(spelled);
                Set<String> expected = alone ? Set.of() : Set.of(Long.toString(number));
                assertEquals(expected, numbers("بلغ عدد الزوار " + spelled + " زائرا"),
                        spelled + ", seed " + SEED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "مقتل خمسة عشر شخصا في انهيار مبنى, 15",
        "خمس عشرة سنة على تأسيس الاتحاد, 15",
        "إصابة أحد عشر عاملا في المنجم, 11",
        "وصول مئة وخمسة وعشرين حاجا, 125",
        "استثمار مليونين ونصف المليون دولار, 2500000",
        "قرض بمليار ونصف المليار دولار للميناء, 1500000000",
        "صادرات بقيمة 1.5 مليار دينار, 1500000000",
        "صادرات بقيمة 1500 مليون دينار, 1500000000",
        "الصادرات تبلغ ١٫٥ مليار دينار, 1500000000",
        "توزيع 3 ملايين و200 ألف جرعة لقاح, 3200000",
        "الذكرى الخمسون لافتتاح الجامعة, 50",
        "الدورة الحادية والعشرون لمعرض الكتاب, 21",
        "المؤتمر الخامس عشر لاتحاد الأطباء, 15",
        "نمو الاقتصاد بنسبة خمسة في المئة, 5",
        "ثلاثمئة وستون ألف نازح يعودون, 360000",
        "ألفان ومئتا عامل في المصنع الجديد, 2200",
        "ألف وخمسمئة متطوع في حملة التشجير, 1500",
        "نقل مئة ألف مسافر يوميا, 100000",
        "منح مليون دولار للفائزين, 1000000",
        "نصف مليون كتاب في المكتبة الجديدة, 500000",
        "تبرع بربع مليار ليرة للمستشفى, 250000000",
        "تراجع الصادرات ثلاثة ونصف في المئة, 3.5",
        "استثمارات بثلاثة ونصف مليار دولار, 3500000000",
        "هدنة تستمر عامين ونصف العام, 2.5",
        "إيقاف الحكم شهرين بسبب تصريحاته, 2",
        "وصول بستة قطارات إضافية للمسافرين, 6",
    })
    void newsWritesItInManyWays(String headline, String number) {
        assertEquals(Set.of(number), numbers(headline));
    }

    @ParameterizedTest
    @CsvSource({
        "أحد المتهمين يعترف بالسرقة",
        "واحد من كبار الشعراء يرحل",
        "ألف الكاتب رواية جديدة",
        "آلاف المتظاهرين في شوارع العاصمة",
        "نصف السكان بلا مياه نظيفة",
    })
    void whatIsNoNumberIsNone(String headline) {
        assertEquals(Set.of(), numbers(headline));
    }

    @ParameterizedTest
    @CsvSource({
        "خمسة قتلى وعشرون جريحا في حادث سير, 20 5",
        "خمسة آلاف عائلة وألفي طالب في المخيم, 2000 5000",
        "ثلاثة وزراء وأربعة نواب يستقيلون, 3 4",
        "2 و3 مايو عطلة رسمية, 2 3",
        "المباراة تبدأ الساعة الثامنة والنصف مساء, 8 30",
        "يومان وثلاث ساعات من المحادثات, 2 3",
    })
    void otherNumbersStayApart(String headline, String all) {
        assertEquals(Set.of(all.split(" ")), numbers(headline));
    }
}
