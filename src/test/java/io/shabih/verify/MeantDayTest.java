package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Evidence;
import io.shabih.Relation;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a text says today without a date, the day of its publication is a fact. */
class MeantDayTest {
    private static final Instant MONDAY = Instant.parse("2024-05-06T07:30:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-05-07T06:10:00Z");
    private static final Instant SAME_NIGHT = Instant.parse("2024-05-06T22:40:00Z");

    private static final String WEATHER = "حالة الطقس في المحافظات الساحلية";
    private static final String FORECAST = """
            يسود اليوم طقس معتدل نهارا مائل للبرودة ليلا في المناطق الساحلية والجبلية، وتكون الرياح غربية خفيفة تنشط أحيانا \
            بعد الظهر، والبحر خفيف ارتفاع الموج. وتوقعت دائرة الأرصاد أن تبقى الحرارة حول معدلاتها، ودعت مربي النحل \
            إلى تثبيت خلاياهم والصيادين إلى متابعة نشراتها قبل الإبحار من الموانئ الصغيرة.""";
    private static final String REPORT = """
            وقع وزير الزراعة ونظيره اتفاقا لتبادل بذور القمح بين محطات البحوث في البلدين، على أن تسلم الدفعة الأولى قبل \
            موسم الزراعة المقبل. وقال الوزير إن المحطات ستختبر أصنافا تتحمل الملوحة وقلة الأمطار، وإن نتائجها ستنشر على \
            المزارعين مجانا، فيما طالبت نقابة المهندسين بإشراك الجامعات في التجارب.""";

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    @Test
    void theWeatherOfAnotherDayIsAnUpdate() {
        Verification found = verify(article(WEATHER, FORECAST, MONDAY),
                article(WEATHER, FORECAST.replace("غربية", "شمالية"), TUESDAY));
        assertEquals(Optional.of(Relation.UPDATE), found.relation());
        assertTrue(found.conflicts().contains(new Evidence("meant-day", "2024-05-06", "2024-05-07")),
                found.conflicts().toString());
    }

    @Test
    void pricesOfAnotherDayAreAnUpdateWithoutABody() {
        String headline = "أسعار الخضار اليوم في أسواق العاصمة";
        assertEquals(Optional.of(Relation.UPDATE), relation(article(headline, "", MONDAY),
                article(headline + " والمدن الكبرى", "", TUESDAY)));
        assertEquals(Optional.of(Relation.NEAR), relation(article(headline, "", MONDAY),
                article(headline + " والمدن", "", MONDAY.plusSeconds(7200))));
    }

    @Test
    void todayOfOneDayIsYesterdayOfTheNext() {
        String today = "الوزير يوقع اليوم اتفاق البذور مع نظيره";
        Verification found = verify(article(today, REPORT, MONDAY),
                article(today.replace("اليوم", "أمس"), REPORT.replace("فيما", "بينما"), TUESDAY));
        assertEquals(Optional.of(Relation.NEAR), found.relation(), found.toString());
        Verification without = verify(article(today, REPORT, null),
                article(today.replace("اليوم", "أمس"), REPORT.replace("فيما", "بينما"), null));
        assertEquals(Optional.of(Relation.UPDATE), without.relation(),
                "nobody knows when they were published");
    }

    @Test
    void theSameEveningIsOneDayOnBothSidesOfMidnight() {
        assertEquals(Optional.of(Relation.NEAR), relation(
                article(WEATHER, FORECAST, Instant.parse("2024-05-06T20:30:00Z")),
                article(WEATHER, FORECAST.replace("غربية", "شمالية"), SAME_NIGHT)));
    }

    @Test
    void aCopyOfTheNextDayStaysOneWhereNoDayOrTheSameDayIsSaid() {
        String changed = REPORT.replace("فيما", "بينما");
        assertEquals(Optional.of(Relation.NEAR), relation(article("اتفاق لتبادل البذور", REPORT, MONDAY),
                article("اتفاق لتبادل البذور", changed, TUESDAY)));
        assertEquals(Optional.of(Relation.NEAR), relation(
                article(WEATHER, FORECAST.replace("اليوم", "الاثنين"), MONDAY),
                article(WEATHER, FORECAST.replace("اليوم", "الاثنين").replace("غربية", "شمالية"), TUESDAY)));
        String weekday = "الوزير يوقع اليوم الاثنين اتفاق البذور";
        assertEquals(Optional.of(Relation.NEAR),
                relation(article(weekday, REPORT, MONDAY), article(weekday, changed, TUESDAY)));
        String date = "الوزير يوقع اليوم 6 أيار اتفاق البذور";
        assertEquals(Optional.of(Relation.NEAR),
                relation(article(date, REPORT, MONDAY), article(date, changed, TUESDAY)));
    }

    private Optional<Relation> relation(PreparedArticle a, PreparedArticle b) {
        Verification found = verify(a, b);
        assertEquals(found.relation().map(Relation::reversed), verifier.verify(b, a).relation());
        return found.relation();
    }

    private Verification verify(PreparedArticle a, PreparedArticle b) {
        return verifier.explain(a, b);
    }

    private PreparedArticle article(String title, String body,
            @org.jspecify.annotations.Nullable Instant published) {
        return worker.prepare(new Article("a", title, body, Optional.ofNullable(published), "", ""));
    }
}
