package io.shabih.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Shows aligned texts as one running text with marks, for terminals and plain text files.
 *
 * <pre>{@code
 * TextDiff.plain().render(segments); // قتل [-5-]{+7+} جنود {~أمريكيين~>أميركيين~}
 * }</pre>
 *
 * <p>Marks: {@code [-dropped-]}, <code>{+added+}</code>, a change is a dropped run and an added one,
 * <code>{~spelt so~>or so~}</code>. With colours: dropped is red and struck through, added green, a spelling
 * yellow; changed numbers are bold too. A line that has Arabic letters begins with a right-to-left mark, and
 * marked Latin words and figures are isolated, so the order is right wherever the bidi algorithm runs; bidi
 * and terminal controls inside the articles are shown as code points and take no effect.
 *
 * <p>Cost: linear in the texts. Thread-safe: immutable.
 */
public final class TextDiff {

    private static final String RIGHT_TO_LEFT_MARK = "\u200F";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    /** What stands around the words of a kind. */
    private record Marks(String open, String between, String close) {}

    private final Marks dropped;
    private final Marks added;
    private final Marks spelling;
    private final Marks number;

    private TextDiff(Marks dropped, Marks added, Marks spelling, Marks number) {
        this.dropped = dropped;
        this.added = added;
        this.spelling = spelling;
        this.number = number;
    }

    /** With marks in brackets, for files and terminals without colours. */
    public static TextDiff plain() {
        return new TextDiff(
                new Marks("[-", "", "-]"),
                new Marks("{+", "", "+}"),
                new Marks("{~", "~>", "~}"),
                new Marks("", "", ""));
    }

    /** With ANSI colours. */
    public static TextDiff ansi() {
        return new TextDiff(
                new Marks("\u001B[31;9m", "", "\u001B[0m"),
                new Marks("\u001B[32m", "", "\u001B[0m"),
                new Marks("\u001B[33m", "→", "\u001B[0m"),
                new Marks("\u001B[1m", "", "\u001B[22m"));
    }

    /** The segments as lines, the last one ended too; empty where there are no segments. */
    public String render(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            text.append(show(segment));
        }
        return text.toString().lines().map(line -> directed(line) + "\n").collect(Collectors.joining());
    }

    private String show(Segment segment) {
        return switch (segment.kind()) {
            case EQUAL -> harmless(segment.b());
            case SPELLING -> spelling(segment);
            case CHANGED -> marked(segment.a(), dropped).stripTrailing() + marked(segment.b(), added);
            case DROPPED -> marked(segment.a(), dropped);
            case ADDED -> marked(segment.b(), added);
        };
    }

    private String spelling(Segment segment) {
        String words = isolated(segment.a().strip()) + spelling.between + isolated(segment.b().strip());
        return spelling.open + words + spelling.close + (segment.b().endsWith("\n") ? "\n" : "");
    }

    /** Marks every line of a run by itself: no mark goes on over a line's end. */
    private String marked(String words, Marks marks) {
        StringBuilder text = new StringBuilder();
        words.lines().forEach(line -> {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(marks.open).append(withNumbers(line)).append(marks.close);
        });
        return text.append(words.endsWith("\n") ? "\n" : "").toString();
    }

    private String withNumbers(String line) {
        if (number.open.isEmpty()) {
            return isolated(line);
        }
        StringBuilder text = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            text.append(text.isEmpty() ? "" : " ");
            text.append(
                    Segment.hasDigit(word) ? number.open + isolated(word) + number.close : isolated(word));
        }
        return text.toString();
    }

    private static String isolated(String words) {
        boolean needed = words.codePoints().anyMatch(c -> Character.isDigit(c) || isLatin(c));
        return needed ? FIRST_STRONG_ISOLATE + harmless(words) + POP_ISOLATE : harmless(words);
    }

    private static String directed(String line) {
        boolean arabic = line.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return arabic ? RIGHT_TO_LEFT_MARK + line : line;
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static String harmless(String words) {
        StringBuilder text = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (Html.harmful(c)) {
                text.append(Html.visible(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
