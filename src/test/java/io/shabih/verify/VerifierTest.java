package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Decision.Rule;
import io.shabih.Relation;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final String REPORT = """
            أعلنت وزارة الزراعة اليوم الأحد انطلاق موسم حصاد القمح في خمس محافظات شمالية، متوقعة أن يبلغ الإنتاج \
            320 ألف طن بزيادة طفيفة عن العام الماضي. وقال الناطق باسم الوزارة إن الصوامع جاهزة لاستقبال المحصول، \
            وإن لجانا ميدانية ستتابع عمليات التسليم حتى نهاية الشهر المقبل. وأضاف أن سعر الشراء حدد عند 450 دينارا \
            للطن الواحد، مع صرف مستحقات المزارعين خلال أسبوع من التسليم. ودعا اتحاد المزارعين إلى رفع السعر \
            لمواجهة ارتفاع تكاليف الري والأسمدة، محذرا من عزوف صغار المنتجين عن زراعة القمح في الموسم القادم.""";

    private final Preparer preparer = new Preparer(PrepareSettings.standard());
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    @Test
    void sameTextUnderMarksAndSpellingsIsExact() {
        assertRelation(
                Relation.EXACT,
                article("انطلاق موسم حصاد القمح في الشمال", REPORT),
                article("عاجل| إنطلاق موسم حصاد القمح فى الشمال", REPORT.replace("أعلنت", "اعلنت")));
    }

    @Test
    void otherHeadlineOverTheSameBodyIsNearEvenWhereNumbersAreRounded() {
        assertRelation(
                Relation.NEAR,
                article("توقعات بإنتاج 320 ألف طن من القمح", REPORT),
                article("حصاد القمح: 300 ألف طن متوقعة", REPORT));
    }

    @Test
    void bodiesOfFurnitureAloneAreNoCommonReport() {
        String notice = "** جميع المقالات المنشورة تمثل رأي كتابها فقط.";
        Verification columns = verify(article("حين تغيب المكتبات عن المدن", notice),
                article("ذاكرة المقاهي القديمة في بيروت", notice));
        assertTrue(!columns.isCopy(), columns.toString());
        assertTrue(
                verify(article("ذاكرة المقاهي القديمة في بيروت", notice),
                        article("عاجل| ذاكرة المقاهى القديمة فى بيروت", ""))
                        .isCopy());
    }

    /** A round-up is no copy of what it holds: two reports in one are not one report. */
    @Test
    void aReportThatStandsWholeInARoundUpIsContainedButNoCopy() {
        String before = """
                ضربت موجة حر غير مسبوقة مدن الساحل الجنوبي أمس، وسجلت أجهزة الرصد في ميناء المرسى 46 درجة مئوية، فيما أغلقت \
                البلدية الشواطئ وقت الظهيرة ونصحت كبار السن بملازمة بيوتهم. وعالجت المستشفيات عشرات المصابين بضربات شمس، \
                وقال مدير الصحة إن أغلبهم من عمال البناء الذين واصلوا العمل رغم التحذير من الخروج بين الحادية عشرة والرابعة.
                """;
        String behind = """

                وفي الرياضة بلغ فريق النجم نهائي كأس الاتحاد بعد فوزه بهدفين على ضيفه الوحدة، سجلهما المهاجم سامر الخطيب في \
                الشوط الثاني. وقال المدرب إن لاعبيه استحقوا التأهل، وإن النهائي سيكون صعبا أمام فريق لم يخسر هذا الموسم، \
                بينما اعترض رئيس الوحدة على قرارات الحكم وطالب بمراجعة تسجيل المباراة قبل إعلان موعد النهائي.
                """;
        String report = REPORT.substring(0, REPORT.indexOf("ودعا اتحاد"));
        Verification verification = verify(
                article("موجة حر تضرب الساحل.. والنجم إلى نهائي الكأس", before + behind + report),
                article("انطلاق موسم حصاد القمح في الشمال", report));
        assertEquals(Verdict.UNRELATED, Verdict.of(verification.decision().probabilities().orElseThrow()));
        assertEquals(Optional.of(Relation.CONTAINS), verification.relation());
        assertEquals(Rule.INSIDE_LONGER, verification.decision().rule());
        assertTrue(!verification.isCopy(), "no copy");
    }

    @Test
    void droppedSentenceIsNear() {
        String shorter = REPORT.substring(0, REPORT.indexOf("ودعا اتحاد"));
        assertRelation(
                Relation.NEAR,
                article("انطلاق موسم حصاد القمح في الشمال", REPORT),
                article("بدء حصاد القمح في الشمال", shorter));
    }

    @Test
    void newLeadOverTheOldTextIsNoCopy() {
        String reaction = """
                انتقد رئيس اتحاد المزارعين سالم الحداد، في مؤتمر صحفي عقده مساء في العاصمة، ما وصفه بتجاهل الحكومة مطالب صغار \
                المنتجين، ملوحا بالامتناع عن تسليم المحصول إلى الصوامع ابتداء من الأسبوع المقبل ما لم يرفع السعر إلى مستوى يغطي \
                كلفة الوقود والبذور، وداعيا النواب إلى جلسة طارئة تستجوب فيها وزيرة الزراعة.
                """;
        Verification verification = verify(
                article("انطلاق موسم حصاد القمح في الشمال", REPORT),
                article("اتحاد المزارعين يلوح بوقف تسليم القمح", reaction + REPORT));
        assertTrue(verification.measures().containment() > 0.95, "the old text stands wholly in the new one");
        assertFalse(verification.isCopy(), verification.toString());
    }

    @Test
    void reportInsideALongerArticleIsContained() {
        String longer = """
                تتابع الصحف المحلية منذ مطلع الأسبوع ملف الأمن الغذائي في ظل اضطراب أسواق الحبوب العالمية وتراجع \
                المخزون لدى كبار المستوردين. ويرى خبراء أن الاعتماد على الاستيراد وحده لم يعد خيارا آمنا بعد ارتفاع \
                كلفة الشحن والتأمين البحري إلى مستويات غير مسبوقة.\s""" + REPORT + """
                 ويقول أستاذ الاقتصاد الزراعي في الجامعة الوطنية إن دعم المدخلات أجدى من رفع الأسعار، لأن المزارع \
                الصغير يشتري البذور والوقود بالدين قبل أشهر من الحصاد. وتطالب جمعيات أهلية بإنشاء صندوق تعويض \
                للأضرار الناجمة عن الصقيع والجفاف، أسوة بدول مجاورة اعتمدت هذا النظام منذ سنوات. وفي السياق ذاته \
                أقرت لجنة المياه خطة لتأهيل قنوات الري القديمة على مراحل، تبدأ بالحوض الأعلى ثم الأوسط. ومن المنتظر \
                أن يناقش البرلمان مشروع القانون في جلسته العامة المقبلة وسط انقسام بين الكتل حول مصادر التمويل \
                وآليات الرقابة على الصرف وتحديد أولويات التوزيع بين الأقاليم.""";
        Verification verification = verify(article("ملف الأمن الغذائي إلى الواجهة", longer),
                article("حصاد القمح في الشمال", REPORT));
        assertEquals(Optional.of(Relation.CONTAINS), verification.relation());
        assertEquals(Optional.of(Relation.CONTAINED), verification.reversed().relation());
    }

    @Test
    void templateOfAnotherDayIsAnUpdate() {
        String monday = "توقعت الأرصاد الجوية أن يسود اليوم الاثنين طقس معتدل على معظم المناطق، وتكون الرياح شمالية غربية"
                + " خفيفة السرعة، والبحر خفيف ارتفاع الموج. وتتراوح درجات الحرارة العظمى بين 24 و27 درجة في المدن"
                + " الساحلية، وبين 30 و33 درجة في المناطق الداخلية.";
        String tuesday = monday.replace("الاثنين", "الثلاثاء").replace("24", "21").replace("27", "25")
                .replace("30", "28").replace("33", "31");
        Verification verification = verify(
                article("حالة الطقس المتوقعة اليوم الاثنين", monday),
                article("حالة الطقس المتوقعة اليوم الثلاثاء", tuesday));
        assertEquals(Optional.of(Relation.UPDATE), verification.relation());
        assertTrue(verification.conflicts().stream().anyMatch(e -> e.kind().equals("headline-weekday")));
    }

    @Test
    void missingNumbersAreNoConflict() {
        assertRelation(
                Relation.NEAR,
                article("انطلاق موسم حصاد القمح في الشمال", REPORT),
                article("انطلاق موسم حصاد القمح في الشمال", REPORT.replaceAll("[0-9]+ ", "")));
    }

    @Test
    void risingTollUnderOneHeadlineIsAnUpdate() {
        assertRelation(
                Relation.UPDATE,
                article("ارتفاع عدد ضحايا انهيار المبنى إلى 5 قتلى", REPORT),
                article("ارتفاع عدد ضحايا انهيار المبنى إلى 7 قتلى", REPORT.replace("الأحد", "أمس")));
    }

    @Test
    void strangersHaveNoRelation() {
        assertEquals(
                Optional.empty(),
                verify(article("افتتاح معرض الكتاب", "كلمات لا تشبه غيرها أبدا في هذا الخبر القصير"),
                        article("حصاد القمح في الشمال", REPORT))
                        .relation());
    }

    private void assertRelation(Relation expected, Article a, Article b) {
        Verification verification = verify(a, b);
        assertEquals(Optional.of(expected), verification.relation(), verification.toString());
        assertEquals(Optional.of(expected.reversed()), verify(b, a).relation());
    }

    private Verification verify(Article a, Article b) {
        PreparedArticle preparedA = preparer.worker().prepare(a);
        PreparedArticle preparedB = preparer.worker().prepare(b);
        return verifier.explain(preparedA, preparedB);
    }

    private static Article article(String title, String body) {
        return new Article("id", title, body, Optional.empty(), "", "");
    }
}
