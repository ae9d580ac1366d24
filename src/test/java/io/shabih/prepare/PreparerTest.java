package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.facts.Numbers;
import io.shabih.hash.TextKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreparerTest {
    private static final String BODY = "قال متحدث باسم البلدية إن أعمال صيانة الجسر تبدأ يوم الاثنين 12 مايو وتستمر 3 أسابيع";

    private final Preparer preparer = new Preparer(PrepareSettings.standard());

    @Test
    void marksAndSpellingsDoNotChangeTheKeys() {
        ArticleSketch plain = copy(preparer.worker().sketch(article("صيانة الجسر تبدأ يوم الاثنين", BODY)));
        ArticleSketch marked = copy(
                preparer.worker().sketch(article("عاجل | صيانة الجسر تبدأ يوم الإثنين", BODY + ".")));
        assertEquals(plain.body(), marked.body());
        assertEquals(plain.headline(), marked.headline());
        assertEquals(1, plain.headlineTerms().resemblance(marked.headlineTerms()));
    }

    @Test
    void orderOfWordsIsOneTextButNotTheOther() {
        ArticleSketch one = copy(preparer.worker().sketch(article("هبوط أسعار النفط لليوم الثاني", BODY)));
        ArticleSketch other = copy(
                preparer.worker().sketch(article("لليوم الثاني.. هبوط أسعار النفط", BODY)));
        assertEquals(1, one.headlineTerms().resemblance(other.headlineTerms()));
        assertNotEquals(one.headline(), other.headline());
    }

    @Test
    void headlineIsSketchedWhereThereIsNoBody() {
        ArticleSketch headlineOnly = copy(
                preparer.worker().sketch(article("صيانة الجسر تبدأ يوم الاثنين", "")));
        assertEquals(TextKey.EMPTY, headlineOnly.body());
        assertEquals(3, headlineOnly.shingleCount());
    }

    @Test
    void aWorkerIsUsedAgainWithoutTraces() {
        PreparerWorker worker = preparer.worker();
        ArticleSketch first = copy(worker.sketch(article("", BODY)));
        worker.sketch(article("عنوان آخر تماما لا صلة له", "نص قصير"));
        ArticleSketch again = copy(worker.sketch(article("", BODY)));
        assertEquals(first.body(), again.body());
        assertTrue(Arrays.equals(first.bandKeys(), again.bandKeys()));
        assertTrue(Arrays.equals(first.samples(), again.samples()));
    }

    @Test
    void factsAreRead() {
        PreparedArticle prepared = preparer.worker()
                .prepare(article("ارتفاع الحصيلة إلى خمسة قتلى أمس الأحد", BODY));
        assertEquals(Set.of("5"), numbers(prepared, Numbers.HEADLINE));
        assertEquals(Set.of("sunday"), prepared.headlineFacts().weekdays().values());
        assertEquals(Set.of("yesterday"), prepared.headlineFacts().relativeDays().values());
        assertEquals(Set.of("monday"), prepared.leadFacts().weekdays().values());
        assertEquals(Set.of("05"), prepared.leadFacts().months().values());
        assertEquals(Set.of("12", "3"), numbers(prepared, Numbers.BODY));
    }

    @Test
    void settingsAreChecked() {
        PrepareSettings standard = PrepareSettings.standard();
        assertThrows(
                IllegalArgumentException.class,
                () -> new PrepareSettings(
                        standard.normalizer(), standard.shingler(), standard.scheme(), standard.banding(),
                        0));
        assertTrue(standard.banding().candidateProbability(0.5) >= 0.995);
    }

    @Test
    void furnitureCountsForTheWholeBodyOnly() {
        String report = "افتتحت البلدية مكتبة عامة في الحي الشرقي تضم عشرين ألف كتاب.\nوقال رئيسها إن الدخول مجاني.";
        PreparedArticle plain = preparer.worker().prepare(article("مكتبة جديدة", report));
        PreparedArticle furnished = preparer.worker()
                .prepare(article("مكتبة جديدة",
                        "القاهرة (رويترز) - " + report + "\nاقرأ أيضا: معرض للكتب القديمة"));
        assertEquals("القاهرة (رويترز) - … اقرأ أيضا: معرض للكتب القديمة", furnished.furniture());
        assertArrayEquals(body(plain), report(plain));
        assertArrayEquals(body(plain), report(furnished));
        assertFalse(Arrays.equals(body(plain), body(furnished)));
    }

    @Test
    void aBodyOfFurnitureAloneReportsNothingUnderAHeadlineAndStaysWholeWithoutOne() {
        for (String body : new String[] {"اقرأ أيضا: معرض للكتب القديمة في الشارقة", "(رويترز)",
            "شارك الخبر: فيسبوك\nالوسوم: #كتب"}) {
            PreparedArticle bare = preparer.worker().prepare(article("", body));
            assertArrayEquals(body(bare), report(bare), body);
            assertFalse(bare.hasFurniture());
            PreparedArticle titled = preparer.worker().prepare(article("عنوان", body));
            assertFalse(titled.hasReport(), body);
            assertTrue(titled.hasBody() && titled.hasFurniture(), body);
        }
        PreparedArticle left = preparer.worker().prepare(article("عنوان", "القاهرة (رويترز) - عاد"));
        assertArrayEquals(body(left), report(left));
    }

    private static ArticleSketch copy(ArticleSketch sketch) {
        return new ArticleSketch(
                sketch.body(),
                sketch.headline(),
                sketch.headlineTerms(),
                sketch.shingleCount(),
                sketch.bandKeys().clone(),
                sketch.components().clone(),
                Arrays.copyOf(sketch.samples(), sketch.sampleCount()),
                sketch.sampleCount(),
                sketch.saysTooLittle(),
                sketch.record());
    }

    private static int[] body(PreparedArticle article) {
        return article.shingles().hashes(ShingleSets.BODY);
    }

    private static int[] report(PreparedArticle article) {
        return article.shingles().hashes(ShingleSets.REPORT);
    }

    private static Set<String> numbers(PreparedArticle article, int part) {
        return article.numbers().texts(part, i -> true);
    }

    private static Article article(String title, String body) {
        return new Article("id", title, body, Optional.empty(), "", "");
    }
}
