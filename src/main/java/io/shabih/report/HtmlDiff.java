package io.shabih.report;

import io.shabih.explain.Html;
import io.shabih.explain.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Shows aligned texts side by side as a fragment of a page.
 *
 * <pre>{@code
 * HtmlDiff.excerpt(12).render(segments); // <div class="diff" dir="rtl"><div class="side a">…
 * }</pre>
 *
 * <p>The first text's own words stand in {@code <del>}, the second's in {@code <ins>}, both of
 * class {@code changed} where the other text has something in their place, a word that only
 * spelling sets apart in {@code <mark class="spelling">} with the other spelling as its title, figures that
 * differ in {@code <b class="number">}. Line ends are line feeds: the style sheet shows them ({@code
 * white-space: pre-line}). Everything is escaped by {@link Html#escape} and every mark isolated by {@code
 * <bdi>}.
 *
 * <p>Cost: linear in the texts. Thread-safe: immutable.
 */
public final class HtmlDiff {

    private static final int MAX_LETTERS_IN_EXCERPT_WORD = 80;

    private final int maxWords;
    private final int maxLetters;

    private HtmlDiff(int maxWords, int maxLetters) {
        this.maxWords = maxWords;
        this.maxLetters = maxLetters;
    }

    /** Shows every word. */
    public static HtmlDiff whole() {
        return new HtmlDiff(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Shows a run of equal words by this many words at its beginning and its end, a changed run by four times
     * as many, and tells how many are left out between them; a run of up to three such lengths stays whole.
     */
    public static HtmlDiff excerpt(int contextWords) {
        if (contextWords < 1 || contextWords > 1_000) {
            throw new IllegalArgumentException("contextWords is " + contextWords + "; allowed: 1 to 1000");
        }
        return new HtmlDiff(contextWords, MAX_LETTERS_IN_EXCERPT_WORD);
    }

    /** The two sides; each is empty where there are no segments. */
    public String render(List<Segment> segments) {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (Segment segment : segments) {
            append(segment, segment.a(), "del", a);
            append(segment.reversed(), segment.b(), "ins", b);
        }
        return "<div class=\"diff\" dir=\"rtl\"><div class=\"side a\">" + a + "</div><div class=\"side b\">"
                + b
                + "</div></div>";
    }

    /** Appends the segment's own side, its first; {@code tag} marks the words that this side alone has. */
    private void append(Segment segment, String words, String tag, StringBuilder side) {
        if (words.isEmpty()) {
            return;
        }
        if (!side.isEmpty() && side.charAt(side.length() - 1) != '\n') {
            side.append(' ');
        }
        String shown = words.stripTrailing();
        switch (segment.kind()) {
            case EQUAL -> side.append(folded(shown, maxWords, this::clipped));
            case SPELLING -> side.append(spelling(shown, segment.b().strip()));
            default -> {
                String changed = folded(shown, changedWords(), this::numbered);
                String name = segment.kind() == Segment.Kind.CHANGED ? " class=\"changed\"" : "";
                side.append('<').append(tag).append(name).append("><bdi>").append(changed);
                side.append("</bdi></").append(tag).append('>');
            }
        }
        if (words.endsWith("\n")) {
            side.append('\n');
        }
    }

    private int changedWords() {
        return maxWords == Integer.MAX_VALUE ? maxWords : 4 * maxWords;
    }

    private String spelling(String word, String otherSpelling) {
        String title = clipped(otherSpelling);
        return "<mark class=\"spelling\" title=\"" + title + "\"><bdi>" + clipped(word) + "</bdi></mark>";
    }

    /** All words, or as many as allowed from both ends with the count of the others between them. */
    private static String folded(String text, int endWords, UnaryOperator<String> show) {
        String[] words = text.split(" |(?<=\n)", -1);
        if (words.length / 3 <= endWords) {
            return joined(words, 0, words.length, show);
        }
        int tail = words.length - endWords;
        String hidden = " <span class=\"fold\"><bdi>⋯ " + (tail - endWords) + " ⋯</bdi></span> ";
        return joined(words, 0, endWords, show) + hidden + joined(words, tail, words.length, show);
    }

    private static String joined(String[] words, int from, int to, UnaryOperator<String> show) {
        StringBuilder text = new StringBuilder();
        for (String word : Arrays.asList(words).subList(from, to)) {
            boolean space = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
            text.append(space ? " " : "").append(show.apply(word));
        }
        return text.toString();
    }

    private String numbered(String word) {
        String shown = clipped(word);
        return Segment.hasDigit(word) ? "<b class=\"number\">" + shown + "</b>" : shown;
    }

    private String clipped(String word) {
        return Html.escape(Html.clip(word, maxLetters));
    }
}
