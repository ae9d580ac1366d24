package io.shabih.encoding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells Arabic whose lines stand in the order in which they are seen from the left, as old programs take them from PDF:
 * {@code ةسردملا} for {@code المدرسة}.
 *
 * <p>Two signs of a word's direction are frequent in every Arabic text: ة and ى end words and never begin them, and a quarter of all
 * words begin with the article ال, which next to no word has at its end the other way round. A text is mended where every line that has
 * signs says the same and there are enough of them. Numbers and Latin words stand in such lines as they are read.
 */
final class VisualOrder {
    /** Fewer signs may be misprints. */
    private static final int FEWEST_SIGNS = 3;

    /** The other direction's signs, such as «إلا» and «قليلا», are so much fewer. */
    private static final int OTHERS_ONE_IN = 4;

    private static final int SHORTEST_WITH_ARTICLE = 4;
    private static final char TEH_MARBUTA = 'ة';
    private static final char TEH_MARBUTA_ISOLATED = '\uFE93';
    private static final char TEH_MARBUTA_FINAL = '\uFE94';
    private static final char ALEF_MAKSURA = 'ى';

    /** How many signs a text has of each direction. */
    private record Signs(int logical, int visual) {
        boolean areVisual() {
            return visual > OTHERS_ONE_IN * logical;
        }

        Signs and(Signs other) {
            return new Signs(logical + other.logical, visual + other.visual);
        }
    }

    private VisualOrder() {}

    /** Whether lines of the text are turned; some may not be. */
    static boolean isIn(String text) {
        return mayBeIn(text) && turned(text).visual() >= FEWEST_SIGNS;
    }

    /** A word that begins with ة, the fast way out of nearly every text; the letter has two more forms in old programs. */
    private static boolean mayBeIn(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == TEH_MARBUTA || c == TEH_MARBUTA_ISOLATED || c == TEH_MARBUTA_FINAL)
                    && (before == ' ' || before == '\n')) {
                return true;
            }
            before = c;
        }
        return false;
    }

    /** The signs of those lines that have more of the wrong direction than of the right one. */
    private static Signs turned(String text) {
        return text.lines().map(VisualOrder::signs).filter(Signs::areVisual)
                .reduce(new Signs(0, 0), Signs::and);
    }

    /** The text with its lines turned, empty where that is not sure of all of them. */
    static Optional<String> undone(String text) {
        List<String> lines = new ArrayList<>();
        Signs all = new Signs(0, 0);
        for (String line : text.split("\n", -1)) {
            Signs signs = signs(line);
            if (signs.logical() > 0 && !signs.areVisual()) {
                return Optional.empty();
            }
            all = all.and(signs);
            lines.add(turn(line));
        }
        boolean sure = all.visual() >= FEWEST_SIGNS && all.areVisual();
        return sure ? Optional.of(String.join("\n", lines)) : Optional.empty();
    }

    /** A headline of a text that was turned, which may be too short to have many signs. */
    static String undoneBeside(String headline) {
        Signs signs = signs(headline);
        return signs.visual() > 0 && signs.areVisual() ? turn(headline) : headline;
    }

    private static Signs signs(String line) {
        int logical = 0;
        int visual = 0;
        for (String word : turn(line).split("[^\\p{L}\\p{M}]+", -1)) { // turned, each sign is the other one's
            logical += signsOf(new StringBuilder(word).reverse());
            visual += signsOf(word);
        }
        return new Signs(logical, visual);
    }

    /** How many signs a word has of being written in its order. */
    private static int signsOf(CharSequence word) {
        int length = word.length();
        if (length < 2) {
            return 0;
        }
        boolean article = length >= SHORTEST_WITH_ARTICLE && word.charAt(0) == 'ا' && word.charAt(1) == 'ل';
        char last = word.charAt(length - 1);
        return (article ? 1 : 0) + (last == TEH_MARBUTA || last == ALEF_MAKSURA ? 1 : 0);
    }

    /** The line from its other end, but for what is read from the left; letters in their usual forms. */
    private static String turn(String line) {
        StringBuilder turned = new StringBuilder(line.length());
        int end = line.length();
        while (end > 0) {
            int from = end;
            while (from > 0 && isFromLeft(line, from - 1)) {
                from--;
            }
            if (from == end) {
                turned.appendCodePoint(mirrored(line.codePointBefore(end)));
                end -= Character.charCount(line.codePointBefore(end));
            } else {
                turned.append(line, from, end);
                end = from;
            }
        }
        return Normalizer.normalize(turned, Normalizer.Form.NFKC);
    }

    /** Digits and Latin letters, what stands between two of them, and the spaces between Latin words. */
    private static boolean isFromLeft(String line, int at) {
        if (line.charAt(at) == ' ') {
            return isLatin(line, at - 1) && isLatin(line, at + 1);
        }
        return isDigitOrLatin(line, at)
                || ".,:/%+-@_".indexOf(line.charAt(at)) >= 0 && isDigitOrLatin(line, at - 1)
                        && isDigitOrLatin(line, at + 1);
    }

    private static boolean isDigitOrLatin(String line, int at) {
        return isLatin(line, at) || at >= 0 && at < line.length() && Character.isDigit(line.charAt(at));
    }

    private static boolean isLatin(String line, int at) {
        return at >= 0 && at < line.length() && Character.isLetter(line.charAt(at))
                && Character.UnicodeScript.of(line.charAt(at)) == Character.UnicodeScript.LATIN;
    }

    private static int mirrored(int character) {
        String pairs = "()[]{}«»<>";
        int at = pairs.indexOf(character);
        return at < 0 ? character : pairs.charAt(at ^ 1);
    }
}
