package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.Relation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists hold what tells of the same matter: no other report of the same kind, outlet or surname, and nothing twice. */
class SimilarKinTest {
    private static final Instant START = Instant.parse("2025-03-01T08:00:00Z");

    @TempDir
    private static Path folder;

    private static IndexUpdater updater;

    private static Article article(String id, int day, String title, String body) {
        return new Article(id, title, body, Optional.of(START.plus(day, ChronoUnit.DAYS)), "مدار", "");
    }

    /** News of other matters: without them no word is rare. */
    private static List<Article> others() {
        String[] who = {"الوزارة", "البلدية", "الجامعة", "الشركة", "النقابة", "الهيئة", "الجمعية", "اللجنة",
            "المحكمة", "الإدارة"};
        String[] does = {"تعلن", "تناقش", "تؤجل", "تدعم", "تراجع", "تطلق", "توقف", "تمدد", "ترفض", "تقر"};
        String[] what = {"برنامج التدريب", "خطة النقل", "معرض الكتاب", "مشروع الري", "قانون الإيجار",
            "حملة النظافة",
            "مسابقة الشعر", "صيانة المدارس", "تسعيرة الكهرباء", "رحلات الحجاج"};
        String[] where = {"الشمال", "الجنوب", "الساحل", "الجبل", "الواحة", "الميناء", "الريف", "العاصمة",
            "الحدود", "الضاحية"};
        Random random = new Random(7);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String title = who[random.nextInt(10)] + " " + does[random.nextInt(10)] + " "
                    + what[random.nextInt(10)] + " في "
                    + where[random.nextInt(10)];
            articles.add(article("other-" + i, i % 60, title,
                    "قال مسؤول إن " + what[random.nextInt(10)] + " في "
                            + where[random.nextInt(10)] + " يشمل " + what[random.nextInt(10)] + " و"
                            + who[random.nextInt(10)] + " "
                            + does[random.nextInt(10)] + " ذلك خلال " + (3 + random.nextInt(90)) + " يوما."));
        }
        return articles;
    }

    private static final String[] FAMILIES = {"الزهراني", "المقدادي", "السحيمي", "الخولاني", "الدهشان",
        "الشناوي", "القرعاوي",
        "الحفناوي", "المرابطي", "البوزيدي", "العكرماوي", "الطرابلسي"};

    private static List<Article> templates() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(article("wedding-" + i, 4 * i, FAMILIES[i] + " يحتفلون بزفاف ابنهم",
                    "احتفلت أسرة " + FAMILIES[i] + " بزفاف ابنها على كريمة أسرة " + FAMILIES[(i + 5) % 12]
                            + " في إحدى قاعات الأفراح بحضور الأهل والأصدقاء الذين قدموا التهاني للعروسين متمنين لهما حياة سعيدة."));
            articles.add(article("weather-" + i, 5 * i, "حالة الطقس المتوقعة ليوم " + (i + 3),
                    "تتوقع الأرصاد الجوية أن تتراوح درجات الحرارة العظمى بين " + (17 + i) + " و" + (23 + i)
                            + " درجة مئوية وأن تكون الرياح شمالية غربية بسرعة " + (12 + 2 * i)
                            + " كيلومترا في الساعة والبحر خفيف إلى متوسط ارتفاع الموج."));
            articles.add(article("gold-" + i, 5 * i + 1, "أسعار الذهب اليوم في محلات الصاغة",
                    "سجل سعر غرام الذهب من عيار 21 اليوم " + (2900 + 37 * i) + " جنيها للبيع و"
                            + (2880 + 36 * i)
                            + " جنيها للشراء فيما بلغ سعر الأوقية " + (1900 + 11 * i)
                            + " دولارا في البورصات."));
        }
        return articles;
    }

    private static List<Article> dam() {
        return List.of(
                article("dam-1", 20, "تصدع سد الغدير يجبر سكان ثلاث قرى على الرحيل",
                        "أمرت السلطات بإخلاء ثلاث قرى تقع أسفل سد الغدير بعدما ظهر صدع في جداره الشرقي، وقال مهندس السد فارس البيطار إن "
                                + "منسوب المياه يرتفع بسبب الأمطار التي تهطل على حوض نهر الشلال منذ أسبوع."),
                article("dam-2", 21, "فرق الهندسة تفتح بوابات سد الغدير لخفض المنسوب",
                        "فتح المهندسون بوابتين من بوابات سد الغدير فجرا لتخفيف الضغط عن الجدار المتصدع، وتوقع فارس البيطار أن يهبط المنسوب "
                                + "في نهر الشلال مترين قبل المساء إذا توقفت الأمطار."),
                article("dam-3", 22, "نازحو سد الغدير يقيمون في مدارس المدينة",
                        "تقيم مئات الأسر التي غادرت القرى القريبة من سد الغدير في مدارس وفرتها السلطات، ويقول نازحون إنهم تركوا ماشيتهم "
                                + "على ضفاف نهر الشلال ويخشون انهيار الجدار."),
                article("dam-4", 26, "لجنة تحقيق في تصدع سد الغدير",
                        "شكل البرلمان لجنة تحقيق في أسباب تصدع سد الغدير على نهر الشلال بعد اتهامات للمقاول بالتهاون، وسيكون المهندس فارس "
                                + "البيطار أول من تستمع إليه."));
    }

    private static List<Article> copies() {
        Article second = dam().get(1);
        return List.of(
                new Article("dam-2-again", second.title(), second.body(), second.date(), "الأفق", ""),
                new Article("dam-2-flash", "عاجل| " + second.title(),
                        second.body() + " وأضاف أن العمل مستمر.", second.date(),
                        "البيدر", ""));
    }

    @BeforeAll
    static void index() {
        updater = IndexUpdater.open(folder);
        List<Article> all = new ArrayList<>(others());
        all.addAll(templates());
        all.addAll(dam());
        all.addAll(copies());
        all.add(article("byline-1", 30, "متحف الحرف يستعيد أنواله القديمة",
                "استعاد متحف الحرف أنوالا قديمة بعد ترميمها في ورشة النساجين. | تقرير: سليم القنطاري"));
        all.add(article("byline-2", 31, "عداؤو الصحراء ينهون سباقهم الطويل",
                "أنهى العداؤون سباق الصحراء بعد أربعة أيام تحت شمس حارقة. | تقرير: سليم القنطاري"));
        all.add(article("surname-1", 30, "القنطاري يفوز ببطولة الشطرنج",
                "فاز اللاعب هيثم القنطاري ببطولة الشطرنج بعد مباراة طويلة."));
        all.add(article("surname-2", 31, "القنطاري تفتتح عيادة للأطفال",
                "افتتحت الطبيبة منى القنطاري عيادة مجانية لعلاج الأطفال."));
        all.add(article("tail-1", 30, "",
                "نوارس تغزو مرفأ الصيادين كن جزءا من جمهورنا https://madar.example/q8z4 @madar_now"));
        all.add(article("tail-2", 30, "",
                "طابع بريدي نادر يباع بثروة كن جزءا من جمهورنا https://madar.example/q8z4 @madar_now"));
        updater.add(all);
    }

    @AfterAll
    static void close() {
        updater.close();
    }

    private static SimilarList list(String id, double diversity) {
        Article asked = updater.index().article(id).orElseThrow();
        return updater.index().similar(asked, SimilarQuery.standard().withDiversity(diversity));
    }

    private static List<String> similar(String id) {
        return list(id, SimilarQuery.STANDARD_DIVERSITY).similar().stream().map(RelatedArticle::id).toList();
    }

    @Test
    void anotherOfItsKindIsNoKin() {
        for (String kind : List.of("wedding-", "weather-", "gold-")) {
            for (int i = 0; i < 12; i++) {
                assertEquals(List.of(), similar(kind + i), kind + i);
            }
        }
    }

    @Test
    void aRunningClusterIsKinOnceACluster() {
        assertEquals(Set.of("dam-2", "dam-3", "dam-4"), new HashSet<>(similar("dam-1")));
        assertEquals(3, similar("dam-1").size());
        assertEquals(2,
                list("dam-1", 0).similar().stream().filter(entry -> entry.id().startsWith("dam-2"))
                        .findFirst()
                        .orElseThrow().copies());
    }

    @Test
    void theAskedReportIsNotSimilarToItself() {
        for (String id : List.of("dam-2", "dam-2-again", "dam-2-flash")) {
            assertEquals(Set.of("dam-1", "dam-3", "dam-4"), new HashSet<>(similar(id)), id);
            assertTrue(list(id, 0).copies().stream().map(Match::relation).allMatch(Relation::sameReport), id);
            assertEquals(2, list(id, 0).copies().size(), id);
        }
    }

    @Test
    void textThatIsNotInTheIndexHasItsCopiesApart() {
        Article second = dam().get(1);
        SimilarList list = updater.index().similar(
                new Article("new", second.title(), second.body(), Optional.empty(), "", ""),
                SimilarQuery.standard());
        assertEquals(3, list.copies().size());
        assertTrue(list.similar().stream().noneMatch(entry -> entry.id().startsWith("dam-2")),
                list.similar().toString());
    }

    @Test
    void oneSurnameOrTheMakerIsNotEnough() {
        for (String id : List.of("byline-1", "byline-2", "surname-1", "surname-2")) {
            assertEquals(List.of(), similar(id), id);
        }
    }

    @Test
    void tailsAndAddressesAreNoSubject() {
        assertEquals(List.of(), similar("tail-1"));
        assertEquals(List.of(), similar("tail-2"));
    }

    @Test
    void everyEntryHasSeveralReasons() {
        for (RelatedArticle entry : list("dam-1", 0).similar()) {
            assertTrue(entry.why().size() >= 2, entry.why().toString());
            assertTrue(entry.score() > 0, "" + entry.score());
        }
    }

    @Test
    void diversityChangesTheOrderAlone() {
        List<RelatedArticle> nearest = list("dam-1", 0).similar();
        for (int i = 1; i < nearest.size(); i++) {
            assertTrue(nearest.get(i - 1).score() >= nearest.get(i).score());
        }
        assertEquals(nearest.stream().map(RelatedArticle::id).sorted().toList(),
                list("dam-1", 1).similar().stream().map(RelatedArticle::id).sorted().toList());
    }
}
