package io.shabih.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, each with the space behind it, so that joining them gives the text again. */
final class Sentences {
    /** Behind a full stop that ends no number and no initial, and behind a line break. */
    private static final Pattern END = Pattern.compile("(?<=\\p{L}{2}[\"»”)]?[.!؟?][\"»”)]?)\\s+|\\n+");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int from = 0;
        while (matcher.find()) {
            add(text.substring(from, matcher.end()), sentences);
            from = matcher.end();
        }
        add(text.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (Words.count(sentence) > 0 || sentences.isEmpty()) {
            sentences.add(sentence);
        } else {
            sentences.set(sentences.size() - 1, sentences.getLast() + sentence);
        }
    }

    /** The sentence with the space that divides it from the next one. */
    static String spaced(String sentence) {
        return sentence.isEmpty() || Character.isWhitespace(sentence.charAt(sentence.length() - 1))
                ? sentence
                : sentence + " ";
    }

    /** The first sentences that have so many words together, one at the least. */
    static String first(String text, int words) {
        StringBuilder first = new StringBuilder();
        int count = 0;
        for (String sentence : of(text)) {
            if (count > 0 && count + Words.count(sentence) > words) {
                break;
            }
            first.append(sentence);
            count += Words.count(sentence);
        }
        return first.toString();
    }
}
