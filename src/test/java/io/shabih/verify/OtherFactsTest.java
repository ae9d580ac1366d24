package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Relation;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies that are the same letter by letter but for a fact. */
class OtherFactsTest {
    private static final String HEADLINE = "قتلى في انهيار مبنى سكني";
    private static final String REPORT = """
            لقي 6 أشخاص مصرعهم مساء الثلاثاء إثر انهيار مبنى سكني من أربعة طوابق في مدينة حلب، وفق ما أفاد به مصدر \
            في الدفاع المدني. وقال المصدر إن فرق الإنقاذ انتشلت 11 جريحا من تحت الأنقاض ونقلتهم إلى مشفى قريب، فيما \
            تتواصل عمليات البحث عن مفقودين يعتقد أنهم كانوا داخل المبنى لحظة انهياره. وكانت البلدية قد أخلت العام \
            الماضي 25 مبنى متصدعا في الحي نفسه، وحذرت سكان المباني المجاورة من البقاء فيها قبل تدعيم أساساتها.""";

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    @Test
    void anotherTollInTheLeadIsAnUpdate() {
        assertUpdate(REPORT.replace("6 أشخاص", "9 أشخاص"), new Evidence("other-number", "6", "9"));
        assertUpdate(REPORT.replace("أربعة طوابق", "سبعة طوابق"), new Evidence("other-number", "4", "7"));
    }

    @Test
    void anotherDayIsAnUpdate() {
        assertUpdate(REPORT.replace("الثلاثاء", "الأربعاء"),
                new Evidence("other-day", "tuesday", "wednesday"));
    }

    @Test
    void anotherPlaceIsAnUpdate() {
        assertUpdate(REPORT.replace("حلب", "حمص"), new Evidence("other-place", "حلب", "حمص"));
        assertUpdate(REPORT.replace("في مدينة حلب", "بالعراق"), REPORT.replace("في مدينة حلب", "بلبنان"),
                new Evidence("other-place", "العراق", "لبنان"));
    }

    @Test
    void severalOtherNumbersFarDownAreAnUpdate() {
        assertUpdate(REPORT.replace("11 جريحا", "17 جريحا").replace("25 مبنى", "38 مبنى"),
                new Evidence("other-number", "11 25", "17 38"));
    }

    @Test
    void oneOtherNumberFarDownIsACorrectionThatIsTold() {
        Verification verification = verify(HEADLINE, REPORT, HEADLINE, REPORT.replace("25 مبنى", "35 مبنى"));
        assertEquals(Optional.of(Relation.NEAR), verification.relation());
        assertTrue(verification.conflicts().contains(new Evidence("other-number", "25", "35")));
    }

    @Test
    void aNumberRoundedSpelledOutOrLeftOutIsNoOther() {
        String toll = REPORT.replace("6 أشخاص", "2461 شخصا");
        assertNear(toll, toll.replace("2461", "2460"));
        assertNear(REPORT, REPORT.replace("6 أشخاص", "ستة أشخاص"));
        assertNear(REPORT, REPORT.replace("11 جريحا", "جرحى").replace("25 مبنى", "مباني"));
    }

    /** Of an outlet that prints decimals from right to left. */
    @Test
    void aNumberWithItsDecimalsInFrontIsToldAndTolerated() {
        String report = REPORT.replace("6 أشخاص", "17,4 في المئة من الورشة");
        assertNear(report, report.replace("17,4", "4,17"));
        Verification verification = verify(HEADLINE, report, HEADLINE, report.replace("17,4", "4,17"));
        assertTrue(verification.conflicts().contains(new Evidence("turned-numbers", "17.4", "4.17")),
                verification.conflicts().toString());
    }

    @Test
    void numbersThatCountOtherThingsAreNoConflict() {
        Verification verification = verify("السجن لسائق تسبب بحادث القطار بعد ثلاث سنوات", REPORT,
                "السجن لسائق تسبب بحادث القطار بعد تأخره 5 دقائق", REPORT.replace("مساء", "ليل"));
        assertTrue(verification.conflicts().stream().noneMatch(e -> e.kind().equals("headline-numbers")),
                verification.conflicts().toString());
    }

    @Test
    void headlinesAloneWithNumbersCloseToEachOtherAreTwo() {
        Verification verification = verify("ضبط 216 سائقا مخالفا في حملة مرورية قرب الفيوم", "",
                "ضبط 218 سائقا مخالفا في حملة مرورية قرب الفيوم", "");
        assertEquals(Optional.of(Relation.UPDATE), verification.relation());
        assertTrue(verification.conflicts().contains(new Evidence("headline-numbers", "216", "218")));
    }

    @Test
    void aCapitalStandsForItsCountry() {
        String report = REPORT.replace("في مدينة حلب", "وفق تقديرات أعلنتها موسكو أمس");
        assertNear(report, report.replace("موسكو", "روسيا"));
    }

    @Test
    void denyingInNearlyTheSameHeadlineIsAnUpdate() {
        Verification verification = verify("الوزارة تعلن موعد إخلاء المباني المتصدعة", REPORT,
                "الوزارة لم تعلن موعد إخلاء المباني المتصدعة", REPORT.replace("مساء", "ليل"));
        assertEquals(Optional.of(Relation.UPDATE), verification.relation());
        assertEquals(Rule.OTHER_FACTS, verification.decision().rule());
        assertTrue(verification.conflicts().contains(new Evidence("headline-negation", "", "not")));
    }

    @Test
    void aVerbThatDeniesIsADenialTooAndOppositesAreTold() {
        Verification denied = verify("الوزارة تعلن موعد إخلاء المباني", REPORT,
                "الوزارة تنفي إعلان موعد إخلاء المباني", REPORT.replace("مساء", "ليل"));
        assertTrue(denied.conflicts().contains(new Evidence("headline-negation", "", "denies+")));
        Verification opposite = verify("ارتفاع أسعار الذهب", REPORT, "انخفاض أسعار الذهب", REPORT + " انتهى");
        assertTrue(opposite.conflicts().contains(new Evidence("headline-opposite", "rises+", "rises-")));
    }

    /** One notion of an equal number: what is told as different is different to the judge and to the decision. */
    @Test
    void aNumberThatAgreesIsNotToldAsDifferent() {
        String exact = "بلغ إنتاج القمح هذا العام 676,962 طنا، وتوقعت الوزارة أن يبيع المزارعون 320 ألف طن منه. "
                + REPORT;
        Verification rounded = verify(HEADLINE, exact, HEADLINE, exact.replace("676,962 طنا", "677 ألف طن"));
        assertEquals(1, rounded.decision().features().get("numbers-agree"));
        assertTrue(rounded.conflicts().stream().noneMatch(e -> e.kind().endsWith("-numbers")),
                rounded.conflicts().toString());
        Verification other = verify(HEADLINE, exact, HEADLINE, exact.replace("676,962 طنا", "676,961 طنا"));
        assertTrue(other.decision().features().get("numbers-agree") < 1);
    }

    @Test
    void ofManyNumbersTheFirstAreShown() {
        String prices = IntStream.range(100, 300).mapToObj(i -> "سهم " + i).collect(Collectors.joining(" "));
        String others = IntStream.range(500, 700).mapToObj(i -> "سهم " + i).collect(Collectors.joining(" "));
        Verification verification = verify(HEADLINE, REPORT + prices, HEADLINE, REPORT + others);
        Evidence numbers = verification.conflicts().stream().filter(e -> e.kind().equals("body-numbers"))
                .findFirst()
                .orElseThrow();
        assertTrue(numbers.inA().endsWith("138 139 … +160"), numbers.inA());
    }

    private void assertUpdate(String body, Evidence evidence) {
        assertUpdate(REPORT, body, evidence);
    }

    private void assertUpdate(String a, String b, Evidence evidence) {
        Verification verification = verify(HEADLINE, a, HEADLINE, b);
        assertEquals(Optional.of(Relation.UPDATE), verification.relation(), verification.toString());
        assertEquals(Rule.OTHER_FACTS, verification.decision().rule());
        assertTrue(verification.conflicts().contains(evidence), verification.conflicts().toString());
        assertEquals(verification.relation(), verify(HEADLINE, b, HEADLINE, a).relation());
    }

    private void assertNear(String a, String b) {
        Verification verification = verify(HEADLINE, a, HEADLINE, b);
        assertEquals(Optional.of(Relation.NEAR), verification.relation(), verification.toString());
    }

    private Verification verify(String titleA, String bodyA, String titleB, String bodyB) {
        return verifier.explain(
                worker.prepare(new Article("a", titleA, bodyA, Optional.empty(), "", "")),
                worker.prepare(new Article("b", titleB, bodyB, Optional.empty(), "", "")));
    }
}
