package io.shabih.page;

import io.shabih.Article;
import io.shabih.date.ReadDate;
import io.shabih.encoding.DecodedText;
import io.shabih.normalize.Normalizer;
import io.shabih.read.HtmlRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts the text of an aggregator's page at the headings that such pages use: «المصدر:», «كلمات دلالية», «اقرأ
 * أيضا» and «مقالات مشابهة» with their other spellings and names.
 *
 * <p>Under «اقرأ أيضا» stands an article, if there is a paragraph, and else headlines. A heading counts on a line of
 * its own, or before a colon. HTML is told from text by its tags. Not thread-safe: one page each.
 */
public final class PageReader {
    private static final Set<String> ALSO = normalized("اقرأ أيضا", "إقرأ أيضاً", "اقرأ المزيد",
            "قد يعجبك أيضا",
            "قد يهمك أيضا", "شاهد أيضا", "اقرأ أيضا في");
    private static final Set<String> LIST = normalized("مقالات مشابهة", "أخبار مشابهة", "مواضيع مشابهة",
            "ذات صلة", "مقالات ذات صلة", "أخبار ذات صلة", "مواضيع ذات صلة", "موضوعات ذات صلة",
            "مواضيع متعلقة",
            "موضوعات متعلقة", "أخبار متعلقة", "مقالات متعلقة");
    private static final Set<String> SOURCE = normalized("المصدر");
    private static final Set<String> KEYWORDS = normalized("كلمات دلالية", "الكلمات الدلالية",
            "كلمات مفتاحية");

    /** A longer line is a paragraph, not a headline. */
    private static final int LONGEST_HEADLINE = 160;

    private static final int LONGEST_HEADING = 30;
    private static final String NOT_TEXT = "script, style, noscript, template, iframe, nav, footer, form, button";
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4",
            "h5", "h6",
            "section", "article", "aside", "tr", "td", "header", "br");

    private final String name;
    private final List<String> main = new ArrayList<>();
    private final List<String> also = new ArrayList<>();
    private final List<String> list = new ArrayList<>();
    private String source = "";
    private String url = "";
    private Optional<ReadDate> date = Optional.empty();
    private String keywords = "";
    private List<String> part = main;
    private boolean inMain = true;
    private boolean named;

    private PageReader(String name) {
        this.name = name;
    }

    /**
     * Reads a page; of HTML also the date, the address and the site that its metadata give.
     *
     * @param name names the page; becomes the id of its article
     * @param text HTML or plain text
     */
    public static AggregatorPage read(String name, String text) {
        PageReader reader = new PageReader(name);
        boolean html = text.stripLeading().startsWith("<");
        String title = html ? reader.html(text) : reader.text(text);
        return reader.page(title);
    }

    private String html(String text) {
        Document page = Jsoup.parse(text);
        Element heading = page.selectFirst("article h1, main h1, h1");
        String title = heading == null ? page.title() : heading.text();
        date = HtmlRecord.date(page);
        url = HtmlRecord.url(page);
        source = HtmlRecord.site(page);
        page.select(NOT_TEXT).remove();
        textOf(page.body()).lines().map(PageReader::bare)
                .filter(line -> !line.isEmpty() && !line.equals(bare(title))).forEach(this::line);
        return title;
    }

    /** All text, blocks on lines of their own. */
    private static String textOf(Element root) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (BLOCKS.contains(node.normalName())) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (BLOCKS.contains(node.normalName())) {
                    text.append('\n');
                }
            }
        }, root);
        return text.toString();
    }

    private String text(String text) {
        text.lines().map(PageReader::bare).filter(line -> !line.isEmpty()).forEach(this::line);
        boolean headline = main.size() > 1 && main.getFirst().length() <= LONGEST_HEADLINE
                && !main.getFirst().endsWith(".");
        return headline ? main.removeFirst() : "";
    }

    /** Without white space and the bullet before it. */
    private static String bare(String line) {
        return line.replaceFirst("^[\\s\\u00A0\\u200E\\u200F\\u2022\\u25CF\\u25AA\\u00B7*\\-–—]+", "")
                .replaceFirst("[\\s\\u00A0]+$", "");
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        String heading = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (heading.length() > LONGEST_HEADING || !open(Normalizer.standard().normalize(heading), rest)) {
            part.add(line);
        }
    }

    /** Whether a heading begins a part of the page here. */
    private boolean open(String heading, String rest) {
        if (SOURCE.contains(heading)) {
            source = named ? source : rest;
            named = true;
        } else if (KEYWORDS.contains(heading)) {
            keywords = keywords.isEmpty() ? rest : keywords;
        } else if (LIST.contains(heading)) {
            begin(list, rest);
        } else if (ALSO.contains(heading) && !rest.isEmpty() && inMain) {
            list.add(rest); // a link between two paragraphs; the article goes on
        } else if (ALSO.contains(heading)) {
            begin(also, rest);
        } else {
            return false;
        }
        return true;
    }

    private void begin(List<String> next, String rest) {
        part = next;
        inMain = false;
        if (!rest.isEmpty()) {
            part.add(rest);
        }
    }

    private AggregatorPage page(String title) {
        boolean whole = also.size() > 1 && also.stream().anyMatch(line -> line.length() > LONGEST_HEADLINE);
        Optional<Article> inlined = whole
                ? Optional.of(new Article(name + "#2", also.getFirst(),
                        String.join("\n", also.subList(1, also.size())),
                        Optional.empty(), "", ""))
                : Optional.empty();
        List<String> entries = Stream.concat(whole ? Stream.empty() : also.stream(), list.stream())
                .filter(line -> line.length() <= LONGEST_HEADLINE && DecodedText.hasLetter(line)).toList();
        return new AggregatorPage(article(title), keywords, inlined, entries);
    }

    private Article article(String title) {
        return new Article(name, title, String.join("\n", main), ReadDate.instant(date),
                ReadDate.precision(date), source, url);
    }

    private static Set<String> normalized(String... headings) {
        return Stream.of(headings).map(Normalizer.standard()::normalize)
                .collect(Collectors.toUnmodifiableSet());
    }
}
