package io.shabih.normalize;

import io.shabih.normalize.Lexicon.Kind;
import java.util.Arrays;
import java.util.Set;

/**
 * Puts the spellings and month names of a lexicon in place of their variants, longest phrase first.
 *
 * <p>Two names of one month side by side, {@code فبراير/شباط}, become one. A name that means something else
 * too ({@code آب}, also "father") is taken for a month only in a date: after a day, before a year, beside
 * "month of", "last", "next", or beside another name of the same month.
 *
 * <p>Mutable: one a thread. The buffer it writes to is its own.
 */
final class WordRewriter {
    private final Lexicon lexicon;
    private final Set<Kind> kinds;

    private char[] words = new char[0];
    private int end;
    private int copied;

    private char[] chars = new char[0];
    private int length;
    private int lastMonth;
    private int lastMonthEnd;

    /** A rewriter that knows the entries of these kinds. */
    WordRewriter(Lexicon lexicon, Set<Kind> kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
    }

    char[] chars() {
        return chars;
    }

    /**
     * Rewrites what is known of a text's words.
     *
     * @param starts where the words begin
     * @param hashes their hashes
     * @param count how many they are
     * @return the length of the result, 0 if nothing is to be rewritten and nothing was written
     */
    int rewrite(NormalizedText text, int[] starts, int[] hashes, int count) {
        words = text.buffer();
        end = text.length();
        copied = 0;
        length = 0;
        lastMonth = 0;
        for (int i = 0; i < count; i++) {
            if (lexicon.mayBegin(hashes[i]) && starts[i] >= copied) { // not inside a phrase
                rewriteWord(new Span(starts[i], i + 1 < count ? starts[i + 1] - 1 : end), hashes[i]);
            }
        }
        if (copied > 0) {
            append(words, copied, end);
        }
        return length;
    }

    private void rewriteWord(Span word, int hash) {
        char first = words[word.start()];
        if (!rewritePhrase(word, hash) && Lexicon.isConjunction(first) && word.length() > 1) {
            Span rest = new Span(word.start() + 1, word.end());
            rewritePhrase(rest, Lexicon.hashOfRest(hash, first, word.length()));
        }
    }

    /** Rewrites the longest phrase that is known to begin with a word, if there is one. */
    private boolean rewritePhrase(Span word, int hash) {
        int slot = lexicon.slot(hash, words, word.start(), word.end());
        int longest = slot == Lexicon.ABSENT ? 0 : lexicon.phraseWords(slot);
        for (int count = longest; count > 0; count--) {
            int phraseEnd = phraseEnd(word.end(), count);
            int entry = count == 1 ? lexicon.code(slot) : lexicon.find(words, word.start(), phraseEnd);
            if (kinds.contains(lexicon.kind(entry)) && isMeant(entry, word.start(), phraseEnd)) {
                append(words, copied, word.start());
                appendEntry(entry);
                copied = phraseEnd;
                return true;
            }
        }
        return false;
    }

    private boolean isMeant(int entry, int start, int phraseEnd) {
        if (lexicon.kind(entry) != Kind.MONTH_IN_DATE) {
            return true;
        }
        int month = lexicon.month(entry);
        boolean beside = lastMonth == month && length == lastMonthEnd && start == copied + 1;
        int wordStart = wordStart(start); // before a conjunction
        return beside
                || (wordStart > 0 && introducesMonth(wordStart - 1))
                || (phraseEnd < end && followsMonth(phraseEnd + 1, month));
    }

    private void appendEntry(int entry) {
        int month = lexicon.month(entry);
        boolean beside = month > 0 && month == lastMonth && length == lastMonthEnd + 1;
        if (beside && !lexicon.hasPrefix(entry) && chars[length - 1] == ' ') {
            length = lastMonthEnd;
        } else {
            append(lexicon.text(entry));
        }
        lastMonth = month;
        lastMonthEnd = length;
    }

    private boolean introducesMonth(int wordEnd) {
        int start = wordStart(wordEnd);
        String word = new String(words, start, wordEnd - start);
        return switch (word) {
            case "شهر", "بشهر", "لشهر", "وشهر", "منتصف", "مطلع", "اوائل", "اواخر" -> true;
            default -> isNumber(word, 2) && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 31;
        };
    }

    private boolean followsMonth(int start, int month) {
        int wordEnd = wordEnd(start);
        String word = new String(words, start, wordEnd - start);
        return switch (word) {
            case "الماضي", "الجاري", "المقبل", "الحالي", "القادم", "المنصرم", "الفائت" -> true;
            default -> isYear(word) || lexicon.month(lexicon.find(words, start, wordEnd)) == month;
        };
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && isNumber(word, 4) && (word.startsWith("19") || word.startsWith("20"));
    }

    private static boolean isNumber(String word, int maxDigits) {
        return word.length() <= maxDigits && word.chars().allMatch(Letters::isAsciiDigit);
    }

    /** The end of as many words, or of the text. */
    private int phraseEnd(int firstEnd, int count) {
        int at = firstEnd;
        for (int i = 1; i < count && at < end; i++) {
            at = wordEnd(at + 1);
        }
        return at;
    }

    private int wordStart(int from) {
        int at = from;
        while (at > 0 && words[at - 1] != ' ') {
            at--;
        }
        return at;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < end && words[at] != ' ') {
            at++;
        }
        return at;
    }

    private void append(char[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, chars, length, end - start);
        length += end - start;
    }

    private void append(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), chars, length);
        length += text.length();
    }

    private void reserve(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(256, (length + more) * 2));
        }
    }
}
