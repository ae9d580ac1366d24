package io.shabih.report;

import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * What stands around every page of ours: style, language switch, brand and footer. Nothing on a page loads or sends
 * anything; its content security policy forbids it.
 */
final class PageFrame {

    /** Switches the language and remembers it on this machine; starts in the browser's. */
    private static final String SCRIPT = """
            (function () {
              var root = document.documentElement, key = 'shabih-language';
              function show(language) {
                root.lang = language;
                root.dir = language === 'ar' ? 'rtl' : 'ltr';
              }
              function saved() { try { return localStorage.getItem(key); } catch (e) { return null; } }
              var chosen = location.hash === '#ar' ? 'ar' : location.hash === '#en' ? 'en' : saved();
              show(chosen || (/^ar/.test(navigator.language) ? 'ar' : 'en'));
              addEventListener('DOMContentLoaded', function () {
                var button = document.getElementById('language');
                button.hidden = false;
                button.addEventListener('click', function () {
                  show(root.lang === 'ar' ? 'en' : 'ar');
                  try { localStorage.setItem(key, root.lang); } catch (e) { /* private mode */ }
                });
              });
            })();
            """;

    private static final String LOGO = """
            <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">\
            <rect x="4" y="4" width="23" height="23" rx="6"/>\
            <rect x="13" y="13" width="23" height="23" rx="6"/></svg>""";

    private PageFrame() {}

    /** Everything before the page's own sections; the title is ours and plain. */
    static void begin(String title, Page page) {
        head(title, page);
        page.add("<header class=\"top\"><a class=\"brand\" href=\"#top\">", LOGO);
        page.add("<b>Shabih</b> <b lang=\"ar\">شبيه</b></a>");
        page.add("<button id=\"language\" type=\"button\" hidden>");
        page.add(both("<span lang=\"ar\">العربية</span>", "<span lang=\"en\">English</span>"),
                "</button></header>");
        page.add("<main id=\"top\">");
    }

    /** Everything behind them. */
    static void end(String version, Page page) {
        page.add("</main><footer>", both("Made by Shabih", "من إعداد شبيه"), " ");
        page.add(foreign(version), " · ");
        page.add(both("nothing on this page leaves your machine", "لا يغادر شيء من هذه الصفحة جهازك"));
        page.add("</footer></body></html>\n");
    }

    private static void head(String title, Page page) {
        page.add("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">\n");
        page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.add("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.add("style-src 'unsafe-inline'; script-src 'sha256-", sha256(SCRIPT), "'\">\n");
        page.add("<title>Shabih شبيه · ", title, "</title>\n<style>\n", styleSheet(), "</style>\n");
        page.add("<script>", SCRIPT, "</script></head>\n<body>\n");
    }

    private static String styleSheet() {
        try (InputStream style = Objects.requireNonNull(PageFrame.class.getResourceAsStream("report.css"),
                "report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
