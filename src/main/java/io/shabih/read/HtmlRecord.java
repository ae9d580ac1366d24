package io.shabih.read;

import io.shabih.Article;
import io.shabih.date.Dates;
import io.shabih.date.ReadDate;
import io.shabih.encoding.DecodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the article of a web page: what its metadata says, and the paragraphs of its main part. */
public final class HtmlRecord {
    private static final String NOT_ARTICLE = "script, style, noscript, template, iframe, nav, footer, aside, form, button, figure";

    private HtmlRecord() {}

    static Article read(String text, InputFile input) throws UnreadableRecord {
        Document page = Jsoup.parse(text);
        String title = title(page);
        Optional<ReadDate> date = date(page);
        page.select(NOT_ARTICLE).remove();
        String body = body(page, title);
        if (!DecodedText.hasLetter(title) && !DecodedText.hasLetter(body)) {
            throw new UnreadableRecord("no headline and no paragraph with letters in the page");
        }
        return new Article(input.name(), title, body, ReadDate.instant(date), ReadDate.precision(date),
                site(page), url(page));
    }

    /** The text of a piece of HTML, a paragraph a line, as of a page's main part. */
    static String text(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select(NOT_ARTICLE).remove();
        return body(page, "").strip();
    }

    /** The outlet's name. */
    public static String site(Document page) {
        return meta(page, "og:site_name");
    }

    private static String title(Document page) {
        String shared = meta(page, "og:title");
        if (!shared.isEmpty()) {
            return shared;
        }
        Element heading = page.selectFirst("article h1, main h1, h1");
        String headline = heading == null ? "" : heading.text();
        return headline.isEmpty() ? page.title() : headline;
    }

    public static Optional<ReadDate> date(Document page) {
        List<String> candidates = new ArrayList<>();
        candidates.add(meta(page, "article:published_time"));
        page.select("article time[datetime], main time[datetime], time[datetime]")
                .forEach(time -> candidates.add(time.attr("datetime")));
        return candidates.stream().flatMap(text -> Dates.read(text).stream()).findFirst();
    }

    public static String url(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return canonical == null ? meta(page, "og:url") : canonical.attr("href").strip();
    }

    private static String meta(Document page, String property) {
        Element meta = page
                .selectFirst("meta[property=" + quoted(property) + "], meta[name=" + quoted(property) + "]");
        return meta == null ? "" : meta.attr("content").strip();
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    private static String body(Document page, String title) {
        Element container = longest(page, "article")
                .or(() -> longest(page, "main"))
                .orElse(page.body());
        String paragraphs = paragraphs(container);
        String whole = lines(container, title);
        // Some sites write their text between line breaks, with hardly a paragraph.
        return 2 * paragraphs.length() >= whole.length() ? paragraphs : whole;
    }

    /** Pages show other articles as cards: the longest one is meant. */
    private static Optional<Element> longest(Document page, String tag) {
        return page.select(tag).stream()
                .filter(Element::hasText)
                .max(Comparator.comparingInt(element -> element.text().length()));
    }

    private static String paragraphs(Element container) {
        List<String> paragraphs = new ArrayList<>();
        for (Element paragraph : container.select("p")) {
            String text = paragraph.text();
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return String.join("\n", paragraphs);
    }

    private static String lines(Element container, String title) {
        return container.wholeText().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(title))
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }
}
