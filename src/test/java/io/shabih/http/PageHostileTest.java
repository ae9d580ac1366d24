package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.http.Browser.Screen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Texts that attack the page, an index without articles, and a server that wants a token. */
@ExtendWith(OpenPage.class)
class PageHostileTest {
    private static final String HEADLINE = "<script>document.title = 'owned'</script><img src=x onerror=\"owned()\"> "
            + "خبر \u202Eعاجل gpj.exe\u2066 'quoted' &amp; ";
    private static final String BODY = "قال مصدر مطلع إن اللجنة أقرت الخطة أمس بعد جلسة استمرت ست ساعات.\n"
            + "ط".repeat(50_000) + "\nوتبدأ أعمال التنفيذ في مطلع الشهر المقبل بإشراف وزارة الأشغال.";
    private static final String TOKEN = "رمز".codePoints().mapToObj(Integer::toHexString).reduce("",
            String::concat);

    private final OpenPage.Page page;
    private final Browser browser;

    PageHostileTest(OpenPage.Page page) {
        this.page = page;
        this.browser = page.browser();
    }

    @Test
    void aHostileHeadlineIsShownHarmless(@TempDir Path folder) {
        browser.show(Screen.PHONE);
        ServerSettings settings = ServerSettings.of(folder.resolve("index")).withPort(0).withToken(TOKEN);
        try (ShabihServer server = ShabihServer.start(settings, _ -> {})) {
            String address = server.address().toString();
            page.show(address, "state");
            assertTrue(browser.text(".empty").contains("الفهرس فارغ."));
            String first = add(address, HEADLINE, "<b>مصدر</b>\u202E");
            String second = add(address, HEADLINE + "ثان", "مصدر آخر");
            for (String view : List.of("article?id=" + first, "compare?a=" + first + "&b=" + second,
                    "clusters")) {
                page.show(address, view);
                browser.awaitThat(
                        "!document.querySelector('[aria-busy]') && document.querySelector('.answer .headline, .diff')");
                browser.script(
                        "document.querySelectorAll('details').forEach(closed => { closed.open = true; })");
                assertHarmless();
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void aServerThatIsReadWithATokenIsAskedForIt(@TempDir Path folder) {
        browser.show(Screen.DESKTOP);
        ServerSettings settings = ServerSettings.of(folder.resolve("index")).withPort(0).withReadToken(TOKEN);
        try (ShabihServer server = ShabihServer.start(settings, _ -> {})) {
            page.show(server.address().toString(), "state");
            browser.await("[name=token]").sendKeys(TOKEN);
            browser.click("form.inline button");
            browser.await(".empty");
            assertTrue(browser.text(".empty").contains("الفهرس فارغ."));
        }
    }

    /** Pastes an article, gives the token when the server wants it, and adds it. */
    private String add(String address, String headline, String source) {
        page.show(address, "article");
        browser.paste("[name=title]", headline);
        browser.paste("[name=body]", BODY);
        browser.paste("[name=source]", source);
        browser.click("form.ask .primary");
        browser.click(".adding > button");
        browser.await("[name=token]").sendKeys(TOKEN);
        browser.click(".adding form .primary");
        String link = browser.await(".adding a").getDomAttribute("href");
        assertHarmless();
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("401")));
        return String.valueOf(link).replaceFirst(".*id=", "");
    }

    private void assertHarmless() {
        assertFalse(browser.title().contains("owned"));
        assertEquals(0L, browser.script(
                "return document.querySelectorAll('main script, main img, main bdi b, h1 b').length"));
        assertEquals(0L, browser.script("return document.querySelectorAll('main [onerror]').length"));
        String shown = String.valueOf(browser.script("return document.querySelector('main').textContent"));
        assertFalse(shown.codePoints().anyMatch(letter -> letter == 0x202E || letter == 0x2066),
                "a bidi control is on the page");
        assertTrue((boolean) browser.script("return document.documentElement.scrollWidth <= innerWidth"));
        if (!String.valueOf(browser.script("return location.hash")).equals("#/article")) {
            assertTrue(shown.contains("<script>document.title = 'owned'</script>"));
            assertTrue(shown.contains("[U+202E]"));
        }
    }
}
