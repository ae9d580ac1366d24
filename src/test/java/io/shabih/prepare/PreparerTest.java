package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
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
        assertEquals(Set.of("5"), prepared.headlineFacts().numbers().texts());
        assertEquals(Set.of("sunday"), prepared.headlineFacts().weekdays());
        assertEquals(Set.of("yesterday"), prepared.headlineFacts().relativeDays());
        assertEquals(Set.of("monday"), prepared.leadFacts().weekdays());
        assertEquals(Set.of("05"), prepared.leadFacts().months());
        assertEquals(Set.of("12", "3"), prepared.bodyNumbers().texts());
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
        assertEquals(2, furnished.furniture().size());
        assertEquals(plain.bodyShingles(), plain.reportShingles());
        assertEquals(plain.bodyShingles(), furnished.reportShingles());
        assertNotEquals(plain.bodyShingles(), furnished.bodyShingles());
    }

    @Test
    void aBodyOfFurnitureAloneReportsNothingUnderAHeadlineAndStaysWholeWithoutOne() {
        for (String body : new String[] {"اقرأ أيضا: معرض للكتب القديمة في الشارقة", "(رويترز)",
            "شارك الخبر: فيسبوك\nالوسوم: #كتب"}) {
            PreparedArticle bare = preparer.worker().prepare(article("", body));
            assertEquals(bare.bodyShingles(), bare.reportShingles(), body);
            assertEquals(0, bare.furniture().size());
            PreparedArticle titled = preparer.worker().prepare(article("عنوان", body));
            assertFalse(titled.hasReport(), body);
            assertTrue(titled.hasBody() && !titled.furniture().isEmpty(), body);
        }
        PreparedArticle left = preparer.worker().prepare(article("عنوان", "القاهرة (رويترز) - عاد"));
        assertEquals(left.bodyShingles(), left.reportShingles());
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
                sketch.pieces());
    }

    private static Article article(String title, String body) {
        return new Article("id", title, body, Optional.empty(), "", "");
    }
}
