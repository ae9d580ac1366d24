package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Evidence;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another spelling of a foreign name is no other name. */
class HeadlineNamesTest {
    private static final String BODY = """
            التقى NAME وفدا من مربي النحل في مقر البلدية وبحث معه تسويق العسل في الأسواق المجاورة. وقال NAME إن البلدية \
            ستبني سوقا مسقوفة قرب محطة القطار، وإن المربين سيعفون من الرسوم في السنة الأولى.""";

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    @ParameterizedTest
    @CsvSource({"كفاراتسخيليا, كفاراتسخليا", "غروندبرغ, جروندبيرج", "شينبونغ, شين بونج"})
    void anotherSpellingIsNoOtherName(String name, String other) {
        Verification found = verify(name, other);
        assertEquals(List.of(), names(found));
        double alike = feature(found, Feature.HEADLINE_WORDS);
        assertTrue(alike >= feature(verify(name, "تسوبوكورا"), Feature.HEADLINE_WORDS) + 0.1,
                "alike by " + alike);
        assertEquals(0, feature(found, Feature.HEADLINE_NAMES_CONFLICT));
    }

    @ParameterizedTest
    @CsvSource({"كفاراتسخيليا, تسوبوكورا", "غروندبرغ, ليندبرغ", "رزيقات, رزوقات", "شينبونغ, شين مونغ"})
    void anotherNameIsTold(String name, String other) {
        assertEquals(1, names(verify(name, other)).size(), name + " " + other);
    }

    @ParameterizedTest
    @CsvSource({"رئيس الحكومة, الوزير الأول", "رئيس الوزراء, رئيس الحكومة", "واشنطن, الولايات المتحدة",
        "الرياض, السعودية",
        "طوكيو, اليابان"})
    void aTitleOrACapitalThatStandsForAnotherWeighsLess(String name, String other) {
        Verification found = verify(name, other);
        assertEquals(List.of(), names(found));
        assertEquals(0, feature(found, Feature.HEADLINE_NAMES_CONFLICT));
        assertTrue(feature(found, Feature.HEADLINE_WORDS) < 1, "it is not the same word");
    }

    @ParameterizedTest
    @CsvSource({"الرياض, طوكيو", "وزير الخارجية, وزير الداخلية", "الرياضة, السعودية"})
    void otherTitlesAndCapitalsAreOthers(String name, String other) {
        assertEquals(1, names(verify(name, other)).size(), name + " " + other);
    }

    private static double feature(Verification found, Feature feature) {
        return found.decision().features().getOrDefault(feature.kebabName(), 0.0);
    }

    private static List<Evidence> names(Verification found) {
        return found.conflicts().stream().filter(evidence -> evidence.kind().equals("headline-names"))
                .toList();
    }

    private Verification verify(String name, String other) {
        return verifier.explain(article(name), article(other));
    }

    private PreparedArticle article(String name) {
        return worker.prepare(
                new Article("a", NAME_OF + name + " يلتقي وفد مربي النحل", BODY.replace("NAME", name),
                        Optional.empty(), "", ""));
    }

    private static final String NAME_OF = "رئيس البلدية ";
}
