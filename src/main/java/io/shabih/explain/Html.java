package io.shabih.explain;

import java.util.Locale;
import org.jsoup.parser.Parser;

/** Makes any text harmless inside a page. Thread-safe: no state. */
public final class Html {

    private Html() {}

    /** The text as people read it: what was escaped for a page, once or twice, is not. */
    public static String readable(String text) {
        return text.indexOf('&') < 0
                ? text
                : Parser.unescapeEntities(Parser.unescapeEntities(text, false), false);
    }

    /**
     * The text for a page's text or a quoted attribute: markup is escaped; what would reverse the reading
     * order or break the page (bidi embeddings, overrides and isolates, control characters, lone surrogates,
     * noncharacters) is shown as its code point in brackets. The marks that Arabic text needs stay: joiners,
     * LRM, RLM and ALM.
     */
    public static String escape(String text) {
        StringBuilder page = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(codePoint, page));
        return page.toString();
    }

    /** The first letters of the text, with an ellipsis where something was cut; not yet escaped. */
    public static String clip(String text, int maxLetters) {
        if (text.length() <= maxLetters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(maxLetters - 1)) ? maxLetters - 1 : maxLetters;
        return text.substring(0, end) + "…";
    }

    private static void append(int codePoint, StringBuilder page) {
        switch (codePoint) {
            case '&' -> page.append("&amp;");
            case '<' -> page.append("&lt;");
            case '>' -> page.append("&gt;");
            case '"' -> page.append("&quot;");
            case '\'' -> page.append("&#39;");
            default -> {
                if (harmful(codePoint)) {
                    page.append(visible(codePoint));
                } else {
                    page.appendCodePoint(codePoint);
                }
            }
        }
    }

    static boolean harmful(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean bidi = within(codePoint, 0x202A, 0x202E) || within(codePoint, 0x2066, 0x2069);
        boolean surrogate = within(codePoint, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || within(codePoint, 0xFDD0, 0xFDEF);
        return control || bidi || surrogate || noncharacter;
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /** {@code [U+202E]} for a character that must not take effect. */
    static String visible(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "[U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + "]";
    }
}
