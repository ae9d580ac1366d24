package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says of an article, and what it does not say because it does not know. */
@ExtendWith(OpenPage.class)
class PageVerdictTest {
    private static final Map<String, Article> SEEDS = Shabih.read(List.of("seeds/articles")).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    private static final String BRIDGE = "افتتاح الجسر المعلق بين ضفتي الوادي بعد أربع سنوات من العمل";

    @TempDir
    private static Path folder;

    private static RunningServer server;

    private final OpenPage.Page page;
    private final Browser browser;

    PageVerdictTest(OpenPage.Page page) {
        this.page = page;
        this.browser = page.browser();
    }

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.on(folder.resolve("index"), settings -> settings);
        assertEquals(200, server.json("/v1/articles", """
                [{"id":"b-day","title":"%1$s","date":"21/09/2025","source":"مجلة الضفة"},
                 {"id":"b-time","title":"%1$s","date":"2025-09-21T13:05:00Z","source":"وكالة الوادي"},
                 {"id":"l-1","title":"تأجيل سباق القوارب الشراعية إلى الربيع بسبب الرياح","date":"2025-09-01 08:00","source":"ألف"},
                 {"id":"l-2","title":"تأجيل سباق القوارب الشراعية إلى الربيع بسبب الرياح","date":"2025-09-01 11:30","source":"باء"},
                 {"id":"n-1","title":"سليم الحداد يصدر رواية جديدة عن مدينته القديمة وأهلها","source":"ألف"},
                 {"id":"n-2","title":"سليم الحداد"}]
                """.formatted(BRIDGE)).statusCode());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void desktop() {
        browser.show(Browser.Screen.DESKTOP);
    }

    @AfterEach
    void nothingIsBlockedAndNothingFails() {
        assertEquals(List.of(), browser.complaints());
    }

    private void ask(String at, String title, String date) {
        page.show(at, "article");
        browser.paste("[name=title]", title);
        browser.paste("[name=date]", date);
        browser.click("form.ask .primary");
        browser.await(".verdict");
    }

    private String here() {
        return server.address().toString();
    }

    @Test
    void aFewWordsGetAListAndNoVerdict() {
        ask(here(), "سليم الحداد", "");
        assertEquals("كلمات قليلة لا تكفي لتكون تقريرا", browser.text(".verdict .big"));
        assertTrue(browser.texts("#similar .headline").contains(
                "سليم الحداد يصدر رواية جديدة عن مدينته القديمة وأهلها"));
        assertEquals(List.of(), browser.all("#story, #perhaps, #close, .adding"));
        ask(here(), "بنفسجية", "");
        assertTrue(browser.text(".verdict").contains("لا مقال في الفهرس وردت فيه."));
        browser.click("#language");
        browser.click("form.ask .primary");
        browser.awaitThat(
                "document.querySelector('.verdict .big')?.textContent === 'A few words are no report'");
        assertFalse(browser.text(".answer").contains("carries this report"));
    }

    @Test
    void ofOneDayTheOrderIsNotTold() {
        page.show(here(), "article?id=b-time");
        assertTrue(browser.text(".verdict").contains("لا تكفي التواريخ لمعرفة من سبق"));
        assertEquals(List.of("في اليوم نفسه، والترتيب مجهول", "في اليوم نفسه، والترتيب مجهول"),
                browser.texts(".timeline .lag b"));
        assertEquals(List.of("21 سبتمبر 2025", "21 سبتمبر 2025 في 13:05 UTC"),
                browser.texts(".timeline .lag time"));
        assertEquals(List.of(), browser.all(".timeline .first"));
        assertEquals(1, browser.all(".strip .day").size());
    }

    @Test
    void theArticleAskedAboutMayBeTheFirst() {
        page.show(here(), "article?id=l-1");
        assertTrue(browser.text(".verdict").contains("هذا المقال أسبقها نشرا"));
        assertEquals(List.of("الأول", "بعد 3 ساعات و30 دقيقة"), browser.texts(".timeline .lag b"));
        page.show(here(), "article?id=l-2");
        assertTrue(browser.text(".verdict")
                .contains("ألف · 1 سبتمبر 2025 في 08:00 UTC · هذا المقال بعده بفارق 3 ساعات و30 دقيقة"));
        ask(here(), BRIDGE, "2025-09-20 23:00");
        assertTrue(browser.text(".verdict").contains("مقالك أسبقها نشرا"));
        assertEquals("الأول", browser.text(".timeline .own .lag b"));
        assertEquals("بعد يوم", browser.text(".timeline li:nth-child(2) .lag b"));
    }

    @Test
    void whatIsNotSureIsPerhaps() {
        page.show("article");
        String headline = String
                .valueOf(browser.script(UNSURE, SEEDS.values().stream().map(Article::title).toList()));
        ask(page.address(), headline, "");
        assertTrue(browser.text(".verdict .big").contains("ربما "), headline);
        assertTrue(browser.text("#perhaps .chip").startsWith("ربما "), headline);
        assertEquals("dashed", browser.script(
                "return getComputedStyle(document.querySelector('#perhaps .chip')).borderTopStyle"));
        browser.click("#language");
        assertTrue(browser.text("#perhaps .chip").startsWith("Perhaps: "), headline);
    }

    /** The first of the headlines that has a copy which is not sure, nor in the cluster of one that is. */
    private static final String UNSURE = """
            const ask = (method, path, body) => {
              const request = new XMLHttpRequest();
              request.open(method, path, false);
              request.setRequestHeader('Content-Type', 'application/json');
              request.send(body);
              return request.status === 200 ? JSON.parse(request.responseText) : {members: []};
            };
            return arguments[0].find(title => {
              const {copies} = ask('POST', '/v1/similar', JSON.stringify({article: {title}}));
              const told = new Set(copies.filter(({certainty}) => certainty === 'sure')
                .flatMap(({id}) => ask('GET', `/v1/articles/${encodeURIComponent(id)}/cluster`).members.map(member => member.id)));
              return copies.some(({id, certainty}) => certainty === 'perhaps' && !told.has(id));
            });
            """;

    @Test
    void nothingStandsOnThePageTwice() {
        for (String id : List.of("madar-0001", "baydar-0013", "ofuq-0020", "ofuq-0042", "manara-0023")) {
            ask(page.address(), SEEDS.get(id).title(), "");
            Object ids = browser.script(
                    "return [...document.querySelectorAll('.answer a.headline')].map(({href}) => href)");
            List<?> all = (List<?>) ids;
            assertEquals(all.size(), new HashSet<>(all).size(), id + ": " + all);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "windows-1256"})
    void aFileInAnEncodingThatIsKnownIsRead(String charset) {
        byte[] text = ((charset.startsWith("UTF") ? "\uFEFF" : "") + BRIDGE
                + "\nقص الوزير الشريط صباح اليوم أمام جمع من أهل القرى.")
                .getBytes(Charset.forName(charset));
        drop("article", "خبر.txt", text);
        browser.await(".verdict");
        assertEquals(BRIDGE, browser.await("[name=title]").getDomProperty("value"));
    }

    @Test
    void whatIsNoTextIsRefusedWithWhatToDo() {
        for (byte[] file : List.of("%PDF-1.4\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'P', 'K', 3, 4, 20, 0}, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                new byte[] {7, 0, 0, 1, 2})) {
            drop("article", "file.bin", file);
            assertEquals("هذا الملف ليس نصا", browser.text("form .alarm h2"));
            assertTrue(browser.text("form .alarm").contains("انسخ نصه وألصقه هنا"));
            assertEquals(List.of(), browser.all(".verdict, .adding"));
        }
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("415")));
    }

    @Test
    void whatIsGarbledIsNeitherComparedNorAdded() {
        drop("article", "old.txt", (BRIDGE + "\n" + BRIDGE).getBytes(Charset.forName("ISO-8859-6")));
        assertEquals("حروف هذا النص تالفة", browser.text("form .alarm h2"));
        assertEquals(List.of(), browser.all(".verdict, .adding"));
        drop("links", "old.html", "<h1>مرفأ \uFFFD\uFFFD</h1><p>خبر</p>".getBytes(StandardCharsets.UTF_8));
        assertEquals("حروف هذا النص تالفة", browser.text("form .alarm h2"));
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("422")));
        page.show(here(), "article");
        browser.paste("[name=title]", "افت\uFFFD\uFFFDح الجسر المعلق بين ضفتي الوادي");
        browser.click("form.ask .primary");
        assertTrue(browser.text(".answer .alarm").contains("UTF-8"));
        assertEquals(List.of(), browser.all(".verdict, .adding"));
    }

    private void drop(String view, String name, byte[] content) {
        page.show(here(), view);
        browser.script("""
                const bytes = Uint8Array.from(atob(arguments[2]), letter => letter.charCodeAt(0));
                const files = new DataTransfer();
                files.items.add(new File([bytes], arguments[1]));
                arguments[0].dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));
                """, browser.await("form.ask"), name, Base64.getEncoder().encodeToString(content));
    }

    @Test
    void aTabIsCalledByItsHeadlineAndAReloadLosesNothing() {
        page.show(here(), "article?id=l-1");
        browser.awaitThat("document.title.startsWith('تأجيل سباق القوارب')");
        page.show(here(), "article");
        browser.paste("[name=title]", BRIDGE);
        browser.script("location.reload()");
        browser.awaitThat("document.querySelector('[name=title]')?.value.startsWith('افتتاح الجسر')");
        browser.click("form.ask .quiet");
        assertEquals("", browser.await("[name=title]").getDomProperty("value"));
    }

    @Test
    void aNumberThatTheOtherTextHasElsewhereDoesNotDiffer() throws Exception {
        assertEquals(200, server.json("/v1/articles", """
                [{"id":"d-1","title":"إضراب 48 ساعة في مرفأ الصيد","body":"بدأ عمال مرفأ الصيد إضرابا مدته 48 ساعة، وشارك فيه 300 عامل."},
                 {"id":"d-2","title":"إضراب في مرفأ الصيد","body":"بدأ عمال مرفأ الصيد إضرابا مدته 48 ساعة، وشارك فيه 350 عاملا."}]
                """).statusCode());
        page.show(here(), "compare?a=d-1&b=d-2");
        browser.await(".diff");
        assertEquals(List.of("300"), browser.texts(".numbers del"));
        assertEquals(List.of("350"), browser.texts(".numbers ins"));
    }

    @Test
    void whatIsEmptyRunsAsTheLanguageDoes() {
        page.show(here(), "article");
        assertEquals("rtl",
                browser.script("return getComputedStyle(document.querySelector('[name=date]')).direction"));
        browser.paste("[name=title]", "Bridge opens");
        assertEquals("ltr",
                browser.script("return getComputedStyle(document.querySelector('[name=title]')).direction"));
        browser.click("#language");
        assertEquals("ltr",
                browser.script("return getComputedStyle(document.querySelector('[name=body]')).direction"));
    }
}
