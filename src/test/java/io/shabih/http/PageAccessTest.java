package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.http.Browser.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Whether everyone can use the page: by keyboard, on a phone, in both languages and both colour schemes. */
@ExtendWith(OpenPage.class)
class PageAccessTest {
    private static final List<String> VIEWS = List.of("article", "article?id=baydar-0013",
            "compare?a=baydar-0013&b=manara-0009", "clusters", "links", "state", "article?id=no-such");

    private final OpenPage.Page page;
    private final Browser browser;

    PageAccessTest(OpenPage.Page page) {
        this.page = page;
        this.browser = page.browser();
    }

    @BeforeEach
    void desktop() {
        browser.show(Screen.DESKTOP);
    }

    static Stream<String> views() {
        return VIEWS.stream();
    }

    /** Shows a view with everything that can be opened open, and answers where it has to be asked. */
    private void open(String view) throws IOException {
        page.show(view);
        if (view.equals("links")) {
            browser.paste("[name=page]", Files.readString(Path.of("seeds/seed-page.txt")));
            browser.click("form.ask .primary");
        }
        browser.awaitThat("!document.querySelector('[aria-busy]') && document.querySelector('.answer > *')");
        browser.script(OPEN);
        browser.awaitThat("!document.querySelector('[aria-busy], .clusters summary:only-child')");
        browser.script(OPEN);
    }

    private static final String OPEN = "document.querySelectorAll('details').forEach(closed => { closed.open = true; })";

    @ParameterizedTest
    @MethodSource("views")
    void textStandsOutFromWhatIsBehindIt(String view) throws IOException {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.DESKTOP.dark())) {
            browser.show(screen);
            open(view);
            assertEquals(List.of(), browser.script(FAINT), screen.scheme());
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPhoneNeedsNoSidewaysScrolling(String view) throws IOException {
        browser.show(Screen.PHONE);
        open(view);
        assertEquals(List.of(), browser.script("""
                const wide = document.documentElement.scrollWidth > innerWidth;
                return !wide ? [] : [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().left < -1 || element.getBoundingClientRect().right > innerWidth + 1)
                  .map(element => element.outerHTML.slice(0, 120));
                """));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyControlHasANameAndEveryViewOneHeading(String view) throws IOException {
        open(view);
        assertEquals(1, browser.all("h1").size());
        assertEquals(List.of(), browser.script("""
                const named = control => control.getAttribute('aria-label') || control.textContent.trim()
                  || control.labels?.[0]?.textContent.trim() || control.closest('label')?.textContent.trim();
                return [...document.querySelectorAll('a, button, input, select, textarea, summary, svg[role=img], nav')]
                  .filter(control => !named(control)).map(control => control.outerHTML.slice(0, 120));
                """));
        assertEquals(List.of(), browser.script("""
                const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
                return ids.filter((id, at) => ids.indexOf(id) !== at);
                """));
    }

    @Test
    void aLookOnlyAtWhatThisServerHas() throws IOException {
        browser.requests();
        for (String view : VIEWS) {
            open(view);
        }
        List<String> requests = browser.requests();
        assertTrue(requests.size() > 20, () -> "only " + requests);
        assertEquals(List.of(), requests.stream()
                .filter(address -> !address.startsWith(page.address() + "/") && !address.startsWith("about:"))
                .toList());
    }

    @Test
    void tabWalksThroughEverythingInOrderAndFocusShows() {
        page.show("article");
        browser.await(".starts a");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            browser.press(Keys.TAB);
            order.add(String.valueOf(browser.script("""
                    const at = document.activeElement;
                    if (at === document.body) return 'the end';
                    const seen = [at, at.closest('label')].filter(Boolean).some(one => {
                      const style = getComputedStyle(one);
                      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                    });
                    return (seen ? '' : 'unseen ') + (at.name || at.id || at.textContent.trim());
                    """)));
        }
        assertEquals(
                List.of("انتقل إلى المحتوى", "شبيه Shabih", "مقال", "مقارنة", "العناقيد", "الروابط", "الفهرس",
                        "language", "title", "body", "source", "date", "ابحث"),
                order.subList(0, 13));
        assertEquals(List.of(), order.stream().filter(name -> name.startsWith("unseen")).toList());
        assertTrue(order.contains("أفرغ"));
        assertEquals("واجهة البرمجة", order.get(order.indexOf("the end") - 1));
    }

    @Test
    void anArticleIsAskedAboutAndComparedByKeyboardAlone() {
        page.show("article");
        browser.await("[name=title]");
        browser.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB,
                Keys.TAB);
        browser.press("مسؤول أميركي: واشنطن تراجع إجراءات منح التأشيرات للطلاب العرب");
        browser.pressWithControl(Keys.ENTER);
        browser.await(".verdict");
        for (int i = 0; i < 60 && !"قارن النصين".equals(browser.focused().getText()); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        browser.awaitThat(
                "location.hash.startsWith('#/compare?with=pasted') && document.querySelector('.diff')");
        assertEquals("view", browser.focused().getDomProperty("id"));
    }

    @Test
    void whatWasChangedIsOpenedByKeyboard() {
        page.show("article?id=baydar-0013");
        browser.await(".timeline .changes summary");
        for (int i = 0; i < 60 && !browser.focused().getText().startsWith("عن المنارة المغاربية:"); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        assertTrue(browser.text(".timeline .changes dd").startsWith("363"));
    }

    @Test
    void theSkipLinkLeadsToTheView() {
        page.show("state");
        browser.press(Keys.TAB, Keys.ENTER);
        assertEquals("view", browser.focused().getDomProperty("id"));
        assertTrue(browser.script("return location.hash").equals("#/state"));
    }

    @Test
    void englishIsSwitchedToRememberedAndLeavesWhatWasTyped() {
        page.show("article");
        assertEquals("rtl ar",
                browser.script("return document.documentElement.dir + ' ' + document.documentElement.lang"));
        browser.await("[name=title]").sendKeys("عنوان");
        browser.click("#language");
        assertEquals("ltr en",
                browser.script("return document.documentElement.dir + ' ' + document.documentElement.lang"));
        assertEquals("Who published this before you?", browser.text("h1"));
        assertEquals("عنوان", browser.await("[name=title]").getDomProperty("value"));
        assertEquals("rtl",
                browser.script("return getComputedStyle(document.querySelector('[name=title]')).direction"));
        browser.go(page.address() + "/#/clusters");
        assertEquals("94 clusters", browser.text(".total"));
        assertTrue(browser.title().startsWith("Clusters of copies"));
        browser.click("#language");
        assertEquals("94 عنقودا", browser.text(".total"));
    }

    @Test
    void motionStopsForThoseWhoAskedForIt() {
        browser.reduceMotion();
        page.show("state");
        assertEquals("none", browser.script("""
                document.body.insertAdjacentElement('beforeend', document.createElement('div')).className = 'bones';
                const bone = document.querySelector('body > .bones').appendChild(document.createElement('i'));
                return getComputedStyle(bone).animationName;
                """));
        browser.show(Screen.DESKTOP);
    }

    /** Texts under 4.5:1 (3:1 if large), borders of fields under 3:1, as WCAG 2.2 measures them. */
    private static final String FAINT = """
            const parse = colour => {
              const numbers = colour.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
              const scaled = colour.startsWith('color(') ? numbers.map((n, at) => at < 3 ? n * 255 : n) : numbers;
              return {rgb: scaled.slice(0, 3), alpha: scaled[3] ?? 1};
            };
            const over = (top, below) => top.rgb.map((part, at) => part * top.alpha + below[at] * (1 - top.alpha));
            const behind = element => {
              const layers = [];
              for (let at = element; at; at = at.parentElement) {
                layers.push(parse(getComputedStyle(at).backgroundColor));
                if (layers.at(-1).alpha === 1) break;
              }
              return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
            };
            const luminance = rgb => rgb.map(part => part / 255)
              .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
            const ratio = (a, b) => {
              const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
              return (light + 0.05) / (dark + 0.05);
            };
            const faint = [];
            for (const element of document.querySelectorAll('body, body *')) {
              const style = getComputedStyle(element);
              if (!element.checkVisibility({visibilityProperty: true}) || element.closest('.unseen, svg defs')) continue;
              const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
              if (own) {
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
                const ink = element instanceof SVGElement ? style.fill : style.color;
                const contrast = ratio(over(parse(ink), behind(element)), behind(element));
                if (contrast < (large ? 3 : 4.5)) faint.push(`${contrast.toFixed(2)} ${element.outerHTML.slice(0, 100)}`);
              }
              if (element.matches('input:not([type=checkbox], [type=radio], [type=file]), select, textarea')) {
                const contrast = ratio(parse(style.borderTopColor).rgb, behind(element.parentElement));
                if (contrast < 3) faint.push(`border ${contrast.toFixed(2)} ${element.outerHTML.slice(0, 100)}`);
              }
            }
            return faint;
            """;
}
