package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.normalize.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactReaderTest {
    private final Normalizer normalizer = Normalizer.standard();
    private final FactReader reader = FactReader.of(normalizer);

    @Test
    void thousandsAndMillionsAreMultiplied() {
        assertEquals(Set.of("677000", "5.5"), digits("عاد 677 ألفا بنسبة 5.5 بالمئة"));
        assertEquals(Set.of("2300000000"), digits("إيداع ٢٫٣ مليار ريال"));
    }

    @Test
    void prefixesBeforeDigitsAreNoPartOfTheNumber() {
        assertEquals(Set.of("1503000", "20"), digits("البنزين بـ1.503.000 ليرة في الـ20 من الشهر"));
    }

    @Test
    void spelledNumbersCountInHeadlinesOnly() {
        assertEquals(Set.of("5"), headline("مقتل خمسة أشخاص").numbers().texts());
        assertEquals(Set.of(), digits("مقتل خمسة أشخاص"));
    }

    @Test
    void oppositesAndPartsAreFacts() {
        assertEquals(Set.of("rises+"), headline("ارتفاع أسعار الذهب").switches());
        assertEquals(Set.of("rises-"), headline("هبوط أسعار الذهب").switches());
        assertEquals(Set.of("part"), headline("قمة الدوحة / إضافة أولى").serials());
    }

    private Set<String> digits(String text) {
        return reader.digitsIn(normalizer.normalize(text)).texts();
    }

    private Facts headline(String text) {
        return reader.ofHeadline(normalizer.normalizeHeadline(text));
    }
}
