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
import io.shabih.prepare.PreparerWorker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommonTextTest {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    /** What a site prints in place of its articles, with a number that may differ, and headlines of different things. */
    private record Site(String notice, List<String> headlines) {
        String notice(int number) {
            return notice.replace("#", Integer.toString(number));
        }

        @Override
        public String toString() {
            return notice.substring(0, 30);
        }
    }

    static Stream<Site> sites() {
        return Stream.of(
                new Site("""
                        You have # free articles left this month. To keep reading, start a subscription from four pounds a week. \
                        Already a member? Sign in. Members get every story on phone and tablet, the crossword, and our newsletters \
                        before breakfast. You can cancel whenever you like.""",
                        List.of("Harbour bridge closes after crack is found in northern pier",
                                "Striker injured hours before cup semi-final",
                                "Wheat prices fall as rains reach the plains",
                                "Court clears former minister of bribery")),
                new Site("""
                        Nous et nos # partenaires déposons des cookies sur votre appareil pour mesurer l'audience et vous proposer \
                        des publicités adaptées. Vous pouvez accepter, refuser ou modifier vos choix à tout moment dans le centre \
                        de préférences. En continuant votre navigation, vous consentez à ces usages.""",
                        List.of("Le maire de Brest inaugure la nouvelle ligne de tramway",
                                "Inondations dans le Var, trois routes coupées",
                                "La récolte d'abricots compromise par le gel",
                                "Un boulanger de Nantes élu meilleur ouvrier")),
                new Site("""
                        Доступ к полному тексту открыт только подписчикам. Оформите подписку за # рублей в месяц и читайте без \
                        рекламы на любом устройстве. Если вы уже оформили её, войдите под своим логином. Вопросы присылайте в службу \
                        поддержки, оператор ответит в течение дня.""",
                        List.of("Суд арестовал бывшего мэра Самары",
                                "Ледокол доставил груз полярникам на зимовку",
                                "Хоккеисты Омска выиграли пятую встречу подряд",
                                "В Казани открылась выставка старинных часов")),
                new Site(
                        """
                        يتطلب عرض هذه الصفحة تعطيل مانع الإعلانات في متصفحك، فالإعلانات تمول عملنا وتتيح لك التصفح مجانا. أضف نطاقنا إلى \
                        القائمة البيضاء ثم أعد التحميل، أو اختر الباقة الشهرية بسعر # دنانير من دون إعلانات. رقم الطلب محفوظ لدى فريق الدعم.""",
                        List.of("مصرع ثلاثة عمال بانهيار منجم في الجنوب",
                                "الهلال يتعاقد مع حارس كرواتي حتى نهاية الموسم",
                                "افتتاح معرض الخط العربي في القيروان",
                                "محكمة النقض تلغي حكم حبس الوزير السابق")),
                new Site(
                        """
                        Dieser Beitrag steht nur unseren Abonnenten zur Verfügung. Testen Sie das Digitalabo # Wochen lang kostenlos und \
                        kündigen Sie jederzeit. Sie haben schon ein Konto? Dann melden Sie sich bitte mit Ihrer Mailadresse an.""",
                        List.of("Zwölf Verletzte bei Brand in Hamburger Hotel",
                                "Bahn sperrt Strecke zwischen Ulm und Augsburg",
                                "Winzer erwarten schwache Ernte an der Mosel")),
                new Site("""
                        Haberin tamamını okumak için üye olmanız gerekiyor. Üyelik # lira, ilk ay ücretsiz. Reklamsız okuyun, dilediğiniz \
                        zaman iptal edin. Zaten üyeyseniz e-posta adresinizle giriş yapın.""",
                        List.of("Samsun açıklarında balıkçı teknesi battı",
                                "Merkez Bankası faizi sabit tuttu",
                                "Milli güreşçi altın madalya kazandı")));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void strangersBehindOneNoticeAreNoCopies(Site site) {
        forEachTwo(site, (a, b) -> {
            Verification same = verify(article(a, site.notice(3)), article(b, site.notice(3)));
            assertEquals(Rule.COMMON_FURNITURE, same.decision().rule(), a + " / " + b);
            assertEquals(Optional.of(Relation.RELATED), same.relation(), "the bodies' likeness is asked for");
            assertNoReport(verify(article(a, site.notice(3)), article(b, site.notice(12))), a + " / " + b);
        });
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theNoticeUnderAFewWordsOfEachIsNoReportEither(Site site) {
        forEachTwo(site, (a, b) -> assertFalse(
                verify(article(a, a + ". " + site.notice(3)), article(b, b + ". " + site.notice(3))).isCopy(),
                a + " / " + b));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void oneHeadlineOverTheNoticeIsOneArticle(Site site) {
        for (String headline : site.headlines()) {
            assertTrue(verify(article(headline, site.notice(3)), article(headline, site.notice(3))).isCopy(),
                    headline);
        }
    }

    private record Renamed(String body, String one, String other) {}

    static Stream<Renamed> renamed() {
        return Stream.of(
                new Renamed(
                        """
                        قال متحدث باسم الدفاع المدني إن الحريق شب فجرا في مستودع للأخشاب قرب الميناء، وإن فرق الإطفاء سيطرت عليه بعد ست \
                        ساعات. ونقل أربعة عمال إلى المستشفى مصابين باختناق. وتحقق الشرطة في احتمال تماس كهربائي.""",
                        "النار تلتهم مستودع أخشاب", "أربعة مصابين بالاختناق قرب الميناء"),
                new Renamed("""
                        The council voted on Tuesday to pedestrianise the old market square from June. Traders had warned that \
                        deliveries would suffer, but the mayor said vans may enter before nine in the morning. A petition against \
                        the plan gathered two thousand signatures.""",
                        "Cars banned from market square", "Traders lose fight over deliveries"),
                new Renamed(
                        """
                        Le conseil régional a voté lundi la fermeture de deux lycées agricoles, faute d'élèves. Les enseignants \
                        seront mutés à la rentrée. Les syndicats appellent à manifester devant la préfecture.""",
                        "Deux lycées agricoles vont fermer", "Les syndicats appellent à manifester"),
                new Renamed("日本気象庁は五日、関東地方に大雨警報を出した。鉄道各社は運転を見合わせている。避難所は三十か所に開かれた。", "関東に大雨警報",
                        "鉄道各社が運転見合わせ"));
    }

    @ParameterizedTest
    @MethodSource("renamed")
    void aReportUnderAnotherHeadlineIsOne(Renamed report) {
        Verification verification = verify(article(report.one(), report.body()),
                article(report.other(), report.body()));
        assertEquals(Rule.SAME_BODY, verification.decision().rule());
        assertTrue(verification.isCopy());
    }

    /** A column's title need not stand in it: a text longer than notices are is a text. */
    @Test
    void aLongTextIsNoNotice() {
        StringBuilder column = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            column.append("وقفت عند العتبة رقم ").append(i).append(" أعد الخطى، ");
        }
        assertTrue(verify(article("مرايا الصمت في مدائن الغبار", column.toString()),
                article("عن أبي وشجرة التوت القديمة", column.toString())).isCopy());
    }

    private interface Two {
        void of(String a, String b);
    }

    private static void forEachTwo(Site site, Two two) {
        for (String a : site.headlines()) {
            site.headlines().stream().filter(b -> !b.equals(a)).forEach(b -> two.of(a, b));
        }
    }

    private static void assertNoReport(Verification verification, String message) {
        assertTrue(verification.relation().filter(relation -> relation != Relation.RELATED).isEmpty(),
                message + " " + verification);
    }

    private Verification verify(Article a, Article b) {
        PreparedArticle preparedA = worker.prepare(a);
        return verifier.explain(preparedA, worker.prepare(b));
    }

    private static Article article(String title, String body) {
        return new Article("id", title, body, Optional.empty(), "", "");
    }
}
