package io.shabih.normalize;

import io.shabih.normalize.Lexicon.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The normaliser as it is defined: one step after the other, each from text to text.
 *
 * <p>Some twenty walks over the text, ten million or so characters a second. Immutable and thread-safe.
 */
final class PlainPath {
    private final Set<Step> enabled;
    private final Furniture furniture;
    private final Lexicon lexicon;

    PlainPath(Set<Step> enabled, Furniture furniture, Lexicon lexicon) {
        this.enabled = enabled;
        this.furniture = furniture;
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Furniture furniture() {
        return furniture;
    }

    String normalize(String text) {
        return trace(text, new ArrayList<>());
    }

    String normalizeHeadline(String headline) {
        return traceHeadline(headline, new ArrayList<>());
    }

    /** The normal form of a body; what each step changed is added to the traces. */
    String trace(String text, List<StepTrace> traces) {
        EnumSet<Step> steps = EnumSet.allOf(Step.class);
        steps.removeIf(Step::isHeadlineOnly);
        return run(text, steps, traces);
    }

    /** The normal form of a headline; what each step changed is added to the traces. */
    String traceHeadline(String headline, List<StepTrace> traces) {
        String folded = run(headline, EnumSet.range(Step.ESCAPES, Step.CASE), traces);
        String bare = trim(folded, traces);
        String words = run(bare, EnumSet.range(Step.NUMBERS, Step.MONTHS), traces);
        return trim(words, traces); // a mark that only its spelling hid
    }

    /** The steps on single characters: what furniture is looked for in. */
    String fold(String text) {
        return run(text, EnumSet.range(Step.ESCAPES, Step.CASE), new ArrayList<>());
    }

    /** The first of them, on escaped text. */
    String unescape(String text) {
        return run(text, EnumSet.range(Step.ESCAPES, Step.ENTITIES), new ArrayList<>());
    }

    private String run(String text, Set<Step> steps, List<StepTrace> traces) {
        String after = text;
        for (Step step : steps) {
            String before = step == Step.FORMS ? Letters.wellFormed(after) : after;
            after = enabled.contains(step) ? apply(step, before) : before;
            if (!after.equals(before)) {
                traces.add(new StepTrace(step, before, after));
            }
        }
        return after;
    }

    private String trim(String headline, List<StepTrace> traces) {
        Span span = Span.words(headline, new Span(0, headline.length()));
        String after = headline;
        while (true) {
            Furniture.Removal removal = furniture.trimOne(headline, span);
            if (removal.rest().equals(span)) {
                return after;
            }
            span = removal.rest();
            String before = after;
            after = headline.substring(span.start(), span.end());
            traces.add(new StepTrace(removal.step(), before, after));
        }
    }

    private String apply(Step step, String text) {
        return switch (step) {
            case ESCAPES -> Escapes.unescapeTwice(text);
            case ENTITIES -> Escapes.unescapeEntitiesTwice(text);
            case COMPOSITION -> Folds.compose(text);
            case FORMS, INVISIBLES, HARAKAT, TATWEEL, LOOK_ALIKES, LOAN_LETTERS, ALEF, DOTLESS_YEH,
                    TEH_MARBUTA, DIGITS, CASE ->
                Folds.apply(step, text);
            case SOURCE_TAILS, EDITORIAL_MARKS -> text; // taken in turns, see trim
            case NUMBERS -> Numbers.apply(text);
            case PROCLITICS -> Punctuation.joinProclitics(text);
            case APOSTROPHES -> Punctuation.dropApostrophes(text);
            case PUNCTUATION -> Punctuation.toSpaces(text);
            case WHITESPACE -> Words.singleSpaced(text);
            case CONJUNCTION -> Words.joinConjunctions(text);
            case HAMZA_SEATS -> Words.seatHamzas(text);
            case TANWIN_SEAT -> Words.dropTanwinSeats(text);
            case SPELLINGS -> rewrite(text, EnumSet.of(Kind.SPELLING));
            case MONTHS -> rewrite(text, EnumSet.of(Kind.MONTH, Kind.MONTH_IN_DATE));
        };
    }

    private String rewrite(String words, Set<Kind> kinds) {
        WordRewriter rewriter = new WordRewriter(lexicon, kinds);
        int[] starts = new int[words.length() + 1];
        int[] hashes = new int[words.length() + 1];
        int count = 0;
        for (int i = 0; i < words.length(); i++) {
            if (i == 0 || words.charAt(i - 1) == ' ') {
                int wordEnd = words.indexOf(' ', i);
                starts[count] = i;
                hashes[count++] = words.substring(i, wordEnd < 0 ? words.length() : wordEnd).hashCode();
            }
        }
        NormalizedText text = new NormalizedText().show(words.toCharArray(), words.length());
        int length = rewriter.rewrite(text, starts, hashes, count);
        return length == 0 ? words : new String(rewriter.chars(), 0, length);
    }
}
