package io.shabih.facts;

import io.shabih.normalize.Normalizer;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Counts content words: the distinct words of a headline that say what it is about.
 *
 * <p>A content word is a word, by its stem, that is neither a number nor a function word of a language in {@code
 * function-words.tsv} ({@code في}, {@code the}, {@code для}); editorial marks ({@code عاجل}) are gone from a normalised
 * headline. In scripts that put no space between words (Han, kana, Thai and others) two letters count as a word.
 *
 * <p>«كاريكاتير», {@code The week in pictures} and {@code Карикатура дня} have one or two; a headline that reports something has
 * {@value #FEWEST} or more. Cost: a look-up a word. Immutable and thread-safe.
 */
public final class ContentWords {
    /** A headline of fewer content words names a column and reports nothing. */
    static final int FEWEST = 4;

    private static final int LETTERS_A_WORD = 2;
    private static final String FILE = "function-words.tsv";

    private final IntSet functionStems = new IntOpenHashSet();

    /** How many content words a headline needs at least. */
    private final int fewest;

    private ContentWords(int fewest) {
        this.fewest = fewest;
    }

    /** Takes no headline for a column's name. */
    static ContentWords notCounted() {
        return new ContentWords(0);
    }

    static ContentWords of(Normalizer normalizer, FactWords facts) {
        ContentWords words = new ContentWords(FEWEST);
        WordReader reader = new WordReader(NewsWords.standard(), facts);
        wordList().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            char[] ofLanguage = normalizer.normalize(line.substring(line.indexOf('\t') + 1)).toCharArray();
            reader.read(ofLanguage, ofLanguage.length);
            for (int word = 0; word < reader.count(); word++) {
                words.functionStems.add(reader.stem(word));
            }
        });
        return words;
    }

    private static String wordList() {
        try (InputStream in = ContentWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a normalised headline has too few content words. */
    public boolean areFew(WordReader headline) {
        IntSet content = new IntOpenHashSet(FEWEST);
        int unspaced = 0;
        for (int word = 0; word < headline.count() && content.size() + unspaced < fewest; word++) {
            if (isUnspaced(headline.firstLetter(word))) {
                unspaced += Math.max(1, headline.length(word) / LETTERS_A_WORD);
            } else if (isContent(headline, word)) {
                content.add(headline.stem(word));
            }
        }
        return content.size() + unspaced < fewest;
    }

    /** Whether a word is a content word; never in a script without spaces, where a word is not to be told. */
    public boolean isContent(WordReader headline, int word) {
        char first = headline.firstLetter(word);
        return !isUnspaced(first) && !Character.isDigit(first)
                && !functionStems.contains(headline.stem(word));
    }

    /** Whether a letter's script puts no spaces between words. */
    private static boolean isUnspaced(char letter) {
        if (letter < '\u0E00') {
            return false;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
