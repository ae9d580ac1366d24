package io.shabih.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.normalize.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFurnitureTest {
    private static final String REPORT = """
            افتتحت البلدية صباح الاثنين مكتبة عامة في الحي الشرقي تضم عشرين ألف كتاب.
            وقال رئيس البلدية إن المكتبة ستعمل حتى العاشرة مساء، وإن الدخول إليها مجاني.""";

    private final FurnitureFinder finder = BodyFurniture.curated(Normalizer.standard()).finder();

    private String rest(String body) {
        return Piece.without(body, finder.find(body)).strip().replaceAll("\\s*\n\\s*", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "اقرأ أيضا: افتتاح معرض للخط العربي في الشارقة", "للمزيد - هل تفتح المكتبة يوم الجمعة؟",
        "شارك الخبر: فيسبوك تويتر واتساب", "كلمات دلالية: مكتبة بلدية كتب", "الوسوم: #مكتبة #كتب",
        "حقوق النشر محفوظة لجريدة البلد", "تابعونا على إنستغرام ويوتيوب", "المصدر: وكالات", "إعلان",
        "*نقلاً عن البلد المصرية", "أضف تعليقا", "فرانس24/ أ ف ب", "(رويترز)", "أ.ف.ب، رويترز",
        "حمل التطبيق من متجر آبل وغوغل بلاي", "كتب: سمير عادل"
    })
    void aLineOfFurnitureFallsAway(String line) {
        assertEquals(REPORT, rest(REPORT + "\n" + line));
        assertEquals(REPORT, rest(line + "\n" + REPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "القاهرة (رويترز) - ", "دبي، الإمارات العربية المتحدة (CNN)-- ", "(CNN) — ", "باريس - أ ف ب - ",
        "غزة/ وكالات/ ", "واس - الرياض: "
    })
    void aDatelineFallsAway(String dateline) {
        String rest = rest(dateline + REPORT);
        assertTrue(rest.endsWith(REPORT), rest);
        assertFalse(rest.contains("رويترز") || rest.contains("CNN") || rest.contains("واس"), rest);
    }

    @Test
    void anAgencyInBracketsAtTheEndFallsAway() {
        assertEquals(REPORT, rest(REPORT + " (أ ف ب)"));
        assertEquals(REPORT, rest(REPORT + "\n(أ ف ب، رويترز)"));
    }

    @Test
    void headlinesUnderALinkFallAwayAndParagraphsStay() {
        String links = "\nقد يعجبك أيضا\nألواح شمسية بالتقسيط في الأسواق\nمن يملك أقدم مكتبة في المدينة؟";
        assertEquals(REPORT, rest(REPORT + links));
        String last = "\nوسيفتح فرع ثان في الصيف المقبل.";
        assertEquals(REPORT + last, rest(REPORT + links + last));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "قالت وكالة رويترز إن السفينة غادرت الميناء.", "تقرير دولي: الجفاف يهدد ثلث المحاصيل هذا العام.",
        "إعلان دستوري جديد ينتظره الشارع منذ أشهر.", "كتب الطالب رسالة إلى مدير المدرسة يشكره فيها.",
        "مشاركة واسعة في الاقتراع", "تحرير المدينة القديمة",
        "الجزيرة العربية - مهد حضارات قديمة لم تكتشف بعد.",
        "كوريا الجنوبية: الرئيس مون جيه-إن يزور الشمال.", "شارك مئات العمال في المسيرة.",
        "نقلا عن مصادر في الوزارة لم تسمها قالت الصحيفة إن القرار سيصدر غدا."
    })
    void whatOnlyLooksLikeFurnitureStays(String line) {
        assertEquals(line + "\n" + REPORT, rest(line + "\n" + REPORT));
    }

    @Test
    void piecesOfAnyTextAreInOrderAndInside() {
        SplittableRandom random = new SplittableRandom(11);
        String[] parts = {"اقرأ أيضا", "\n", ": ", " - ", "(رويترز)", "أ ف ب", ". ", "مكتبة", " عامة ",
            "\uD800", "(",
            ")", "المصدر", "شارك الخبر", "CNN", "/", "\u200F", "٣", "قد يعجبك", "؟"};
        for (int run = 0; run < 20_000; run++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(16); i > 0; i--) {
                body.append(parts[random.nextInt(parts.length)]);
            }
            int end = 0;
            for (Piece piece : finder.find(body.toString())) {
                assertTrue(piece.from() >= end && piece.to() <= body.length(), body::toString);
                end = piece.to();
            }
        }
    }

    @Test
    void theListIsInItsForm() {
        Set<String> seen = new HashSet<>();
        for (List<String> line : CuratedFurniture.lines()) {
            assertEquals(line.getFirst().equals("tag") ? 2 : 3, line.size(), line::toString);
            assertTrue(seen.add(line.get(0) + line.get(1)), () -> "twice: " + line);
            assertFalse(Normalizer.standard().normalize(line.get(1)).isEmpty(), line::toString);
        }
    }
}
