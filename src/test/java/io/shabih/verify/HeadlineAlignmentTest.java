package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.facts.HeadlineWords;
import io.shabih.facts.SameNames;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineAlignmentTest {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    @ParameterizedTest
    @CsvSource({
        "الهلال يهزم النصر بثلاثية, النصر يهزم الهلال بثلاثية",
        "الترجي يتغلب على الإفريقي, الإفريقي يفوز على الترجي",
        "موسكو تتهم كييف بقصف محطة كهرباء, كييف تتهم موسكو بقصف محطة كهرباء",
        "تركيا تنتقد اليونان بسبب الجزر, انتقادات يونانية لتركيا بسبب الجزر",
        "نقابة المعلمين تهدد وزارة التربية بوقف الحوار, وزارة التربية تهدد نقابة المعلمين بوقف الحوار",
        "فوز الوداد على الرجاء, الوداد يخسر أمام الرجاء",
        "السودان يدعو إثيوبيا إلى استئناف التفاوض, إثيوبيا تدعو السودان إلى استئناف التفاوض",
    })
    void whoDoesItInOneHeadlineItIsDoneToInTheOther(String a, String b) {
        assertEquals(true, areSwapped(a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "الهلال يهزم النصر بثلاثية, يهزم الهلال النصر بثلاثية",
        "الهلال يهزم النصر, النصر يخسر أمام الهلال",
        "موسكو تتهم كييف بقصف محطة كهرباء, اتهامات روسية لأوكرانيا بقصف محطة كهرباء",
        "ماكرون يستقبل السيسي في باريس, باريس ماكرون يستقبل السيسي",
        "السيسي يلتقي ماكرون, ماكرون يلتقي السيسي",
        "مباحثات بين السيسي وماكرون, مباحثات بين ماكرون والسيسي",
        "بعد هزيمة النصر الهلال يقيل مدربه, الهلال يقيل مدربه بعد هزيمة النصر",
        "تونس ومصر تدينان الهجوم, مصر وتونس تدينان الهجوم",
        "مقتل جندي بنيران مسلحين في سيناء, مسلحون يقتلون جنديا في سيناء",
        "وزير الخارجية الأردني يزور بغداد, الصفدي يزور بغداد",
    })
    void theSameNewsMayBeToldTheOtherWayRound(String a, String b) {
        assertEquals(false, areSwapped(a, b));
    }

    @Test
    void ofATextInThePlaceOfAHeadlineOnlyTheBeginningIsCompared() {
        HeadlineWords words = worker.prepare(Article.ofHeadline("a", "كلمة أخرى ".repeat(20_000)))
                .headlineInOrder();
        assertEquals(100, words.first(100).count());
        assertEquals(0, HeadlineAlignment.of(words, words, SameNames.NONE).ofA().own());
    }

    private boolean areSwapped(String a, String b) {
        HeadlineAlignment one = HeadlineAlignment.of(
                worker.prepare(Article.ofHeadline("a", a)).headlineInOrder(),
                worker.prepare(Article.ofHeadline("b", b)).headlineInOrder(), SameNames.NONE);
        HeadlineAlignment turned = HeadlineAlignment.of(
                worker.prepare(Article.ofHeadline("b", b)).headlineInOrder(),
                worker.prepare(Article.ofHeadline("a", a)).headlineInOrder(), SameNames.NONE);
        assertEquals(one.areRolesSwapped(), turned.areRolesSwapped(), "the order of the two");
        return one.areRolesSwapped();
    }
}
