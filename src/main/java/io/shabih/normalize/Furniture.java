package io.shabih.normalize;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The furniture of headlines: editorial marks at either end ({@code عاجل |}, {@code .. فيديو وصور}) and the
 * outlet's name behind the last separator ({@code - رويترز}).
 *
 * <p>A mark goes only where a separator divides it from the headline; the few marks that cannot begin a
 * sentence go from its beginning without one. A name that is also a common word ({@code الوطن}) goes only
 * behind a vertical bar. A name before a colon attributes the report and stays. A headline of furniture
 * alone keeps its last piece.
 *
 * <p>Works on folded text that still has its punctuation. Immutable and thread-safe.
 */
final class Furniture {
    private static final int MAX_WORDS = 4;
    private static final int MIN_WORDS_AFTER_LEAD = 3;

    /** How a piece of furniture may be removed. */
    private enum Kind {
        /** No furniture. */
        NONE,
        /** A mark that needs a separator. */
        EDGE,
        /** A mark that goes from the beginning even without a separator. */
        BARE,
        /** A mark that may be followed by a number, as in "update 2 - ...". */
        NUMBERED,
        /** An outlet, behind any separator. */
        OUTLET,
        /** An outlet whose name is a common word, behind a vertical bar. */
        OUTLET_BEHIND_BAR
    }

    private static final String BARS = "|\u00A6\u2502\u2503\u01C0\uFF5C";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String DOTS = "\u2026\u2022\u25CF\u00B7\u25A0\u25AA\u25BA";
    private static final String OPENERS = "([{\u00AB\u201C\u201D\"'\u2018\u2039<";
    private static final String CLOSERS = ")]}\u00BB\u201D\u201C\"'\u2019\u203A>";

    private final Map<String, Kind> pieces;
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();

    private Furniture(Map<String, Kind> pieces) {
        this.pieces = pieces;
        for (String piece : pieces.keySet()) {
            int space = piece.indexOf(' ');
            firstWords.add(space < 0 ? piece : piece.substring(0, space));
            lastWords.add(piece.substring(piece.lastIndexOf(' ') + 1));
        }
    }

    /** No furniture. */
    static Furniture none() {
        return new Furniture(Map.of());
    }

    /** The furniture of the enabled steps, with its words folded as the headlines are. */
    static Furniture of(Set<Step> enabled, UnaryOperator<String> fold) {
        Map<String, Kind> pieces = new HashMap<>();
        if (enabled.contains(Step.SOURCE_TAILS)) {
            add(pieces, DataFile.SOURCES, fold);
        }
        if (enabled.contains(Step.EDITORIAL_MARKS)) {
            add(pieces, DataFile.MARKS, fold);
        }
        return new Furniture(Map.copyOf(pieces));
    }

    private static void add(Map<String, Kind> pieces, DataFile file, UnaryOperator<String> fold) {
        for (List<String> line : file.lines()) {
            String piece = fold.apply(line.getFirst());
            pieces.put(Span.key(piece, 0, piece.length()), kind(line.get(1)));
        }
    }

    private static Kind kind(String field) {
        return switch (field) {
            case "edge" -> Kind.EDGE;
            case "bare" -> Kind.BARE;
            case "numbered" -> Kind.NUMBERED;
            case "any" -> Kind.OUTLET;
            case "bar" -> Kind.OUTLET_BEHIND_BAR;
            default -> throw new IllegalStateException(
                    "kind is " + field + "; allowed: edge, bare, numbered, any, bar");
        };
    }

    /**
     * One piece removed.
     *
     * @param rest what is left of the headline
     * @param step the step that the piece belongs to
     */
    record Removal(Span rest, Step step) {}

    /** What is left of the headline between its furniture. */
    Span trim(CharSequence headline) {
        Span span = Span.words(headline, new Span(0, headline.length()));
        Span before;
        do {
            before = span;
            span = trimOne(headline, span).rest();
        } while (!span.equals(before));
        return span;
    }

    /** Removes one piece, from the end if there is one, or none: then the rest is the span. */
    Removal trimOne(CharSequence headline, Span span) {
        Removal atEnd = trimEnd(headline, span);
        return atEnd.rest().equals(span) ? trimStart(headline, span) : atEnd;
    }

    private Removal trimStart(CharSequence text, Span span) {
        Removal trimmed = new Removal(span, Step.EDITORIAL_MARKS);
        int end = Span.wordEnd(text, span.start(), span.end());
        if (!firstWords.contains(text.subSequence(span.start(), end).toString())) {
            return trimmed; // as almost every headline does
        }
        end = span.start();
        for (int words = 1; words <= MAX_WORDS && end < span.end(); words++) {
            end = Span.wordEnd(text, Span.nextWord(text, end, span.end()), span.end());
            Kind kind = pieces.getOrDefault(Span.key(text, span.start(), end), Kind.NONE);
            int rest = rest(text, new Span(span.start(), end), span.end(), kind);
            trimmed = rest < span.end() ? removal(new Span(rest, span.end()), kind) : trimmed;
        }
        return trimmed;
    }

    /** Where the headline goes on behind a piece at its beginning, or its end if the piece stays. */
    private static int rest(CharSequence text, Span piece, int end, Kind kind) {
        int next = Span.nextWord(text, piece.end(), end);
        Span gap = new Span(piece.end(), next);
        boolean goes = switch (kind) {
            case BARE -> separatesStart(text, piece.start(), gap) || !goesOn(text, next, end);
            case EDGE, NUMBERED -> separatesStart(text, piece.start(), gap);
            case OUTLET ->
                hasAny(text, gap, BARS) && hasWords(text, new Span(next, end), MIN_WORDS_AFTER_LEAD);
            case NONE, OUTLET_BEHIND_BAR -> false;
        };
        if (!goes && kind == Kind.NUMBERED) {
            return restBehindNumber(text, next, end);
        }
        return goes ? next : end;
    }

    /** Whether a mark is only the first of several, as in "in pictures and documents". */
    private static boolean goesOn(CharSequence text, int next, int end) {
        CharSequence word = text.subSequence(next, Math.min(end, next + 4));
        return word.length() == 4
                && (CharSequence.compare(word.subSequence(0, 3), "وال") == 0
                        || CharSequence.compare(word, "وبال") == 0);
    }

    private static int restBehindNumber(CharSequence text, int number, int end) {
        int numberEnd = Span.wordEnd(text, number, end);
        boolean isNumber = numberEnd > number
                && numberEnd <= number + 2
                && text.subSequence(number, numberEnd).chars().allMatch(Letters::isAsciiDigit);
        int next = Span.nextWord(text, numberEnd, end);
        boolean alone = next < end && !Letters.isAsciiDigit(text.charAt(next)); // not the 3 of 3.5
        return isNumber && alone && separatesStart(text, number, new Span(numberEnd, next)) ? next : end;
    }

    private Removal trimEnd(CharSequence text, Span span) {
        Removal trimmed = new Removal(span, Step.EDITORIAL_MARKS);
        int start = Span.wordStart(text, span.end(), span.start());
        if (!lastWords.contains(text.subSequence(start, span.end()).toString())) {
            return trimmed; // as almost every headline does
        }
        start = span.end();
        for (int words = 1; words <= MAX_WORDS && start > span.start(); words++) {
            start = Span.wordStart(text, Span.previousWord(text, start, span.start()), span.start());
            Kind kind = pieces.getOrDefault(Span.key(text, start, span.end()), Kind.NONE);
            int rest = Span.previousWord(text, start, span.start());
            boolean goes = kind != Kind.NONE
                    && rest > span.start()
                    && separatesEnd(text, new Span(rest, start), span.end(), kind);
            trimmed = goes ? removal(new Span(span.start(), rest), kind) : trimmed;
        }
        return trimmed;
    }

    private static Removal removal(Span rest, Kind kind) {
        boolean outlet = kind == Kind.OUTLET || kind == Kind.OUTLET_BEHIND_BAR;
        return new Removal(rest, outlet ? Step.SOURCE_TAILS : Step.EDITORIAL_MARKS);
    }

    private static boolean separatesStart(CharSequence text, int pieceStart, Span gap) {
        if (gap.isEmpty()) {
            return false;
        }
        boolean enclosed = pieceStart > 0
                && OPENERS.indexOf(text.charAt(pieceStart - 1)) >= 0
                && CLOSERS.indexOf(text.charAt(gap.start())) >= 0;
        return enclosed
                || hasAny(text, gap, BARS + DASHES + DOTS + ":-/\\*!.])}>")
                || hasPicture(text, gap);
    }

    private static boolean separatesEnd(CharSequence text, Span gap, int pieceEnd, Kind kind) {
        boolean bar = hasAny(text, gap, BARS);
        if (kind == Kind.OUTLET_BEHIND_BAR) {
            return bar;
        }
        boolean enclosed = kind != Kind.OUTLET // a quoted outlet is what the headline talks about
                && !gap.isEmpty()
                && pieceEnd < text.length()
                && OPENERS.indexOf(text.charAt(gap.end() - 1)) >= 0
                && CLOSERS.indexOf(text.charAt(pieceEnd)) >= 0;
        boolean dash = hasAny(text, gap, DASHES) || (gap.length() > 1 && hasAny(text, gap, "-"));
        boolean mark = kind != Kind.OUTLET && (hasAny(text, gap, ".!\u061F?") || hasPicture(text, gap));
        return bar || enclosed || dash || mark || hasAny(text, gap, DOTS + "([/\\*");
    }

    private static boolean hasAny(CharSequence text, Span gap, String wanted) {
        for (int i = gap.start(); i < gap.end(); i++) {
            if (wanted.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Emoji, arrows, stars: whatever is a picture. */
    private static boolean hasPicture(CharSequence text, Span gap) {
        return text.subSequence(gap.start(), gap.end()).codePoints()
                .anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private static boolean hasWords(CharSequence text, Span span, int count) {
        int at = span.start();
        for (int i = 0; i < count; i++) {
            int word = Span.nextWord(text, at, span.end());
            if (word == span.end()) {
                return false;
            }
            at = Span.wordEnd(text, word, span.end());
        }
        return true;
    }
}
