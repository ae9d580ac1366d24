package io.shabih.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Aligns two texts word by word: what stayed, what is only spelt otherwise, what changed.
 *
 * <pre>{@code
 * List<Segment> segments = Alignment.of("قتل 5 جنود أمريكيين", "قتل 7 جنود أميركيين", normaliser::normalize);
 * // EQUAL قتل · CHANGED 5/7 · EQUAL جنود · SPELLING أمريكيين/أميركيين
 * }</pre>
 *
 * <p>Joined in order, the segments' first sides are the first text's words and the second sides the
 * second's; swapping the texts swaps the sides and nothing else. A word that stands alone between two long
 * changes counts as changed.
 *
 * <p>Texts of up to 20,000 words together (beyond their common beginning and end) are aligned by the
 * shortest edit script. Longer ones are aligned by sentences first, then by words where up to 4,000 words
 * differ in one place; larger differences are shown as one change.
 *
 * <p>Cost: O(ND) for N words and D differences: below 0.1 s for two wholly different texts of 10,000 words,
 * some seconds for a million. Thread-safe: no state.
 */
public final class Alignment {

    /** Words of both sides in one place; bounds the time for books and dumps taken for one article. */
    private static final int MAX_WORDS_IN_GAP = 4_000;

    private final Runs runs;

    private Alignment(UnaryOperator<String> normalise) {
        this.runs = new Runs(normalise);
    }

    /** The segments in the texts' order; none where both texts have no words. */
    public static List<Segment> of(String a, String b, UnaryOperator<String> normalise) {
        // Several scripts can be shortest; taking the texts in one order makes the choice symmetric.
        if (a.compareTo(b) > 0) {
            return of(b, a, normalise).stream().map(Segment::reversed).toList();
        }
        Alignment alignment = new Alignment(normalise);
        alignment.align(Word.of(a, normalise), Word.of(b, normalise));
        return alignment.runs.segments();
    }

    private void align(List<Word> a, List<Word> b) {
        int shorter = Math.min(a.size(), b.size());
        int prefix = 0;
        while (prefix < shorter && same(a.get(prefix), b.get(prefix))) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix
                && same(a.get(a.size() - 1 - suffix), b.get(b.size() - 1 - suffix))) {
            suffix++;
        }
        keepAll(a.subList(0, prefix), b.subList(0, prefix));
        alignMiddle(a.subList(prefix, a.size() - suffix), b.subList(prefix, b.size() - suffix));
        keepAll(a.subList(a.size() - suffix, a.size()), b.subList(b.size() - suffix, b.size()));
    }

    private void alignMiddle(List<Word> a, List<Word> b) {
        if (EditScript.fits(a.size(), b.size())) {
            alignWords(a, b);
            return;
        }
        List<List<Word>> sentencesA = sentences(a);
        List<List<Word>> sentencesB = sentences(b);
        if (EditScript.fits(sentencesA.size(), sentencesB.size())) {
            alignSentences(sentencesA, sentencesB);
        } else {
            replaceAll(a, b);
        }
    }

    private void alignWords(List<Word> a, List<Word> b) {
        var nextA = a.iterator();
        var nextB = b.iterator();
        EditScript.run(a, b, Word::form, new EditScript.Steps() {
            @Override
            public void keep() {
                runs.keep(nextA.next(), nextB.next());
            }

            @Override
            public void drop() {
                runs.drop(nextA.next());
            }

            @Override
            public void add() {
                runs.add(nextB.next());
            }
        });
    }

    private void alignSentences(List<List<Word>> a, List<List<Word>> b) {
        var nextA = a.iterator();
        var nextB = b.iterator();
        List<Word> gapA = new ArrayList<>();
        List<Word> gapB = new ArrayList<>();
        EditScript.run(a, b, Alignment::form, new EditScript.Steps() {
            @Override
            public void keep() {
                alignGap(gapA, gapB);
                keepAll(nextA.next(), nextB.next());
            }

            @Override
            public void drop() {
                gapA.addAll(nextA.next());
            }

            @Override
            public void add() {
                gapB.addAll(nextB.next());
            }
        });
        alignGap(gapA, gapB);
    }

    private void alignGap(List<Word> a, List<Word> b) {
        if (a.size() + b.size() <= MAX_WORDS_IN_GAP) {
            alignWords(a, b);
        } else {
            replaceAll(a, b);
        }
        a.clear();
        b.clear();
    }

    private void keepAll(List<Word> a, List<Word> b) {
        for (int i = 0; i < a.size(); i++) {
            runs.keep(a.get(i), b.get(i));
        }
    }

    private void replaceAll(List<Word> a, List<Word> b) {
        a.forEach(runs::drop);
        b.forEach(runs::add);
    }

    private static List<List<Word>> sentences(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsSentence() || i == words.size() - 1) {
                sentences.add(words.subList(start, i + 1));
                start = i + 1;
            }
        }
        return sentences;
    }

    /** The words' forms with their borders, so that equal sentences have as many words. */
    private static String form(List<Word> sentence) {
        StringBuilder form = new StringBuilder();
        sentence.forEach(word -> form.append(word.form()).append('\0'));
        return form.toString();
    }

    private static boolean same(Word a, Word b) {
        return a.form().equals(b.form());
    }
}
