package io.shabih.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A word of a text: what was written, and the form by which it is compared.
 *
 * @param text as written; more than one token where a neighbour has no form of its own, for example a dash
 * @param form the normalised form, not empty unless the whole text has none
 * @param endsLine whether a line ends after the word
 */
record Word(String text, String form, boolean endsLine) {

    /** The words of a text, in order; a token that normalises to nothing belongs to its neighbour. */
    static List<Word> of(String text, UnaryOperator<String> normalise) {
        List<Word> words = new ArrayList<>();
        String pending = "";
        for (String line : text.split("\\R", -1)) {
            for (String token : line.strip().split("[\\s\\p{Z}]+", -1)) {
                if (token.isEmpty()) {
                    continue;
                }
                String form = normalise.apply(token).strip();
                if (!form.isEmpty()) {
                    words.add(new Word(pending + token, form, false));
                    pending = "";
                } else if (words.isEmpty()) {
                    pending += token + " ";
                } else {
                    words.add(words.removeLast().with(token));
                }
            }
            if (!words.isEmpty()) {
                words.add(words.removeLast().endingLine());
            }
        }
        if (!pending.isEmpty()) {
            words.add(new Word(pending.strip(), "", true));
        }
        return words;
    }

    /** Words as one string: a space after each, a line feed where a line ends, none at the very end. */
    static String join(List<Word> words) {
        StringBuilder joined = new StringBuilder();
        for (Word word : words) {
            joined.append(word.text).append(word.endsLine ? '\n' : ' ');
        }
        if (!joined.isEmpty() && joined.charAt(joined.length() - 1) == ' ') {
            joined.setLength(joined.length() - 1);
        }
        return joined.toString();
    }

    /** Whether a sentence may end here; long texts are first aligned by such pieces. */
    boolean endsSentence() {
        return endsLine || text.endsWith(".") || text.endsWith("؟") || text.endsWith("!");
    }

    private Word with(String token) {
        return new Word(text + (endsLine ? "\n" : " ") + token, form, false);
    }

    private Word endingLine() {
        return endsLine ? this : new Word(text, form, true);
    }
}
