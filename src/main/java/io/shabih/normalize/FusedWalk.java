package io.shabih.normalize;

import static io.shabih.normalize.Letters.isAsciiDigit;

import java.util.Set;

/**
 * One walk over the characters of a text that folds them, divides the words and hashes each.
 *
 * <p>The hot loop knows letters, separators and characters that vanish. Everything else is an order of the
 * {@link FoldTable}, rare and therefore foreseen by the processor; it leaves the loop for {@link #obey}, as
 * does the word for and, which may belong to the next word. A word that is touched there is finished outside
 * the loop and repaired at its end, where it can be seen as a whole.
 *
 * <p>Mutable: one a thread.
 */
final class FusedWalk {
    /** What was done to a text before the walk. */
    enum Stage {
        RAW, UNESCAPED, FOLDED
    }

    /** How a walk ended: done, or given up because the text is to be unescaped or folded first. */
    enum Outcome {
        DONE, ESCAPED, RARE
    }

    private static final String ESCAPED_CHARS = "nrtbf\"'/\\ux";
    private static final char REPLACEMENT = '\uFFFD';

    private static final int MOST_SPARE = 1 << 16;

    private final FoldTable table;
    private final Set<Step> enabled;
    private final boolean joinsNumbers;
    private final boolean joinsProclitics;
    private final boolean joinsConjunctions;
    private final boolean dropsApostrophes;
    private final NormalizedText words = new NormalizedText();

    private char[] in = new char[0];
    private int at;
    private int limit;
    private Stage stage = Stage.RAW;

    private char[] out = new char[0];
    private int length;
    private int wordStart;
    private int[] starts = new int[0];
    private int[] hashes = new int[0];
    private int count;

    // What happened to the word that is being written.
    private boolean touched;
    private boolean hasHamza;
    private boolean hasNumber;
    private int lamAt = -1;

    FusedWalk(FoldTable table, Set<Step> enabled) {
        this.table = table;
        this.enabled = enabled;
        this.joinsNumbers = enabled.contains(Step.NUMBERS);
        this.joinsProclitics = enabled.contains(Step.PROCLITICS);
        this.joinsConjunctions = enabled.contains(Step.CONJUNCTION);
        this.dropsApostrophes = enabled.contains(Step.APOSTROPHES);
    }

    /** The walk takes it that punctuation ends words; where that step is off, the plain path must do. */
    boolean agreesWithPlain() {
        return enabled.contains(Step.PUNCTUATION);
    }

    /** The words of the last walk that was done. */
    NormalizedText words() {
        return words;
    }

    /** Where the words begin. */
    int[] starts() {
        return starts;
    }

    /** The hashes of the words. */
    int[] hashes() {
        return hashes;
    }

    int count() {
        return count;
    }

    /** Walks over a part of a text. */
    Outcome walk(char[] text, Span part, Stage textStage) {
        in = text;
        at = part.start();
        limit = part.end();
        stage = textStage;
        reserve(part.length());
        length = 0;
        wordStart = 0;
        count = 0;
        startWord();
        Outcome outcome = walk();
        separate();
        words.show(out, Math.max(0, length - 1));
        return outcome;
    }

    private void reserve(int chars) {
        if (out.length < chars + 2) {
            out = new char[chars + Math.min(chars, MOST_SPARE) / 2 + 64];
            starts = new int[out.length / 2 + 2];
            hashes = new int[out.length / 2 + 2];
        }
    }

    // The hot loop, one method so that its state stays in registers.
    private Outcome walk() {
        char[] values = table.values();
        char[] source = in;
        char[] target = out;
        int end = limit;
        int o = 0;
        int start = 0;
        int hash = 0;
        int n = 0;
        for (int i = at; i < end; i++) {
            char folded = values[source[i]];
            if (folded >= '0') {
                target[o++] = folded;
                hash = Lexicon.hash(hash, folded);
            } else if (folded == FoldTable.SEPARATOR
                    ? hash != Letters.WAW
                    : endsWord(folded, o - start, o > start ? target[o - 1] : 0)) {
                if (o > start) {
                    starts[n] = start;
                    hashes[n++] = hash;
                    target[o++] = ' ';
                    start = o;
                }
                hash = 0;
            } else if (isHamza(folded)
                    && i + 1 < end
                    && keepsSeat(o > start ? target[o - 1] : 0, values[source[i + 1]])) {
                char letter = hamza(folded);
                target[o++] = letter;
                hash = Lexicon.hash(hash, letter);
            } else if (folded != FoldTable.DROP) {
                at = i + 1;
                length = o;
                wordStart = start;
                count = n;
                Outcome outcome = leave(source[i]);
                if (outcome != Outcome.DONE) {
                    return outcome;
                }
                i = at - 1;
                hash = wordStart == start && length > start ? hash : 0; // still open: it was not touched
                o = length;
                start = wordStart;
                n = count;
            }
        }
        at = end;
        length = o;
        wordStart = start;
        count = n;
        return Outcome.DONE;
    }

    /**
     * Folds a text and keeps its punctuation; returns the length of the result, -1 if the plain path must
     * fold it.
     */
    int fold(char[] text, int textLength, char[] target) {
        in = text;
        limit = textLength;
        stage = Stage.RAW;
        int o = 0;
        for (at = 0; at < textLength;) {
            char c = text[at++];
            char folded = table.get(c);
            if (folded >= '0') {
                target[o++] = folded;
            } else if (folded == FoldTable.SURROGATE) {
                int codePoint = codePoint(c);
                if (isRare(codePoint)) {
                    return -1;
                }
                o += Character.toChars(codePoint, target, o);
            } else if (folded == FoldTable.RARE || (folded == FoldTable.ESCAPE && beginsEscape(c))) {
                return -1;
            } else if (folded != FoldTable.DROP) {
                target[o++] = c;
            }
        }
        return o;
    }

    /** Whether an order can only end the word before it, of some length and with some last character. */
    private static boolean endsWord(char folded, int wordLength, char last) {
        return switch (folded) {
            case FoldTable.NUMBER_SEPARATOR -> wordLength == 0 || (wordLength > 1 && last > '9');
            case FoldTable.QUOTE -> wordLength == 0 || wordLength > Punctuation.LONGEST_PROCLITIC;
            default -> false;
        };
    }

    private static boolean isHamza(char folded) {
        return folded == FoldTable.HAMZA || folded == FoldTable.YEH_HAMZA;
    }

    private static char hamza(char folded) {
        return folded == FoldTable.HAMZA ? Letters.HAMZA : Letters.YEH_HAMZA;
    }

    /** Whether a hamza between two characters is one that no step reseats; almost all are. */
    private static boolean keepsSeat(char before, char after) {
        boolean inside = after >= '0' && after != Letters.WAW && after != Letters.ALEF;
        return inside || (after == FoldTable.SEPARATOR && before != Letters.YEH);
    }

    /** Obeys an order, and then finishes the word if it was touched. */
    private Outcome leave(char c) {
        Outcome outcome = obey(c);
        while (touched && outcome == Outcome.DONE && at < limit) {
            outcome = obey(in[at++]);
        }
        return outcome;
    }

    private Outcome obey(char c) {
        char folded = table.get(c);
        switch (folded) {
            case FoldTable.DROP -> {
            }
            case FoldTable.SEPARATOR -> separate();
            case FoldTable.HAMZA, FoldTable.YEH_HAMZA -> {
                append(hamza(folded));
                hasHamza = true;
            }
            case FoldTable.QUOTE -> quote();
            case FoldTable.APOSTROPHE -> apostrophe(c);
            case FoldTable.NUMBER_SEPARATOR -> numberSeparator(c);
            case FoldTable.SURROGATE -> {
                int codePoint = codePoint(c);
                return stage != Stage.FOLDED && isRare(codePoint) ? Outcome.RARE : append(codePoint);
            }
            case FoldTable.RARE -> {
                return stage == Stage.FOLDED ? append(c) : Outcome.RARE;
            }
            case FoldTable.ESCAPE -> {
                if (stage == Stage.RAW && beginsEscape(c)) {
                    return Outcome.ESCAPED;
                }
                separate();
            }
            default -> {
                out[length++] = folded;
                touched = true;
            }
        }
        return Outcome.DONE;
    }

    /** Appends a code point that is folded already: a letter, a mark on one, or else a separator. */
    private Outcome append(int codePoint) {
        boolean inWord = length > wordStart && Letters.isMark(codePoint);
        if (inWord || Letters.isLetterOrDigit(codePoint)) {
            length += Character.toChars(codePoint, out, length);
            touched = true;
        } else {
            separate();
        }
        return Outcome.DONE;
    }

    private void quote() {
        if (joinsProclitics && length > wordStart) {
            contractLam();
            if (length - wordStart <= Punctuation.LONGEST_PROCLITIC
                    && Punctuation.mayEndProclitic(out[length - 1]) && joinsProclitic()) {
                return;
            }
        }
        separate();
    }

    private boolean joinsProclitic() {
        String word = new String(out, wordStart, length - wordStart);
        boolean joins = Punctuation.isProclitic(word);
        touched |= joins;
        lamAt = joins && Punctuation.contracts(word) ? length - 1 : -1;
        return joins;
    }

    private void apostrophe(char c) {
        boolean inForeignWord = dropsApostrophes
                && length > wordStart
                && Letters.isForeign(out[length - 1])
                && Letters.isForeign(peek());
        if (inForeignWord) {
            touched = true;
        } else if (!Numbers.isSeparator(c) || !inNumber(c)) {
            quote();
        }
    }

    private void numberSeparator(char c) {
        if (!inNumber(c)) {
            separate();
        }
    }

    private boolean inNumber(char c) {
        boolean inNumber = length > wordStart
                && (joinsNumbers || c == '.')
                && isAsciiDigit(out[length - 1])
                && isAsciiDigit(peek());
        if (inNumber) {
            out[length++] = c; // read again at the end of the word, with the number's other separators
            hasNumber = joinsNumbers;
            touched = true;
        }
        return inNumber;
    }

    /** The next character of the folded text if it is a letter or digit of a single char, else 0. */
    private char peek() {
        for (int i = at; i < limit; i++) {
            char folded = table.get(in[i]);
            if (folded >= '0') {
                return folded;
            }
            if (folded != FoldTable.DROP) {
                return folded == FoldTable.RARE ? in[i] : 0;
            }
        }
        return 0;
    }

    /** The code point that a surrogate begins, walking past it; the replacement character for half a one. */
    private int codePoint(char c) {
        boolean isPair = at < limit && Character.isSurrogatePair(c, in[at]);
        return isPair ? Character.toCodePoint(c, in[at++]) : REPLACEMENT;
    }

    private static boolean isRare(int codePoint) {
        return Letters.isLetterOrDigit(codePoint) || Letters.isMark(codePoint)
                || Letters.isInvisible(codePoint);
    }

    private boolean beginsEscape(char c) {
        if (at == limit) {
            return false;
        }
        char next = in[at];
        boolean isName = next == '#' || Letters.in(next, 'a', 'z') || Letters.in(next, 'A', 'Z');
        return c == '&' ? isName : ESCAPED_CHARS.indexOf(next) >= 0;
    }

    /** Ends the word that is being written, if there is one, unless it belongs to the next one. */
    private void separate() {
        boolean isLoneWaw = length == wordStart + 1 && out[wordStart] == Letters.WAW && joinsConjunctions;
        int next = isLoneWaw ? nextArabic() : -1;
        if (next >= 0) {
            at = next;
            touched = true;
        } else if (length > wordStart) {
            endWord();
        }
    }

    /** Where the next word begins if it begins with an Arabic letter, else -1. */
    private int nextArabic() {
        for (int i = at; i < limit; i++) {
            char folded = table.get(in[i]);
            if (isHamza(folded) || Letters.isArabic(folded)) {
                return i;
            }
            boolean isOther = folded >= '0' || (folded == FoldTable.RARE && Letters.isLetterOrDigit(in[i]));
            boolean isPair = folded == FoldTable.SURROGATE && Letters.isLetterOrDigit(codePointAt(i));
            if (isOther || isPair) {
                return -1;
            }
        }
        return -1;
    }

    private int codePointAt(int position) {
        return Character.codePointAt(in, position, limit);
    }

    private void endWord() {
        if (touched) {
            repair();
        }
        starts[count] = wordStart;
        hashes[count++] = Lexicon.hash(out, wordStart, length);
        out[length++] = ' ';
        wordStart = length;
        startWord();
    }

    private void startWord() {
        touched = false;
        hasHamza = false;
        hasNumber = false;
        lamAt = -1;
    }

    /** The steps that see a word as a whole, in their order. */
    private void repair() {
        contractLam();
        if (hasNumber) {
            length = Numbers.rewrite(out, wordStart, length);
        }
        if (hasHamza && enabled.contains(Step.HAMZA_SEATS)) {
            length = Words.seatHamza(out, wordStart, length);
        }
        if (hasHamza && enabled.contains(Step.TANWIN_SEAT)) {
            length = Words.dropTanwinSeat(out, wordStart, length);
        }
    }

    private void contractLam() {
        boolean contracts = lamAt >= 0
                && lamAt + 2 < length
                && out[lamAt + 1] == Letters.ALEF
                && out[lamAt + 2] == Letters.LAM;
        if (contracts) {
            System.arraycopy(out, lamAt + 2, out, lamAt + 1, length - lamAt - 2);
            length--;
        }
        lamAt = -1;
    }
}
