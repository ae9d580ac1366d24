package io.shabih.normalize;

/** The steps on words that are joined by single spaces, and on one word inside a buffer. */
final class Words {
    private Words() {}

    /** Single spaces between words, none around them. */
    static String singleSpaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean inWord = !spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ';
            if (!Letters.isWhitespace(c)) {
                spaced.appendCodePoint(c);
            } else if (inWord) {
                spaced.append(' ');
            }
        });
        boolean trailing = !spaced.isEmpty() && spaced.charAt(spaced.length() - 1) == ' ';
        return spaced.substring(0, spaced.length() - (trailing ? 1 : 0));
    }

    /** Joins the word {@code و}, and, to the Arabic word behind it. */
    static String joinConjunctions(String words) {
        StringBuilder joined = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            boolean lone = words.charAt(i) == ' '
                    && isLoneWaw(joined, joined.length())
                    && Letters.isArabic(words.charAt(i + 1));
            if (!lone) {
                joined.append(words.charAt(i));
            }
        }
        return joined.toString();
    }

    private static boolean isLoneWaw(CharSequence words, int end) {
        return end > 0 && words.charAt(end - 1) == Letters.WAW && (end == 1 || words.charAt(end - 2) == ' ');
    }

    /** Applies {@link #seatHamza} to every word. */
    static String seatHamzas(String words) {
        return eachWord(words, Words::seatHamza);
    }

    /** Applies {@link #dropTanwinSeat} to every word. */
    static String dropTanwinSeats(String words) {
        return eachWord(words, Words::dropTanwinSeat);
    }

    private static String eachWord(String words, InPlace rewriting) {
        StringBuilder rewritten = new StringBuilder(words.length());
        for (String word : words.split(" ", -1)) {
            char[] chars = word.toCharArray();
            int end = rewriting.rewrite(chars, 0, chars.length);
            rewritten.append(rewritten.isEmpty() ? "" : " ").append(chars, 0, end);
        }
        return rewritten.toString();
    }

    /**
     * One seat for a hamza whose seat depends on the school; returns the word's new end.
     * <ul>
     *   <li>before waw: {@code مسئول, شئون, رءوس} are {@code مسؤول, شؤون, رؤوس};
     *   <li>last, after yeh: {@code سيء, سيئ, شيء, القاريء} are {@code سئ, سئ, شئ, القارئ}, the shortest of
     *       the spellings in use.
     * </ul>
     */
    static int seatHamza(char[] word, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean seatless = word[i] == Letters.HAMZA || word[i] == Letters.YEH_HAMZA;
            if (seatless && word[i + 1] == Letters.WAW) {
                word[i] = Letters.WAW_HAMZA;
            }
        }
        boolean last = to > from && (word[to - 1] == Letters.HAMZA || word[to - 1] == Letters.YEH_HAMZA);
        int end = to;
        while (last && end - 2 >= from && word[end - 2] == Letters.YEH) {
            word[end - 2] = Letters.YEH_HAMZA;
            end--;
        }
        return end;
    }

    /** {@code مساءا} is {@code مساء}: a final hamza after alef carries its tanwin itself. */
    static int dropTanwinSeat(char[] word, int from, int to) {
        int end = to;
        while (end - 1 >= from && word[end - 1] == Letters.ALEF) {
            end--;
        }
        boolean seat = end - 2 >= from && word[end - 1] == Letters.HAMZA && word[end - 2] == Letters.ALEF;
        return seat ? end : to;
    }

    private interface InPlace {
        int rewrite(char[] word, int from, int to);
    }
}
