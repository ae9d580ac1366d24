package io.shabih.facts;

import io.shabih.hash.Hash64;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Stems of words that are not Arabic: Snowball's Russian stemmer for Cyrillic letters, its English one for
 * Latin letters, the first {@value #LONGEST} letters of any other word.
 *
 * <p>M. F. Porter, Snowball: a language for stemming algorithms, 2001. Not thread-safe: one a thread.
 */
final class SnowballStems {
    private static final int LONGEST = 7;

    private final SnowballStemmer russian = new RussianStemmer();
    private final SnowballStemmer english = new EnglishStemmer();

    /** The hash of a word's stem. */
    long stem(char[] text, int from, int to) {
        String stem = stem(String.valueOf(text, from, to - from));
        return Hash64.word(stem.toCharArray(), 0, stem.length(), 0);
    }

    /** The stem of a word that is not empty. */
    String stem(String word) {
        char first = word.charAt(0);
        if (isCyrillic(first)) {
            return stem(word, russian);
        }
        return isLatin(first) ? stem(word, english) : word.substring(0, Math.min(word.length(), LONGEST));
    }

    private static String stem(String word, SnowballStemmer stemmer) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter <= '\u052F';
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= '\u024F';
    }
}
