package io.shabih.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String PARAGRAPH = "أعلنت هيئة الموانئ في بيان صدر مساء أمس أن حركة الشحن في المرفأ عادت إلى "
            + "طبيعتها بعد توقف دام يومين بسبب العاصفة، وأن السفن المنتظرة في عرض البحر ستدخل تباعا ابتداء من فجر اليوم.";

    @Test
    void theSeedPageIsCutIntoItsParts() throws IOException {
        AggregatorPage page = PageReader.read("seed", Files.readString(Path.of("seeds/seed-page.txt")));
        assertEquals(10, page.entries().size());
        assertEquals("بوابة الوفد", page.article().source());
        assertTrue(page.keywords().startsWith("محادثات عراقية"));
        assertTrue(page.inlined().orElseThrow().title().startsWith("غارة أميركية على تنظيم الدولة"));
        assertTrue(page.inlined().orElseThrow().body().contains("عملية عسكرية"));
        assertFalse(page.article().body().contains("كلمات دلالية"));
    }

    @Test
    void anHtmlPageWithLinksBetweenParagraphs() {
        AggregatorPage page = PageReader.read("p", """
                <html><head><title>موقع</title><script>var x = "ذات صلة";</script></head><body><nav>الرئيسية</nav>
                <article><h1>عودة الشحن إلى المرفأ</h1><p>%s</p>
                <p>اقرأ أيضا: رفع أسعار الوقود في الشمال</p><p>%s</p></article>
                <div><h3>مواضيع متعلقة</h3><ul><li><a href="/1">افتتاح رصيف جديد</a></li>
                <li><a href="/2">إضراب عمال المرفأ</a></li></ul></div><footer>حقوق النشر</footer></body></html>
                """.formatted(PARAGRAPH, PARAGRAPH));
        assertEquals("عودة الشحن إلى المرفأ", page.article().title());
        assertEquals(List.of("رفع أسعار الوقود في الشمال", "افتتاح رصيف جديد", "إضراب عمال المرفأ"),
                page.entries());
        assertEquals(PARAGRAPH + "\n" + PARAGRAPH, page.article().body());
    }

    @Test
    void alsoReadWithoutAParagraphIsAList() {
        AggregatorPage page = PageReader.read("p", "عودة الشحن\n" + PARAGRAPH
                + "\nإقرأ أيضاً:\n• افتتاح رصيف جديد\n• إضراب عمال المرفأ\n");
        assertEquals(List.of("افتتاح رصيف جديد", "إضراب عمال المرفأ"), page.entries());
        assertTrue(page.inlined().isEmpty());
        assertEquals("عودة الشحن", page.article().title());
    }

    @Test
    void aPageWithoutAListHasNoEntries() {
        assertEquals(List.of(), PageReader.read("p", PARAGRAPH).entries());
        assertEquals(List.of(), PageReader.read("p", "").entries());
        assertEquals(List.of(), PageReader.read("p", "<").entries());
    }
}
