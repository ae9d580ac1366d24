package io.shabih.page;

import io.shabih.http.Browser;
import io.shabih.http.Browser.Screen;
import io.shabih.http.OpenPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of the web page's views over the sample corpus, into the folder that is the only argument. Run from the
 * project's root; needs Chromium and its driver.
 */
public final class PageScreenshots {
    private static final Screen WIDE = new Screen(1280, 900, "light");
    private static final Screen PHONE = new Screen(390, 844, "light");

    private final OpenPage.Page page;
    private final Browser browser;
    private final Path folder;

    private PageScreenshots(OpenPage.Page page, Path folder) {
        this.page = page;
        this.browser = page.browser();
        this.folder = folder;
    }

    /** Takes the pictures. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (OpenPage.Page page = OpenPage.Page.open()) {
            new PageScreenshots(page, folder).take();
        }
    }

    private void take() throws IOException {
        browser.show(WIDE);
        ask();
        save("page-article");
        show("compare?a=ofuq-0013&b=marsa-0014");
        save("page-compare");
        show("clusters?order=largest");
        save("page-clusters", 1_000);
        link();
        save("page-links");
        show("state");
        save("page-state");
        browser.show(PHONE.dark());
        ask();
        save("page-article-phone-dark");
        browser.show(WIDE.dark());
        show("compare?a=ofuq-0003&b=ofuq-0006");
        browser.click("#language");
        browser.await(".diff");
        save("page-compare-dark-english");
    }

    private void show(String view) {
        page.show(view);
        browser.awaitThat("!document.querySelector('[aria-busy]') && document.querySelector('.answer > *')");
    }

    private void ask() {
        show("article");
        browser.paste("[name=title]", "واشنطن تراجع إجراءات التأشيرات للطلاب العرب");
        browser.paste("[name=body]", """
                قال مسؤول أمريكي رفيع، الأربعاء، إن وزارة الخارجية الأمريكية تراجع إجراءات منح التأشيرات للطلاب القادمين \
                من عدد من الدول العربية، في إطار مراجعة أوسع بدأت في كانون الثاني/يناير الماضي وتنتهي في آب/أغسطس المقبل.
                وأضاف المسؤول، الذي طلب عدم الكشف عن هويته، أن المراجعة لا تعني وقف استقبال الطلبات.""");
        browser.paste("[name=source]", "صحيفتنا");
        browser.paste("[name=date]", "٥ شباط ٢٠٢٥ 20:15");
        browser.click("form.ask .primary");
        browser.await(".verdict");
        browser.awaitThat("!document.querySelector('[aria-busy]')");
        browser.script("document.querySelector('.timeline .changes details').open = true");
    }

    private void link() throws IOException {
        show("links");
        browser.paste("[name=page]", Files.readString(Path.of("seeds/seed-page.txt")));
        browser.click("form.ask .primary");
        browser.await(".verdict");
    }

    private void save(String name) throws IOException {
        save(name, 3_000);
    }

    private void save(String name, int height) throws IOException {
        browser.script("document.activeElement.blur()");
        byte[] picture = browser.picture(height);
        Files.write(folder.resolve(name + ".png"), picture);
        System.out.println(name + ".png " + picture.length + " bytes");
    }
}
