package io.shabih.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data files, held to the rules that their headers state. */
class DataFileTest {
    private final Normalizer normalizer = Normalizer.standard();
    private final Normalizer unspelled = Normalizer
            .of(EnumSet.complementOf(EnumSet.of(Step.SPELLINGS, Step.MONTHS)));

    @ParameterizedTest
    @EnumSource(DataFile.class)
    void everyLineHasItsFieldsAndStandsOnce(DataFile file) {
        Set<String> seen = new HashSet<>();
        for (List<String> line : file.lines()) {
            assertTrue(line.size() >= 2 && line.size() <= 3, () -> file + ": " + line);
            line.forEach(field -> assertEquals(field.strip(), field, () -> file + ": " + line));
            assertTrue(seen.add(String.join("\t", line)), () -> file + " twice: " + line);
        }
        assertFalse(seen.isEmpty());
    }

    @Test
    void aVariantBecomesItsSpelling() {
        for (List<String> line : DataFile.SPELLINGS.lines()) {
            assertEquals(unspelled.normalize(line.get(1)), normalizer.normalize(line.get(0)),
                    () -> "of " + line);
            assertEquals(unspelled.normalize(line.get(1)), normalizer.normalize(line.get(1)),
                    () -> "kept: " + line);
        }
    }

    @Test
    void aVariantStandsForOneSpellingAndIsNotJoinedByTheFoldsAlready() {
        Set<String> variants = new HashSet<>();
        for (List<String> line : DataFile.SPELLINGS.lines()) {
            String variant = unspelled.normalize(line.getFirst());
            assertTrue(variants.add(variant), () -> "twice: " + line);
            assertFalse(variant.equals(unspelled.normalize(line.get(1))), () -> "needs no line: " + line);
        }
        assertTrue(variants.size() >= 250, () -> variants.size() + " variants");
    }

    @Test
    void entriesAreWordsWithoutDigits() {
        for (String key : normalizer.plain().lexicon().keys()) {
            assertTrue(key.matches("[\\p{IsArabic}]+( [\\p{IsArabic}]+)*"), key);
            assertEquals(key, unspelled.normalize(key), "cannot be met in a folded text");
        }
    }

    @Test
    void monthsAndSpellingsDoNotShareWords() {
        Set<String> months = DataFile.MONTHS.lines().stream()
                .map(line -> unspelled.normalize(line.get(1)))
                .collect(Collectors.toSet());
        for (List<String> line : DataFile.SPELLINGS.lines()) {
            assertFalse(months.contains(unspelled.normalize(line.get(0))), () -> "of " + line);
            assertFalse(months.contains(unspelled.normalize(line.get(1))), () -> "of " + line);
        }
    }

    @Test
    void everyMonthHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (List<String> line : DataFile.MONTHS.lines()) {
            names.add(normalizer.normalize("1 " + line.get(1) + " 2020"));
        }
        assertEquals(12, names.size());
    }

    @Test
    void marksAndSourcesGoFromBehindTheirSeparators() {
        for (List<String> line : DataFile.MARKS.lines()) {
            assertEquals("خبر من بيروت", normalizer.normalizeHeadline(line.getFirst() + " | خبر من بيروت"));
            assertEquals("خبر من بيروت", normalizer.normalizeHeadline("خبر من بيروت .. " + line.getFirst()));
        }
        for (List<String> line : DataFile.SOURCES.lines()) {
            assertEquals("خبر من بيروت", normalizer.normalizeHeadline("خبر من بيروت | " + line.getFirst()));
        }
    }
}
