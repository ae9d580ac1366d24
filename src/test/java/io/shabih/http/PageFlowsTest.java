package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an editor does on the page, in a real browser, over the sample corpus. */
@ExtendWith(OpenPage.class)
class PageFlowsTest {
    private static final Map<String, Article> SEEDS = Shabih.read(List.of("seeds/articles")).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));

    private final OpenPage.Page page;
    private final Browser browser;

    PageFlowsTest(OpenPage.Page page) {
        this.page = page;
        this.browser = page.browser();
    }

    @BeforeEach
    void desktop() {
        browser.show(Browser.Screen.DESKTOP);
    }

    @AfterEach
    void nothingIsBlockedAndNothingFails() {
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aPastedArticleIsAnsweredWithItsClusterItsCopiesAndWhatIsSimilar() {
        Article article = SEEDS.get("baydar-0013");
        page.show("article");
        browser.await("[name=title]").sendKeys(article.title());
        assertEquals(article.title(), browser.await("[name=title]").getDomProperty("value"));
        assertEquals("rtl",
                browser.script("return getComputedStyle(document.querySelector('[name=title]')).direction"));
        browser.paste("[name=body]", article.body());
        browser.paste("[name=date]", "٧ شباط ٢٠٢٥");
        browser.click("form.ask .primary");

        assertEquals("4 نسخ من هذا التقرير", browser.text(".verdict .big"));
        assertTrue(browser.text(".verdict")
                .contains("لا تكفي التواريخ لمعرفة من سبق: منها ما نُشر في اليوم نفسه بلا ساعة "
                        + "معروفة. · مقالك بعدها بفارق يوم"));
        assertEquals(List.of("متضمَّن", "نسخة مطابقة", "نسخة محرّرة", "نسخة محرّرة"),
                browser.texts(".timeline .chip"));
        assertEquals("في اليوم نفسه، والترتيب مجهول", browser.texts(".timeline .lag b").getFirst());
        assertEquals("بعد يوم", browser.texts(".timeline .lag b").getLast());
        assertEquals("مقالك", browser.text(".timeline .own .headline"));
        browser.click(".timeline li:nth-child(1) .reasons summary");
        assertTrue(browser.text(".timeline .evidence-of").contains("أحدهما وارد كاملا في الآخر"));
        assertEquals(4, browser.all(".timeline li:nth-child(1) .share").size());
        assertEquals(1, browser.all("#similar").size());
    }

    @Test
    void whatEachFollowerChangedStandsInTheTimeline() {
        page.show("article?id=baydar-0013");
        browser.await(".timeline .changes summary");
        assertEquals(List.of(
                "عن المنارة المغاربية: تغيّر العنوان · 363 360 · 4 كلمات مبدّلة · 131 كلمة مضافة",
                "عن المنارة المغاربية: تغيّر العنوان · كلمتان مبدّلتان · 132 كلمة مضافة",
                "عن المنارة المغاربية: تغيّر العنوان · 10 كلمات مبدّلة · 99 كلمة مضافة · 6 كلمات محذوفة"),
                browser.script("return [...document.querySelectorAll('.timeline .changes summary')]"
                        + ".map(({textContent}) => textContent)"));
        assertEquals(List.of("363"), browser.texts(".timeline li:nth-child(2) summary .swap del"));
        browser.click(".timeline li:nth-child(2) .changes summary");
        assertEquals(List.of("العنوان", "النص"), browser.texts(".timeline li:nth-child(2) .changes dt"));
        assertEquals(List.of("363 نحو 360", "لاجئ سوري", "إلى سوريا من دول الجوار"),
                browser.texts(".timeline li:nth-child(2) .changes div:first-child dd"));
        assertEquals(List.of("363", "360"), browser.texts(".timeline li:nth-child(2) dd .number"));
        assertEquals("rtl line-through dashed", browser.script("""
                const mark = document.querySelector('.changes dd del.changed');
                const {textDecorationLine, textDecorationStyle, direction} = getComputedStyle(mark);
                return `${direction} ${textDecorationLine} ${textDecorationStyle}`;
                """));
        assertTrue(browser.text(".timeline li:nth-child(2) .changes dd > ins:not(.changed)")
                .startsWith("وأوضحت المنظمة"));
    }

    @Test
    void whoeverTookTheTextAsItIsIsSaidToHave() {
        page.show("clusters?order=largest");
        browser.click(".clusters > li:first-child summary");
        browser.await(".timeline .changes p");
        assertEquals(
                List.of("عن جريدة البيدر: النص نفسه بإملاء آخر", "عن جريدة البيدر: النص نفسه بإملاء آخر"),
                browser.texts(".clusters > li:first-child .changes p"));
        browser.click("#language");
        browser.click(".clusters > li:first-child summary");
        browser.await(".timeline .changes p");
        assertEquals(List.of("", "Against جريدة البيدر: the same text, spelt otherwise",
                "Against جريدة البيدر: the same text, spelt otherwise",
                "Against جريدة البيدر: headline changed · 11 words changed · 4 words added · 23 words dropped"),
                browser.texts(".clusters > li:first-child .changes"));
    }

    @Test
    void changesThatAreTooManyToListLeadToTheComparison() {
        page.show("article?id=ofuq-0042");
        browser.click(".timeline .own .changes summary");
        assertEquals("وفرقان آخران", browser.text(".timeline .own .changes dd a"));
        browser.click(".timeline .own .changes dd a");
        browser.awaitThat(
                "location.hash === '#/compare?a=manara-0023&b=ofuq-0042' && document.querySelector('.diff')");
    }

    @Test
    void whatIsLikeAnArticleButNoCopyOfItIsListedApart() {
        page.show("article?id=madar-0001");
        browser.await("#similar");
        assertFalse(browser.all("#close .entry").isEmpty());
    }

    @Test
    void similarArticlesAreOneEntryACluster() {
        page.show("article?id=ofuq-0020");
        browser.await("#similar");
        List<String> headlines = browser.texts("#similar .headline");
        assertEquals(headlines.stream().distinct().toList(), headlines);
        assertEquals(2, headlines.size());
        assertEquals(List.of("+نسخة واحدة"), browser.texts("#similar .copies"));
        assertTrue(browser.text("#similar .because").contains("الحديبة"));
    }

    @Test
    void theSameArticleComparedShowsNumbersAndWordsThatDiffer() {
        page.show("compare?a=madar-0001&b=madar-0002");
        assertEquals("تحديث", browser.text(".verdict .chip"));
        assertEquals(List.of("3"), browser.texts(".headlines del.changed .number"));
        assertEquals(List.of("5"), browser.texts(".headlines ins.changed .number"));
        assertEquals("فرق واحد", browser.text(".toolbar h2"));
        browser.click(".toolbar button:last-of-type");
        assertEquals(2, browser.all(".current").size());
        assertEquals("1 / 1", browser.text(".where"));
    }

    @Test
    void addedAndDroppedParagraphsStandInRows() {
        page.show("compare?a=baydar-0013&b=manara-0009");
        browser.await(".diff");
        int dropped = browser.all(".diff del:not(.changed)").size();
        assertTrue(dropped > 0);
        browser.click(".inline a.button");
        browser.awaitThat("document.querySelectorAll('.diff ins:not(.changed)').length === " + dropped);
        assertEquals("line-through", browser.script(
                "return getComputedStyle(document.querySelector('.key del')).textDecorationLine"));
        assertEquals("متضمَّن", browser.text(".verdict .chip"));
    }

    @Test
    void clustersAreFilteredOrderedAndPaged() {
        page.show("clusters");
        assertEquals("94 عنقودا", browser.text(".total"));
        assertEquals(20, browser.all(".clusters > li").size());
        browser.click(".pages [rel=next]");
        browser.awaitThat("document.querySelector('.pages')?.innerText.includes('الصفحة 2')");
        browser.click(".switch label:nth-of-type(2)");
        browser.awaitThat("location.hash === '#/clusters?order=largest&size=2' "
                + "&& [...document.querySelectorAll('.clusters .size b')].slice(0, 3)"
                + ".every(size => size.textContent === '4')");
        browser.click(".clusters > li:first-child summary");
        browser.awaitThat(
                "document.querySelectorAll('.clusters > li:first-child .timeline > li').length === 4");
        browser.click(".clusters > li:first-child .sources a");
        browser.awaitThat(
                "location.hash.startsWith('#/clusters?source=') && document.querySelector('.total')");
        String source = String.valueOf(browser.await("[name=source]").getDomProperty("value"));
        assertTrue(
                browser.texts(".clusters .sources").stream().allMatch(sources -> sources.contains(source)));
    }

    @Test
    void noClusterFitsAndThePageSaysWhatToDo() {
        page.show("clusters?since=2099-01-01");
        assertTrue(browser.text(".empty").contains("لا عناقيد بهذه الشروط"));
    }

    @Test
    void aPagesListShowsItsWastedSlotsAndABetterList() throws IOException {
        page.show("links");
        browser.paste("[name=page]", Files.readString(Path.of("seeds/seed-page.txt")));
        browser.click("form.ask .primary");
        assertEquals("4 خانات مهدورة من 10", browser.text(".verdict .big"));
        assertEquals(10, browser.all("#as-is + ol > li").size());
        assertEquals(
                List.of("نسخة من الخانة 3", "نسخة من الخانة 3", "نسخة من الخانة 6", "معروض كاملا في الصفحة"),
                browser.texts(".waste"));
        List<String> better = browser.texts("#better + ol .headline");
        assertEquals(better.stream().distinct().toList(), better);
    }

    @Test
    void theStateOfTheIndexIsPlottedAndInTables() {
        page.show("state");
        assertEquals("389", browser.text(".figures dd"));
        assertEquals(3, browser.all("figure").size());
        assertTrue(browser.all("svg.plot[role=img][aria-label] rect").size() >= 6);
        browser.click("figure:first-of-type .figures-of summary");
        assertTrue(browser.text("figure:first-of-type table").contains("57"));
    }

    @Test
    void aDroppedPageIsReadAndAskedAbout() throws IOException {
        page.show("article");
        browser.script("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[1]], 'metro.html', {type: 'text/html'}));
                arguments[0].dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                """, browser.await("form.ask"), Files.readString(Path.of("seeds/articles/cairo-metro.html")));
        browser.await(".verdict");
        assertTrue(String.valueOf(browser.await("[name=title]").getDomProperty("value")).contains("مترو"));
    }

    @Test
    void anOpenedRecordIsReadUnderItsOwnFieldNames() {
        page.show("article");
        browser.script("return 0");
        browser.all("input[type=file]").getFirst()
                .sendKeys(Path.of("seeds/articles/madar.jsonl").toAbsolutePath().toString());
        assertTrue(browser.text(".verdict .big").contains("من هذا التقرير")
                || browser.text(".verdict .big").contains("لا نسخة"));
        assertEquals("المدار نيوز", browser.await("[name=source]").getDomProperty("value"));
    }

    @Test
    void aFileThatHoldsNoArticleIsToldApart() {
        page.show("article");
        browser.script("""
                const files = new DataTransfer();
                files.items.add(new File(['{"x": 1}'], 'x.json'));
                arguments[0].dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                """, browser.await("form.ask"));
        assertTrue(browser.text("form .alarm").contains("لم يكتمل الطلب"));
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("400")));
    }

    @Test
    void nothingAskedIsSaid() {
        page.show("article");
        browser.click("form.ask .primary");
        assertEquals("اكتب عنوانا أو نصا أولا.", browser.text(".answer [role=alert]"));
    }

    @Test
    void anArticleThatIsNotThereIsAProblemWithAdvice() {
        page.show("article?id=no-such");
        assertTrue(browser.text(".alarm").contains("ليس في الفهرس شيء بهذا المعرّف."));
        assertEquals("أعد المحاولة", browser.text(".alarm button"));
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("404")));
    }
}
