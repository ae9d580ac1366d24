package io.shabih.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of marked-up text begins so, told by its first element. */
enum Markup {
    FEED("rss", "rdf", "feed", "urlset", "sitemapindex", "channel"),
    NEWSWIRE("doc", "docs", "docset", "gwenglish"),
    PAGE("html", "head", "body", "meta", "title"),
    OTHER;

    /** Declarations, comments and instructions begin otherwise. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w:.-]*)");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)^\\s*<!doctype\\s+html");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> roots;

    Markup(String... roots) {
        this.roots = Set.of(roots);
    }

    /** Empty where it is not said: a part of a page, or no markup. */
    static Optional<Markup> of(byte[] head) {
        int start = JsonScan.afterBlanks(head, 0);
        if (start == head.length || head[start] != '<') {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (DOCTYPE.matcher(text).find()) {
            return Optional.of(PAGE);
        }
        String root = root(text);
        for (Markup markup : values()) {
            if (markup.roots.contains(root)) {
                return Optional.of(markup);
            }
        }
        return JsonScan.startsWith(head, start, "<?xml") ? Optional.of(OTHER) : Optional.empty();
    }

    /** The name of the first element, without a prefix. */
    static String root(String text) {
        Matcher element = ELEMENT.matcher(COMMENT.matcher(text).replaceAll(""));
        String name = element.find() ? element.group(1).toLowerCase(Locale.ROOT) : "";
        return name.substring(name.indexOf(':') + 1);
    }
}
