package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactCollectorTest {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    @Test
    void thousandsAndMillionsAreMultiplied() {
        assertEquals(Set.of("677000", "5.5"), digits("عاد 677 ألفا بنسبة 5.5 بالمئة"));
        assertEquals(Set.of("2300000000"), digits("إيداع ٢٫٣ مليار ريال"));
    }

    @Test
    void prefixesBeforeDigitsAreNoPartOfTheNumber() {
        assertEquals(Set.of("1503000", "20"), digits("البنزين بـ1.503.000 ليرة في الـ20 من الشهر"));
    }

    @ParameterizedTest
    @CsvSource({
        "انطلاق المهرجان في ١٢ جانفي, 01", "تأجيل الدورة إلى 3 فيفري, 02", "القمة يوم 5 ماي, 05",
        "عطلة في الخامس من جوان, 06", "نتائج البكالوريا في 14 جويلية, 07", "ذكرى 20 يوليوز, 07",
        "موسم الحصاد في غشت المقبل, 08", "حملة تلقيح منتصف أوت, 08", "الافتتاح في شتنبر, 09",
        "المؤتمر في 9 نونبر, 11", "الاقتراع في دجنبر, 12", "الاقتراع في كانون الأول, 12",
        "الهدنة تبدأ في آب, 08", "الهدنة تبدأ مطلع آب, 08", "الخامس والعشرون من نيسان موعد الاقتراع, 04",
        "Ministers meet on May 5, 05"})
    void aMonthIsReadByEachOfItsNames(String headline, String month) {
        assertEquals(Set.of(month), headline(headline).months().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"أب لثلاثة أطفال ينقذ غريقا", "تيريزا ماي تزور المدرسة", "جوان تفوز بالجائزة",
        "نيسان تعرض سيارة جديدة", "The minister may resign", "أحد عشر عاما على الرحيل"})
    void aNameOrAFatherIsNoMonthAndElevenNoDay(String headline) {
        assertEquals(Set.of(), headline(headline).months().values());
        assertEquals(Set.of(), headline(headline).weekdays().values());
    }

    @Test
    void aDayWithANameOfItsOwnIsNotToday() {
        assertEquals(Set.of("today"), headline("انطلاق المعرض اليوم في الموصل").relativeDays().values());
        assertEquals(Set.of(), headline("احتفالات باليوم العالمي للكتاب").relativeDays().values());
    }

    @Test
    void aDayOfTheMonthIsReadInWords() {
        assertEquals(Set.of("15"), numbers(article("الافتتاح في الخامس عشر من مارس", ""), Numbers.HEADLINE));
        assertEquals(Set.of("31"),
                numbers(article("الحادي والثلاثون من آب موعد القرعة", ""), Numbers.HEADLINE));
    }

    @Test
    void spelledNumbersCountInHeadlinesOnly() {
        assertEquals(Set.of("5"), numbers(article("مقتل خمسة أشخاص", ""), Numbers.HEADLINE));
        assertEquals(Set.of(), digits("مقتل خمسة أشخاص"));
    }

    @Test
    void oppositesAndPartsAreFacts() {
        assertEquals(Set.of("rises+"), headline("ارتفاع أسعار الذهب").switches().values());
        assertEquals(Set.of("rises-"), headline("هبوط أسعار الذهب").switches().values());
        assertTrue(headline("قمة الدوحة / إضافة أولى").isPart());
        assertFalse(headline("قمة الدوحة").isPart());
        assertEquals(Set.of("denies+"), headline("الوزارة تنفي الخبر").denials());
    }

    @Test
    void theLeadEndsAtItsLastWordEvenInsideANumber() {
        String before = "كلمة ".repeat(Stems.LEAD_WORDS - 1);
        PreparedArticle cut = article("", before + "12 ألف زائر");
        assertEquals(Set.of("12"), numbers(cut, Numbers.LEAD));
        assertEquals(Set.of("12000"), numbers(cut, Numbers.BODY));
        PreparedArticle last = article("", before + "12 زائرا و13 بائعا");
        assertEquals(Set.of("12"), numbers(last, Numbers.LEAD));
        assertEquals(Set.of("12", "13"), numbers(last, Numbers.BODY));
    }

    private static Set<String> numbers(PreparedArticle article, int part) {
        return article.numbers().texts(part, i -> true);
    }

    private Set<String> digits(String body) {
        return numbers(article("", body), Numbers.BODY);
    }

    private Facts headline(String title) {
        return article(title, "").headlineFacts();
    }

    private PreparedArticle article(String title, String body) {
        return worker.prepare(new Article("1", title, body, Optional.empty(), "", ""));
    }
}
