package io.shabih.normalize;

import static io.shabih.normalize.Letters.isAsciiDigit;

import java.util.Arrays;
import java.util.Set;

/**
 * One walk over the characters of a text that folds them, divides the words and finds those that may have
 * another spelling.
 *
 * <p>The loop knows letters, separators and characters that vanish; everything else is an order of the
 * {@link FoldTable} and leaves the loop for {@link #obey}. A word that was touched outside the loop is
 * repaired at its end, where it can be seen as a whole.
 *
 * <p>Mutable: one a thread.
 */
final class FusedWalk {
    /** What was done to a text before the walk. */
    enum Stage { RAW, UNESCAPED, FOLDED }

    /** How a walk ended: done, or given up because the text is to be unescaped or folded first. */
    enum Outcome { DONE, ESCAPED, RARE }

    private static final String ESCAPED_CHARS = "nrtbf\"'/\\ux";
    private static final char REPLACEMENT = '\uFFFD';

    private final FoldTable table;
    private final Lexicon lexicon;
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
    private int[] candidates = new int[64];
    private int candidateCount;

    // What happened to the word that is being written.
    private boolean touched;
    private boolean hasHamza;
    private boolean hasNumber;
    private int lamAt = -1;

    FusedWalk(FoldTable table, Lexicon lexicon, Set<Step> enabled) {
        this.table = table;
        this.lexicon = lexicon;
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

    /** Where in {@link #words()} words begin that may be entries of the lexicon or begin one. */
    int[] candidates() {
        return candidates;
    }

    int candidateCount() {
        return candidateCount;
    }

    /** Walks over a part of a text. */
    Outcome walk(char[] text, Span part, Stage textStage) {
        in = text;
        at = part.start();
        limit = part.end();
        stage = textStage;
        if (out.length < part.length() + 2) {
            out = new char[part.length() * 3 / 2 + 64];
        }
        length = 0;
        wordStart = 0;
        candidateCount = 0;
        startWord();
        Outcome outcome = walk();
        separate();
        words.show(out, Math.max(0, length - 1));
        return outcome;
    }

    // The hot loop: positions and the word's running hash stay in registers, so it is one method.
    private Outcome walk() {
        char[][] pages = table.pages();
        char[] source = in;
        char[] target = out;
        int end = limit;
        int i = at;
        int o = 0;
        int hash = 0;
        while (i < end) {
            char c = source[i++];
            char folded = pages[c >>> 8][c & 0xFF];
            if (folded >= '0') {
                target[o++] = folded;
                hash = Lexicon.hash(hash, folded);
            } else if (folded == FoldTable.SEPARATOR) {
                if (o > wordStart) {
                    o = endWord(o, hash, touched);
                }
                hash = 0;
            } else if (folded != FoldTable.DROP) {
                at = i;
                length = o;
                Outcome outcome = obey(c, folded);
                if (outcome != Outcome.DONE) {
                    return outcome;
                }
                i = at;
                o = length;
                hash = 0; // a word that goes on is touched, and hashed again at its end
            }
        }
        length = o; // with the last word still open
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

    private Outcome obey(char c, char order) {
        switch (order) {
            case FoldTable.UNBUILT -> {
                table.get(c);
                at--; // and look again
                return rehash();
            }
            case FoldTable.HAMZA -> appendHamza(Letters.HAMZA);
            case FoldTable.YEH_HAMZA -> appendHamza(Letters.YEH_HAMZA);
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
            default -> throw new IllegalStateException("no such order: " + (int) order);
        }
        return Outcome.DONE;
    }

    private Outcome rehash() {
        touched = length > wordStart;
        return Outcome.DONE;
    }

    private void appendHamza(char letter) {
        out[length++] = letter;
        hasHamza = true;
        touched = true;
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
            String word = length - wordStart <= 4 ? new String(out, wordStart, length - wordStart) : "";
            if (Punctuation.isProclitic(word, 0, word.length())) {
                touched = true;
                lamAt = Punctuation.contracts(word) ? length - 1 : -1;
                return;
            }
        }
        separate();
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
        return Letters.isLetterOrDigit(codePoint) || Letters.isMark(codePoint) || Letters.isInvisible(codePoint);
    }

    private boolean beginsEscape(char c) {
        if (at == limit) {
            return false;
        }
        char next = in[at];
        boolean isName = next == '#' || Letters.in(next, 'a', 'z') || Letters.in(next, 'A', 'Z');
        return c == '&' ? isName : ESCAPED_CHARS.indexOf(next) >= 0;
    }

    private void separate() {
        if (length > wordStart) {
            length = endWord(length, 0, true);
        }
    }

    /** Ends the word that is being written; returns where the next one begins. */
    private int endWord(int wordEnd, int wordHash, boolean isTouched) {
        int end = wordEnd;
        int hash = wordHash;
        if (isTouched || followsLoneWaw()) {
            end = repair(wordEnd);
            hash = 0;
            for (int i = wordStart; i < end; i++) {
                hash = Lexicon.hash(hash, out[i]);
            }
            startWord();
        }
        char first = out[wordStart];
        boolean known = lexicon.mayBegin(hash)
                || (Lexicon.isConjunction(first)
                        && lexicon.mayBegin(Lexicon.hashOfRest(hash, first, end - wordStart)));
        if (known) {
            addCandidate();
        }
        out[end] = ' ';
        wordStart = end + 1;
        return wordStart;
    }

    private void addCandidate() {
        if (candidateCount == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * candidateCount);
        }
        candidates[candidateCount++] = wordStart;
    }

    private void startWord() {
        touched = false;
        hasHamza = false;
        hasNumber = false;
        lamAt = -1;
    }

    private boolean followsLoneWaw() {
        return wordStart >= 2
                && out[wordStart - 2] == Letters.WAW
                && joinsConjunctions
                && (wordStart == 2 || out[wordStart - 3] == ' ')
                && Letters.isArabic(out[wordStart]);
    }

    /** The steps that see a word as a whole, in their order; returns the word's new end. */
    private int repair(int wordEnd) {
        length = wordEnd;
        contractLam();
        if (hasNumber) {
            length = Numbers.rewrite(out, wordStart, length);
        }
        if (followsLoneWaw()) {
            System.arraycopy(out, wordStart, out, wordStart - 1, length - wordStart);
            wordStart -= 2;
            length--;
        }
        if (hasHamza && enabled.contains(Step.HAMZA_SEATS)) {
            length = Words.seatHamza(out, wordStart, length);
        }
        if (hasHamza && enabled.contains(Step.TANWIN_SEAT)) {
            length = Words.dropTanwinSeat(out, wordStart, length);
        }
        return length;
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
