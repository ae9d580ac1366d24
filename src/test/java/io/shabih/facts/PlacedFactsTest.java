package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.facts.PlacedFacts.Difference;
import io.shabih.facts.PlacedFacts.Fact;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacedFactsTest {
    private static final String TEXT = "أعلنت الشرطة مقتل 6 أشخاص وإصابة 20 ألفا يوم 12 مارس في دمشق والموصل";

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    @Test
    void aTextDiffersInNothingFromItself() {
        assertEquals(6, facts(TEXT).size());
        assertEquals(List.of(), facts(TEXT).differences(facts(TEXT)));
        assertEquals(List.of(), facts(TEXT).differences(facts("")));
    }

    @Test
    void factsBetweenTheSameWordsAreCompared() {
        assertEquals(List.of(new Difference(Fact.NUMBER, Set.of("6"), Set.of("8"), true)),
                differences(TEXT, TEXT.replace("6", "8")));
        assertEquals(List.of(new Difference(Fact.DAY, Set.of("03"), Set.of("05"), true)),
                differences(TEXT, TEXT.replace("مارس", "أيار")));
        assertEquals(List.of(new Difference(Fact.PLACE, Set.of("الموصل"), Set.of("كركوك"), true)),
                differences(TEXT, TEXT.replace("الموصل", "كركوك")));
    }

    @Test
    void otherFactsBesideOneDoNotMoveIt() {
        String other = TEXT.replace("12", "15").replace("مارس", "أبريل").replace("دمشق", "بغداد");
        assertEquals(3, differences(TEXT, other).size());
    }

    @Test
    void otherWordsAroundAFactAreNoDifference() {
        assertEquals(List.of(), differences(TEXT, TEXT.replace("مقتل 6", "سقوط 8")));
        assertEquals(List.of(), differences(TEXT, TEXT.replace("6 أشخاص", "أشخاص")));
    }

    @Test
    void theFormOfAUnitIsNoOtherWord() {
        String text = "أعلنت الوزارة تمديد المهلة عشر سنوات للمزارعين المتضررين";
        assertEquals(List.of(new Difference(Fact.NUMBER, Set.of("10"), Set.of("15"), true)),
                differences(text, text.replace("عشر سنوات", "خمس عشرة سنة")));
        assertEquals(List.of(new Difference(Fact.NUMBER, Set.of("10"), Set.of("2"), true)),
                differences(text, text.replace("عشر سنوات", "عامين")));
    }

    @Test
    void aNumberThatTheOtherTextRoundsElsewhereIsNoDifference() {
        String text = "أعلنت الوزارة توزيع 4812 خيمة على المخيمات. وتوزع الشهر المقبل 300 خيمة أخرى";
        assertEquals(2, differences(text, text.replace("4812", "5650").replace("300", "450")).size());
        assertEquals(List.of(),
                differences(text, "أعلنت الوزارة توزيع 300 خيمة على المخيمات. وتوزع الشهر المقبل "
                        + "4800 خيمة أخرى"));
    }

    @Test
    void englishPlacesAndNumbersAreRead() {
        String text = "Police said six people were killed near Aleppo on Tuesday";
        assertEquals(List.of(new Difference(Fact.PLACE, Set.of("Aleppo"), Set.of("Mosul"), true)),
                differences(text, text.replace("Aleppo", "Mosul")));
        assertEquals(2, differences(text, text.replace("six", "nine").replace("Tuesday", "Friday")).size());
    }

    @Test
    void listInAnotherOrderIsNoDifference() {
        String list = "شكوى ضد الصين وكندا والمكسيك وتركيا وروسيا أمام المنظمة";
        assertEquals(List.of(), differences(list, "شكوى ضد الصين وكندا وتركيا وروسيا والمكسيك أمام المنظمة"));
        assertEquals(1, differences(list, list.replace("المكسيك", "الهند")).size());
        assertEquals(1, differences(list, list.replace("المكسيك", "كندا")).size());
    }

    @Test
    void behindTheLeadADifferenceIsNotLeading() {
        String behind = "قال ".repeat(Stems.LEAD_WORDS) + TEXT;
        assertEquals(List.of(new Difference(Fact.NUMBER, Set.of("6"), Set.of("8"), false)),
                differences(behind, behind.replace("6", "8")));
    }

    private List<Difference> differences(String a, String b) {
        return facts(a).differences(facts(b));
    }

    private PlacedFacts facts(String text) {
        return worker.prepare(new Article("1", "", text, Optional.empty(), "", "")).placedFacts();
    }
}
