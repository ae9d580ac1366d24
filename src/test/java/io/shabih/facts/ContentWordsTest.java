package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentWordsTest {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    @ParameterizedTest
    @ValueSource(strings = {"كاريكاتير", "عاجل | صور من هنا وهناك", "كلمة اليوم 12/5/2024",
        "حديث الصباح والمساء",
        "صور صور صور صور صور", "The week in pictures", "What we know so far about it",
        "Photos of the day: 5 May 2024",
        "Карикатура дня", "Что это было и почему", "Les photos de la semaine", "Le dessin du jour",
        "Die Bilder des Tages",
        "Las fotos de la semana", "کارتون روز", "آج کا کارٹون", "Günün karikatürü", "今日漫画", "24 / 7", "…"})
    void theNameOfAColumnSaysTooLittle(String headline) {
        assertTrue(saysTooLittle(headline, ""), headline);
        assertTrue(saysTooLittle(headline, " \n "), "a blank body");
        assertFalse(saysTooLittle(headline, "افتتح الوزير الجسر أمس."), "with a body it is compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"مقتل خمسة جنود في هجوم شرق المدينة", "القبض على 16 مهربا قرب الحدود الشرقية",
        "Floods close three bridges in Poznań", "Суд арестовал бывшего мэра Самары",
        "Le maire de Lyon inaugure un pont",
        "Zwölf Verletzte bei Brand in Hamburg", "外相来週越南訪問", "นายกรัฐมนตรีเยือนเวียดนาม"})
    void aHeadlineThatReportsSomethingDoesNot(String headline) {
        assertFalse(saysTooLittle(headline, ""), headline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"اقرأ أيضا: معرض للكتب القديمة في الشارقة", "شارك الخبر: فيسبوك\nالوسوم: #كتب"})
    void aBodyOfFurnitureAloneIsNone(String body) {
        assertTrue(saysTooLittle("كلمة اليوم", body), body);
        assertFalse(saysTooLittle("", body), "without a headline it is all there is");
    }

    /** The record that finding candidates sees and the one that is compared agree. */
    private boolean saysTooLittle(String headline, String body) {
        Article article = new Article("1", headline, body, Optional.empty(), "", "");
        boolean little = worker.prepare(article).saysTooLittle();
        ArticleSketch sketch = worker.sketch(article);
        assertEquals(little, sketch.saysTooLittle(), headline);
        if (little) {
            assertEquals(0, sketch.sampleCount(), headline);
            for (long key : sketch.bandKeys()) {
                assertEquals(0, key, headline);
            }
        }
        return little;
    }
}
