package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shabih.Article;
import io.shabih.RelatedArticle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times: what a list may hold, and what an index keeps. */
class WindowsTest {
    private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
    /** What all articles have in common says nothing, so there must be some about something else. */
    private static final int OTHERS = 120;

    private static final Article ASKED = article("asked", 0, "الوكالة",
            "وزارة النقل تعلن خطة توسعة ميناء اللاذقية",
            "أعلنت وزارة النقل خطة لتوسعة ميناء اللاذقية تشمل رصيفين جديدين ومحطة للحاويات.");

    @TempDir
    private Path folder;

    private IndexUpdater updater;

    @BeforeEach
    void articlesOfAWeek() {
        updater = IndexUpdater.open(folder);
        updater.add(IntStream.range(0, OTHERS).mapToObj(round -> article("round " + round, 0, "المدرج",
                "نتائج مباريات الجولة " + round + " من الدوري",
                "انتهت مباريات الجولة " + round + " من دوري كرة القدم بفوز الفرق الضيفة.")).toList());
        updater.add(List.of(ASKED,
                article("older", -5, "الميزان", "شركة روسية تعرض تمويل توسعة ميناء اللاذقية",
                        "قالت مصادر في الميناء إن العرض يشمل محطة الحاويات في ميناء اللاذقية لعشرين عاما."),
                article("before", -2, "البيدر", "عمال الميناء قلقون من خطة توسعة ميناء اللاذقية",
                        "اعتصم عشرات العمال أمام بوابة ميناء اللاذقية مطالبين بأجور شهرين متأخرين."),
                article("after", 2, "الميزان", "خطة توسعة ميناء اللاذقية تغضب الصيادين",
                        "يخشى صيادو الساحل أن تحرمهم خطة توسعة الميناء من مراسيهم القديمة."),
                new Article("undated", "أرصفة وحاويات ورسوم: قصة ميناء اللاذقية في مئة عام",
                        "بدأ ميناء اللاذقية مرفأ صغيرا لمراكب الصيد، ثم بنت وزارة النقل أول رصيف فيه قبل عقود.",
                        Optional.empty(), "الوكالة", "")));
    }

    @AfterEach
    void close() {
        updater.close();
    }

    @Test
    void withoutALimitAllTimesAreListed() {
        assertEquals(Set.of("older", "before", "after", "undated"), similar(SimilarQuery.standard()));
    }

    @Test
    void sinceIsAnEarliestDate() {
        assertEquals(Set.of("before", "after"),
                similar(query(Optional.of(NOON.minus(days(2))), Optional.empty())));
        assertEquals(Set.of("after"),
                similar(query(Optional.of(NOON.minus(days(2)).plusMillis(1)), Optional.empty())));
    }

    @Test
    void aWindowReachesBothWays() {
        assertEquals(Set.of("before", "after"), similar(query(Optional.empty(), Optional.of(days(2)))));
        assertEquals(Set.of(), similar(query(Optional.empty(), Optional.of(days(1)))));
        assertEquals(Set.of("after"),
                similar(query(Optional.of(NOON), Optional.of(days(2)))));
    }

    @Test
    void aWindowAroundAnArticleWithoutADateIsNone() {
        Article undated = new Article("new", ASKED.title(), ASKED.body(), Optional.empty(), "", "");
        Set<String> shown = ids(updater.index().similar(undated,
                query(Optional.empty(), Optional.of(days(1)))));
        assertEquals(Set.of("older", "before", "after", "undated"), shown);
    }

    @Test
    void aNegativeWindowIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> query(Optional.empty(), Optional.of(days(-1))));
    }

    @Test
    void beforeADateIsDeletedWhatHasAnEarlierOne() {
        assertEquals(1, updater.deleteBefore(NOON.minus(days(2))));
        assertEquals(Set.of("before", "after", "undated"), similar(SimilarQuery.standard()));
        assertEquals(0, updater.deleteBefore(NOON.minus(days(2))));
    }

    @Test
    void expiryCountsFromTheNewestArticle() {
        assertEquals(1, updater.expire(days(4)));
        assertEquals(Set.of("before", "after", "undated"), similar(SimilarQuery.standard()));
        assertEquals(0, updater.expire(days(4)));
    }

    @Test
    void aDateInTheFutureExpiresNothing() {
        Instant wrong = Instant.now().plus(days(400));
        updater.add(List.of(new Article("wrong", "سنة مكتوبة خطأ", "خبر تاريخه بعد عام ونيف",
                Optional.of(wrong), "الوكالة", "")));
        assertEquals(Optional.of(wrong.toEpochMilli()),
                updater.index().stats().latest().map(Instant::toEpochMilli));
        assertEquals(1, updater.expire(days(4)));
        assertEquals(OTHERS + 5, updater.index().stats().articles());
    }

    @Test
    void anIndexWithoutDatesExpiresNothing() {
        updater.deleteSource("المدرج");
        updater.delete(List.of("asked", "older", "before", "after"));
        assertEquals(0, updater.expire(days(1)));
        assertEquals(1, updater.index().stats().articles());
    }

    @Test
    void anOutletGoesWithItsPartOfTheClusters() {
        updater.add(List.of(article("copy", 1, "الميزان", ASKED.title(), ASKED.body())));
        assertEquals(2, updater.index().clusterOf("asked").orElseThrow().members().size());
        assertEquals(3, updater.deleteSource("الميزان"));
        assertEquals(Optional.empty(), updater.index().clusterOf("asked"));
        assertEquals(Set.of("before", "undated"), similar(SimilarQuery.standard()));
    }

    private Set<String> similar(SimilarQuery query) {
        return ids(updater.index().similar(ASKED, query));
    }

    private static Set<String> ids(SimilarList list) {
        return list.similar().stream().map(RelatedArticle::id).collect(Collectors.toSet());
    }

    private static SimilarQuery query(Optional<Instant> since, Optional<Duration> window) {
        return new SimilarQuery(10, since, window);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static Article article(String id, int daysLater, String source, String title, String body) {
        return new Article(id, title, body, Optional.of(NOON.plus(days(daysLater))), source, "");
    }
}
