package io.shabih.ranking;

import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of one normalised text after another as Lucene tokens; {@link #analysed} takes Lucene's Arabic stop
 * words out and stems the rest. Not thread-safe.
 */
final class WordStream extends TokenStream {
    private static final CharArraySet STOP_WORDS = stopWords();

    /** A longer one is no word that anybody searches for; Lucene takes no term of 32 KiB. */
    private static final int LONGEST_WORD = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] chars = new char[0];
    private int length;
    private int mostWords;
    private int at;
    private int words;

    private static CharArraySet stopWords() {
        Normalizer normalizer = Normalizer.standard();
        CharArraySet stopWords = new CharArraySet(256, false);
        for (Object word : ArabicAnalyzer.getDefaultStopSet()) {
            stopWords.add(normalizer.normalize(new String((char[]) word)));
        }
        return stopWords;
    }

    /** This stream without stop words, its words stemmed. */
    TokenStream analysed() {
        return new ArabicStemFilter(new StopFilter(this, STOP_WORDS));
    }

    /** Goes over the first words of a text next; the text must not change meanwhile. */
    void read(NormalizedText text, int firstWords) {
        chars = text.buffer();
        length = text.length();
        mostWords = firstWords;
        at = 0;
    }

    /** Goes over the next words of the same text. */
    void readOn(int nextWords) {
        mostWords = nextWords;
    }

    @Override
    public void reset() {
        words = 0;
    }

    @Override
    public boolean incrementToken() {
        while (at < length && words < mostWords) {
            int from = at;
            while (at < length && chars[at] != ' ') {
                at++;
            }
            int to = at++;
            words++;
            if (to - from <= LONGEST_WORD) {
                clearAttributes();
                term.copyBuffer(chars, from, to - from);
                return true;
            }
        }
        return false;
    }
}
