package io.shabih.furniture;

import io.shabih.furniture.Piece.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The call to follow an outlet with which a post ends, in any language: addresses with a few words before each
 * ({@code لمتابعتنا على تويتر https://… للتواصل معنا على فيسبوك https://…}), two or more of them or one on a line of its own.
 *
 * <p>It begins with the words before its first address, as far as they stand apart from the text: on a line of their own, behind the
 * end of a sentence or behind two spaces. One address within the text is the report's own.
 *
 * <p>Cost: a look at the last words of a text. Immutable and thread-safe.
 */
final class FollowTail {
    /** Words before an address, and behind the last one. */
    private static final int MOST_WORDS = 8;

    private static final Pattern ADDRESS = Pattern
            .compile("\\W*(https?://|www\\.|[\\w.+-]+@[\\w-]+\\.\\w|[a-z0-9-]+(\\.[a-z0-9-]+)+/).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String SENTENCE_ENDS = ".!?\u061F\u2026|";

    private FollowTail() {}

    static Optional<Piece> find(String body) {
        int end = beforeSpace(body, body.length());
        int first = end;
        int addresses = 0;
        int words = 0;
        for (int at = end; at > 0 && words <= MOST_WORDS;) {
            int from = wordStart(body, at);
            if (isAddress(body, from, at)) {
                addresses++;
                first = from;
                words = 0;
            } else {
                words++;
            }
            at = beforeSpace(body, from);
        }
        int start = callStart(body, first);
        boolean calls = addresses > 1 || addresses == 1 && isOnNextLine(body, start);
        return calls ? Optional.of(new Piece(start, end, Reason.NOTICE)) : Optional.empty();
    }

    /** Whether a line begins there, with text on the lines before. */
    private static boolean isOnNextLine(String body, int start) {
        int before = beforeSpace(body, start);
        return before > 0 && body.substring(before, start).indexOf('\n') >= 0;
    }

    private static boolean isAddress(String body, int from, int to) {
        boolean hasDot = false;
        boolean hasLatin = false;
        for (int i = from; i < to; i++) {
            char c = body.charAt(i);
            hasDot |= c == '.';
            hasLatin |= c < 0x80 && Character.isLetterOrDigit(c);
        }
        // No address is without both, and few words have them.
        return hasDot && hasLatin && ADDRESS.matcher(body).region(from, to).matches();
    }

    /** Where the call begins before an address; there itself, where it does not stand apart. */
    private static int callStart(String body, int address) {
        int start = address;
        for (int words = 0; words <= MOST_WORDS; words++) {
            int before = beforeSpace(body, start);
            if (before == 0 || start - before > 1 || body.charAt(start - 1) == '\n'
                    || SENTENCE_ENDS.indexOf(body.charAt(before - 1)) >= 0) {
                return start;
            }
            start = wordStart(body, before);
        }
        return address;
    }

    private static int beforeSpace(String body, int from) {
        int at = from;
        while (at > 0 && isSpace(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordStart(String body, int end) {
        int at = end;
        while (at > 0 && !isSpace(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
