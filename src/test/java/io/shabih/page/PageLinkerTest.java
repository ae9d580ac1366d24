package io.shabih.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.index.IndexUpdater;
import io.shabih.page.LinkedPage.Resolution;
import io.shabih.page.LinkedPage.AlreadyShown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageLinkerTest {
    private static final List<String> LIST = List.of(
            "محادثات أمريكية روسية حول المعادن الأرضية النادرة",
            "محافظ نينوى يبدأ زيارة رسمية إلى الولايات المتحدة لبحث عودة المسيحيين",
            "ترامب: مسؤولون أمريكيون وإيرانيون يجرون محادثات",
            "عاجل| ترامب: مسؤولون أميركيون وإيرانيون يجرون محادثات",
            "ترامب: مسؤولون أمريكيون وإيرانيون يجرون محادثات - عاجل",
            "برلماني يؤكد على انهاء مهام التحالف الدولي في العراق: لا مبرر لوجوده",
            "برلماني يؤكد على انهاء مهام التحالف الدولي في العراق: لا مبرر لوجوده - عاجل",
            "غارة أميركية على تنظيم الدولة وعملية ضد حركة الشباب في الصومال",
            "احتراف لاعبة عراقية بـ”كرة اليد”",
            "جنبلاط يتهم الولايات المتحدة بالضغط على لبنان للتطبيع مع إسرائيل");

    private final Article page = new Article("page", "بدء محادثات بغداد وواشنطن",
            "أعلن رئيس الوزراء العراقي في بيان بدء أول "
                    + "جولة من الحوار الثنائي مع الولايات المتحدة لإنهاء مهمة التحالف الدولي، وقال إن لجنة عسكرية مشتركة ستضع جدولا "
                    + "زمنيا يراعي الوضع الميداني وقدرات القوات المسلحة.",
            Optional.empty(), "", "");
    private final Article inlined = Article.ofHeadline("page#2", LIST.get(7));

    @TempDir
    private Path folder;

    @Test
    void theSeedPagesTenEntriesAreSevenClusters() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            LinkedPage linked = new PageLinker(updater.index()).link(page, Optional.of(inlined), LIST);
            assertEquals(7, linked.clusters().size());
            assertEquals(3, linked.wastedOnCopies());
            assertEquals(1, linked.alreadyShown());
            assertEquals(AlreadyShown.INLINED, linked.clusters().get(4).shown());
            assertEquals(6, linked.better().size());
            assertTrue(linked.clusters().stream().flatMap(cluster -> cluster.entries().stream())
                    .allMatch(entry -> entry.resolution() == Resolution.UNKNOWN));
        }
    }

    @Test
    void headlinesAreResolvedToArticlesAndRoomIsFilledFromTheIndex() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(List.of(
                    article("trump", "ترامب: مسؤولون أمريكيون وإيرانيون يجرون محادثات",
                            "قال الرئيس الأمريكي إن مسؤولين من البلدين التقوا في مسقط وإن اللقاء كان مفيدا للطرفين."),
                    article("baghdad", "خبراء: مستقبل التحالف الدولي في العراق رهن بقدرات القوات المسلحة",
                            "يرى محللون تحدثوا إلى الصحيفة أن سلاح الجو "
                                    + "والاستخبارات ما زالا بحاجة إلى دعم خارجي، وأن التدريب سيبقى حتى بعد رحيل القوات القتالية.")));
            LinkedPage linked = new PageLinker(updater.index()).link(page, Optional.of(inlined), LIST);
            assertEquals("trump", linked.clusters().get(2).article().orElseThrow().id());
            assertEquals(3, linked.clusters().get(2).entries().size());
            assertTrue(linked.better().stream().anyMatch(suggestion -> suggestion.fromIndex()
                    .filter(similar -> similar.id().equals("baghdad")).isPresent()));
        }
    }

    @Test
    void oneHeadlineOverTwoReportsIsAmbiguous() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(List.of(
                    article("may", "أسعار الذهب اليوم",
                            "ارتفع سعر الذهب عيار 21 إلى 3120 جنيها في تعاملات الاثنين بالصاغة."),
                    article("june", "أسعار الذهب اليوم",
                            "تراجعت المعادن النفيسة وبلغ الغرام 2980 جنيها مع صعود الدولار.")));
            LinkedPage linked = new PageLinker(updater.index()).link(page, Optional.empty(),
                    List.of("أسعار الذهب اليوم"));
            assertEquals(Resolution.AMBIGUOUS,
                    linked.clusters().getFirst().entries().getFirst().resolution());
        }
    }

    private static Article article(String id, String title, String body) {
        return new Article(id, title, body, Optional.empty(), "", "");
    }
}
