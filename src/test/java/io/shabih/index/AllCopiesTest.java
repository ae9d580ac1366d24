package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.Match;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for copies gets all articles of a text, not the first alone. */
class AllCopiesTest {
    private static final String BODY = """
            قالت هيئة الموانئ إن حركة الحاويات في ميناء الزهراء ارتفعت خلال الربع الأول بنسبة 14 في المئة، وعزت ذلك إلى تشغيل الرصيف \
            الثالث وافتتاح خط بحري جديد مع موانئ شرق أفريقيا. وأضافت أن أعمال تعميق الممر الملاحي ستنتهي قبل نهاية العام، وأن السفن \
            الكبيرة لن تحتاج بعدها إلى انتظار المد. وطالب وكلاء الشحن بخفض رسوم التخزين التي رفعت في الصيف الماضي.""";

    private static Article article(String id, String title, String body) {
        return new Article(id, title, body, Optional.empty(), "مرفأ", "");
    }

    @Test
    void aTextsCopiesAreAmongThoseOfANearCopy(@TempDir Path folder) {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(List.of(
                    article("first", "ارتفاع حركة الحاويات في ميناء الزهراء", BODY),
                    article("again", "عاجل| ارتفاع حركة الحاويات في ميناء الزهراء", BODY),
                    article("third", "ارتفاع حركة الحاويات في ميناء الزهراء", BODY),
                    article("other", "افتتاح متحف للفنون الشعبية في المدينة القديمة", "")));
            Article near = article("near", "حركة الحاويات ترتفع في ميناء الزهراء",
                    BODY.replace("وطالب وكلاء الشحن", "وطالبت نقابة وكلاء الشحن"));
            assertEquals(Set.of("again", "first", "third"), others("near", updater.index().duplicates(near)));
            assertEquals(Set.of("again", "first", "third"),
                    others("near", updater.index().similar(near, SimilarQuery.standard()).copies()));
            assertEquals(Set.of("again", "third"),
                    others("first",
                            updater.index().duplicates(updater.index().article("first").orElseThrow())));
            updater.delete(List.of("first"));
            assertEquals(Set.of("again", "third"), others("near", updater.index().duplicates(near)));
        }
    }

    private static Set<String> others(String id, List<Match> matches) {
        Set<String> ids = new TreeSet<>();
        matches.forEach(match -> ids.addAll(List.of(match.a(), match.b())));
        ids.remove(id);
        return ids;
    }
}
