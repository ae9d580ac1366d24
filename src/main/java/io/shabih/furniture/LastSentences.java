package io.shabih.furniture;

import io.shabih.furniture.FurnitureFinder.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The last sentences of a body's last line, three at most: where a body has no line ends, notices and links stand there.
 *
 * <p>Cost: a look at the last characters, {@value #LONGEST} at most of a body of one line.
 */
final class LastSentences {
    private static final int LONGEST = 300;
    /** Of a body of several lines, whose furniture has lines of its own. */
    private static final int LONGEST_BEHIND_LINES = 60;

    private static final int MOST = 3;
    private static final int FEWEST_LETTERS = 2;
    private static final String SENTENCE_ENDS = ".!?\u061F\u2026";
    private static final String CLOSERS = "\u00BB\u201D\")";

    private LastSentences() {}

    /** The last one first; each ends where the body does, and none is the whole line. */
    static List<Line> of(String body) {
        int end = body.length();
        while (end > 0 && (body.charAt(end - 1) <= ' ' || isMark(body.charAt(end - 1)))) {
            end--; // the end of the last sentence divides nothing
        }
        int to = end;
        while (to < body.length() && isMark(body.charAt(to))) {
            to++;
        }
        int lineStart = body.lastIndexOf('\n', end - 1) + 1;
        int longest = hasLetters(body, 0, lineStart, 1) ? LONGEST_BEHIND_LINES : LONGEST;
        int earliest = Math.max(lineStart + 1, end - longest);
        List<Line> sentences = new ArrayList<>();
        for (int i = end - 1; i > earliest && sentences.size() < MOST; i--) {
            if (body.charAt(i) == ' ' && endsSentence(body, i, lineStart)
                    && hasLetters(body, i + 1, to, FEWEST_LETTERS)) {
                sentences.add(new Line(i + 1, to));
            }
        }
        return sentences;
    }

    private static boolean hasLetters(String body, int from, int to, int fewest) {
        int letters = 0;
        for (int i = from; i < to && letters < fewest; i++) {
            letters += Character.isLetter(body.charAt(i)) ? 1 : 0;
        }
        return letters >= fewest;
    }

    private static boolean isMark(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
    }

    /** Whether a sentence ends before a place, perhaps with a quotation. */
    private static boolean endsSentence(String body, int place, int lineStart) {
        int at = place - 1;
        while (at > lineStart && CLOSERS.indexOf(body.charAt(at)) >= 0) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(body.charAt(at)) >= 0;
    }
}
