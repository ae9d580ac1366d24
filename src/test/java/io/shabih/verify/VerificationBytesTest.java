package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Decision.Rule;
import io.shabih.Measured;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerificationBytesTest {
    private static final String REPORT = """
            افتتح وزير النقل خط الترام الجديد الذي يربط الميناء بالمدينة القديمة، وقال إن الرحلة تستغرق 25 دقيقة. \
            وتبلغ كلفة المشروع 40 مليون دينار، وينقل الخط عشرة آلاف راكب في اليوم. وطالب سكان الحي الشرقي بمحطة ثالثة \
            قرب المستشفى، ووعدت البلدية بدراسة الطلب قبل نهاية العام وبزراعة الأشجار على جانبي السكة.""";

    private static final PreparedArticle TRAM = article("وزير النقل يفتتح خط الترام الجديد في الميناء",
            REPORT);

    private static PreparedArticle article(String title, String body) {
        return new Preparer(PrepareSettings.standard()).worker()
                .prepare(new Article("id", title, body, Optional.empty(), "", ""));
    }

    private static Verification readBack(Verification verification) {
        return VerificationBytes.read(ByteBuffer.wrap(VerificationBytes.of(verification)));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        List<PreparedArticle> others = List.of(
                TRAM,
                article("خط ترام جديد في المدينة", REPORT),
                article("وزير النقل يفتتح خط الترام الجديد في الميناء", ""),
                article("الترام يصل إلى الميناء",
                        "قال شهود. " + REPORT.replace("25", "35").replace("40", "60")),
                article("الترام يصل إلى الميناء",
                        "اقرأ أيضا: أسعار الوقود ترتفع\n\n" + REPORT.substring(0, 200)),
                article("وزير النقل يفتتح خطا", REPORT.substring(0, 160)));
        Verifier verifier = new Verifier(VerifySettings.standard());
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        List<Measured> measured = new ArrayList<>();
        for (PreparedArticle other : others) {
            Verification verification = verifier.match(TRAM, other).orElseThrow();
            assertEquals(verification, readBack(verification));
            assertEquals(verification.isCopy(), readBack(verification).isCopy());
            assertEquals(verification.reversed(), readBack(verification.reversed()));
            seen.add(verification.decision().rule());
            measured.add(verification.measured());
        }
        assertTrue(seen.containsAll(Set.of(Rule.SAME_TEXT, Rule.SAME_BODY, Rule.SAME_HEADLINE, Rule.JUDGED)),
                seen.toString());
        assertTrue(measured.stream().anyMatch(of -> of.text() == Measured.Text.HEADLINES),
                measured.toString());
    }

    /** All that a verification tells comes through, where the bodies have furniture too. */
    @Test
    void sharesWithoutFurnitureComeBack() {
        Verification near = new Verifier(VerifySettings.standard()).match(TRAM,
                article("الترام يصل إلى الميناء", REPORT.substring(0, 200))).orElseThrow();
        Verification furnished = new Verification(near.measures(), near.relation(), near.decision(),
                new Measured(Measured.Text.BODIES, Optional.of(new Measured.Reports(0.5, 0.25, 1))),
                near.conflicts());
        assertEquals(furnished, readBack(furnished));
    }
}
