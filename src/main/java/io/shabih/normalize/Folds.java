package io.shabih.normalize;

import static io.shabih.normalize.Letters.ALEF;
import static io.shabih.normalize.Letters.ALEF_HAMZA_ABOVE;
import static io.shabih.normalize.Letters.ALEF_HAMZA_BELOW;
import static io.shabih.normalize.Letters.ALEF_MADDA;
import static io.shabih.normalize.Letters.ALEF_WASLA;
import static io.shabih.normalize.Letters.BEH;
import static io.shabih.normalize.Letters.DOTLESS_YEH;
import static io.shabih.normalize.Letters.FEH;
import static io.shabih.normalize.Letters.HEH;
import static io.shabih.normalize.Letters.JEEM;
import static io.shabih.normalize.Letters.KAF;
import static io.shabih.normalize.Letters.QAF;
import static io.shabih.normalize.Letters.TEH_MARBUTA;
import static io.shabih.normalize.Letters.YEH;
import static io.shabih.normalize.Letters.YEH_HAMZA;
import static io.shabih.normalize.Letters.ZAIN;

import java.text.Normalizer.Form;
import java.util.List;

/** The steps that look at one code point alone, and composition, which looks at its neighbours. */
final class Folds {
    static final List<Step> BEFORE_COMPOSITION = List.of(Step.FORMS, Step.INVISIBLES, Step.HARAKAT,
            Step.TATWEEL);
    static final List<Step> AFTER_COMPOSITION = List.of(
            Step.LOOK_ALIKES, Step.LOAN_LETTERS, Step.ALEF, Step.DOTLESS_YEH, Step.TEH_MARBUTA,
            Step.DIGITS, Step.CASE);

    static final int DROPPED = -1;
    static final int SEVERAL = -2;

    private Folds() {}

    /** What the step makes of the text, one code point at a time. */
    static String apply(Step step, String text) {
        int first = firstFolded(step, text);
        StringBuilder folded = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int one = fold(step, c);
            if (one == SEVERAL) {
                folded.append(expand(step, c));
            } else if (one != DROPPED) {
                folded.appendCodePoint(one);
            }
        }
        return first == text.length() ? text : folded.toString();
    }

    private static int firstFolded(Step step, String text) {
        int at = 0;
        while (at < text.length() && fold(step, text.codePointAt(at)) == text.codePointAt(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** What the step makes of a code point: another one, {@link #DROPPED} or {@link #SEVERAL}. */
    static int fold(Step step, int c) {
        return switch (step) {
            case FORMS -> isForm(c) ? single(expand(step, c)) : c;
            case INVISIBLES -> Letters.isInvisible(c) ? DROPPED : c;
            case HARAKAT -> Letters.isHaraka(c) ? DROPPED : c;
            case TATWEEL -> c == Letters.TATWEEL ? DROPPED : c;
            case LOOK_ALIKES -> lookAlike(c);
            case LOAN_LETTERS -> loanLetter(c);
            case ALEF -> alef(c);
            case DOTLESS_YEH -> c == DOTLESS_YEH ? YEH : c;
            case TEH_MARBUTA -> c == TEH_MARBUTA ? HEH : c;
            case DIGITS -> digit(c);
            case CASE -> isSharpS(c) ? SEVERAL : Character.toLowerCase(Character.toUpperCase(c));
            default -> throw new IllegalArgumentException(step + " does not fold single code points");
        };
    }

    private static int single(String text) {
        if (text.isEmpty()) {
            return DROPPED;
        }
        int first = text.codePointAt(0);
        return text.length() == Character.charCount(first) ? first : SEVERAL;
    }

    private static String expand(Step step, int c) {
        return step == Step.CASE ? "ss" : form(c);
    }

    /**
     * Arabic and Hebrew presentation forms, Latin ligatures, full-width and mathematical letters, Roman
     * numerals. Other compatibility characters stay: NFKC would make words of them (a trademark sign would
     * become the letters TM).
     */
    private static String form(int c) {
        String plain = java.text.Normalizer.normalize(Character.toString(c), Form.NFKC);
        boolean carriesMark = plain.length() > 1
                && (plain.charAt(0) == ' ' || plain.charAt(0) == Letters.TATWEEL);
        return carriesMark ? plain.substring(1) : plain; // a vowel mark shown alone, on nothing
    }

    private static boolean isForm(int c) {
        return Letters.in(c, '\uFB00', '\uFDFF')
                || Letters.in(c, '\uFE70', '\uFEFC')
                || Letters.in(c, '\uFF01', '\uFFEE')
                || Letters.in(c, '\u2160', '\u217F')
                || Letters.in(c, 0x1D400, 0x1D7FF)
                || Letters.in(c, 0x1EE00, 0x1EEFF);
    }

    private static int lookAlike(int c) {
        return switch (c) {
            case '\u06CC', '\u06D2', '\u0620' -> YEH; // Farsi yeh, yeh barree, Kashmiri yeh
            case '\u06D3' -> YEH_HAMZA; // yeh barree with hamza
            case '\u06A9', '\u06AA' -> KAF; // keheh, swash kaf
            case '\u06C1', '\u06BE', '\u06D5', '\u06C0', '\u06C2' -> HEH; // heh goal, doachashmee, ae
            case '\u06C3' -> TEH_MARBUTA; // teh marbuta goal
            case '\u0672', '\u0675' -> ALEF_HAMZA_ABOVE; // wavy and high hamza
            case '\u0673' -> ALEF_HAMZA_BELOW;
            default -> c;
        };
    }

    private static int loanLetter(int c) {
        return switch (c) {
            case '\u067E' -> BEH; // peh
            case '\u06A4', '\u06A5' -> FEH; // veh
            case '\u0686' -> JEEM; // tcheh
            case '\u0698' -> ZAIN; // jeh
            case '\u06AF', '\u06AD', '\u0763' -> KAF; // gaf; ng, the Moroccan gaf
            case '\u06A8' -> QAF; // the Tunisian gaf
            default -> c;
        };
    }

    private static int alef(int c) {
        return switch (c) {
            case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA -> ALEF;
            default -> c;
        };
    }

    private static int digit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c;
    }

    /** Folds to two letters. All other case folding goes by way of the capital, so that s and long s meet. */
    private static boolean isSharpS(int c) {
        return c == '\u00DF' || c == '\u1E9E';
    }

    /** NFC without the accents that found no letter to join: Russian stress marks, a stray hamza mark. */
    static String compose(String text) {
        String composed = java.text.Normalizer.normalize(text, Form.NFC);
        if (composed.chars().noneMatch(Letters::isAccent)) {
            return composed;
        }
        StringBuilder kept = new StringBuilder(composed.length());
        composed.chars().filter(c -> !Letters.isAccent(c)).forEach(c -> kept.append((char) c));
        return java.text.Normalizer.normalize(kept, Form.NFC);
    }

    /** Whether the character may join its neighbours, so that its text must be composed as a whole. */
    static boolean mayCompose(char c) {
        boolean jamo = Letters.in(c, '\u1100', '\u11FF');
        boolean known = c < '\u0340' || Letters.in(c, '\u0400', '\u08FF'); // all composed; spares loading the data
        return jamo
                || Letters.isMark(c)
                || (!known && !java.text.Normalizer.isNormalized(Character.toString(c), Form.NFC));
    }
}
