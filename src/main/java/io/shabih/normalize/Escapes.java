package io.shabih.normalize;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.translate.EntityArrays;

/** Undoes what broken exporters leave in a text: escapes of JSON and entities of HTML. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:([nrtbf\"'/\\\\])|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))");
    private static final Pattern ENTITY = Pattern
            .compile("&(?:#([0-9]{1,7});?|#[xX]([0-9A-Fa-f]{1,6});?|([A-Za-z][A-Za-z0-9]{1,9});)");
    /** Old pages number the quotes and dashes of windows-1252 as if they were Unicode. */
    private static final String WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
            + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Escapes() {}

    /** Twice, for text that was escaped twice. */
    static String unescapeTwice(String text) {
        return text.indexOf('\\') < 0 ? text : unescape(unescape(text));
    }

    /** Twice, for text that was escaped twice. */
    static String unescapeEntitiesTwice(String text) {
        return text.indexOf('&') < 0 ? text : unescapeEntities(unescapeEntities(text));
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(escaped(match)));
    }

    private static String escaped(MatchResult match) {
        if (match.group(1) == null) {
            String hex = match.group(2) == null ? match.group(3) : match.group(2);
            return Character.toString(HexFormat.fromHexDigits(hex));
        }
        return switch (match.group(1)) {
            case "n", "r", "t", "b", "f" -> " ";
            case String self -> self;
        };
    }

    private static String unescapeEntities(String text) {
        return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(entity(match)));
    }

    private static String entity(MatchResult match) {
        if (match.group(1) != null) {
            return codePoint(Integer.parseInt(match.group(1))).orElse(match.group());
        }
        if (match.group(2) != null) {
            return codePoint(HexFormat.fromHexDigits(match.group(2))).orElse(match.group());
        }
        return Named.ENTITIES.getOrDefault(match.group(), match.group());
    }

    private static Optional<String> codePoint(int c) {
        if (c >= 0x80 && c <= 0x9F) {
            return Optional.of(WINDOWS_1252.substring(c - 0x80, c - 0x7F));
        }
        return Character.isValidCodePoint(c) ? Optional.of(Character.toString(c)) : Optional.empty();
    }

    /** Loaded when the first named entity is met. */
    private static final class Named {
        static final Map<String, String> ENTITIES = load();

        private static Map<String, String> load() {
            Map<String, String> entities = new HashMap<>();
            List.of(
                    EntityArrays.BASIC_UNESCAPE,
                    EntityArrays.APOS_UNESCAPE,
                    EntityArrays.ISO8859_1_UNESCAPE,
                    EntityArrays.HTML40_EXTENDED_UNESCAPE)
                    .forEach(part -> part
                            .forEach((name, text) -> entities.put(name.toString(), text.toString())));
            return Map.copyOf(entities);
        }
    }
}
