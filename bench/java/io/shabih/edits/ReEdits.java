package io.shabih.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Re-edits reports as newsrooms do. Of a hundred copies about seventy are the same report in a changed text, fifteen a
 * part of it or a longer one that holds it, and fifteen report other facts in its words; and most have a headline, an
 * agency's tag or a spelling of their own besides. No copy is the original letter by letter.
 */
final class ReEdits {
    private static final double OTHER_FACTS = 0.15;
    private static final double PART_OR_WHOLE = 0.3;
    private static final double CHANGED_TWICE = 0.3;
    private static final double OWN_HEADLINE = 0.6;
    private static final double OWN_TAG = 0.5;
    private static final double OWN_SPELLING = 0.4;
    private static final List<Strength> STRENGTHS = List.of(Strength.of("10%"), Strength.of("25%"),
            Strength.of("50%"));

    // What stands twice is drawn twice as often.
    private static final List<EditKind> FACTS = List.of(EditKind.NUMBERS_CHANGED, EditKind.NUMBERS_CHANGED,
            EditKind.DAYS_CHANGED, EditKind.PLACE_CHANGED, EditKind.NEGATION_ADDED);
    private static final List<EditKind> PARTS = List.of(EditKind.SHORTENED_HALF, EditKind.SHORTENED_HALF,
            EditKind.SHORTENED_QUARTER, EditKind.EMBEDDED_IN_LONGER);
    private static final List<EditKind> TEXTS = List.of(EditKind.SENTENCE_DROPPED, EditKind.SENTENCE_DROPPED,
            EditKind.SENTENCE_DROPPED, EditKind.PARAGRAPH_INSERTED, EditKind.PARAGRAPH_INSERTED,
            EditKind.LEAD_REWRITTEN, EditKind.LEAD_REWRITTEN, EditKind.LEAD_SWAPPED,
            EditKind.DIGITS_STRIPPED);
    private static final List<EditKind> HEADLINES = List.of(EditKind.EDITORIAL_MARK, EditKind.SOURCE_TAIL,
            EditKind.SOURCE_TAIL_UNKNOWN, EditKind.HEADLINE_SYNONYMS, EditKind.HEADLINE_SYNONYMS,
            EditKind.HEADLINE_WORD_ORDER, EditKind.RE_HEADLINED, EditKind.RE_HEADLINED);
    private static final List<EditKind> TAGS = List.of(EditKind.AGENCY_TAG, EditKind.DATELINE);
    private static final List<EditKind> SPELLINGS = List.of(EditKind.HAMZA_SEATS, EditKind.HAMZA_SEATS,
            EditKind.FINAL_LETTERS, EditKind.FINAL_LETTERS, EditKind.SPELLING_PAIRS, EditKind.SPELLING_PAIRS,
            EditKind.MONTH_NAMES, EditKind.DIGITS_ARABIC_INDIC, EditKind.DIGITS_PERSIAN, EditKind.HARAKAT,
            EditKind.TATWEEL, EditKind.PRESENTATION_FORMS, EditKind.BIDI_CONTROLS);

    private final Donors donors;

    ReEdits(Donors donors) {
        this.donors = donors;
    }

    /** A copy, and the edit that says what it is to the original. */
    record Copy(Draft draft, EditKind kind) {}

    Copy copy(Draft original, SplittableRandom random) {
        Copy copy = changed(original, random);
        double drawn = random.nextDouble();
        if (drawn < CHANGED_TWICE && TEXTS.contains(copy.kind())) {
            copy = dressed(copy, 1, TEXTS, random);
        }
        copy = dressed(copy, OWN_HEADLINE, HEADLINES, random);
        copy = dressed(copy, OWN_TAG, TAGS, random);
        return dressed(copy, OWN_SPELLING, SPELLINGS, random);
    }

    private Copy changed(Draft original, SplittableRandom random) {
        double drawn = random.nextDouble();
        List<EditKind> first = drawn < OTHER_FACTS ? FACTS : drawn < PART_OR_WHOLE ? PARTS : TEXTS;
        return one(first, original, random)
                .or(() -> one(TEXTS, original, random)) // has no facts, or is too short for a part
                .or(() -> one(HEADLINES, original, random))
                .orElseThrow(() -> new IllegalStateException("a headline can always be marked"));
    }

    private Copy dressed(Copy copy, double share, List<EditKind> kinds, SplittableRandom random) {
        if (random.nextDouble() >= share) {
            return copy;
        }
        return one(kinds, copy.draft(), random).map(edited -> new Copy(edited.draft(), copy.kind()))
                .orElse(copy);
    }

    /** Made by one of the kinds, the first in an order by lot that has a place in the article. */
    private Optional<Copy> one(List<EditKind> kinds, Draft draft, SplittableRandom random) {
        List<EditKind> left = new ArrayList<>(kinds);
        while (!left.isEmpty()) {
            EditKind kind = left.remove(random.nextInt(left.size()));
            List<Strength> strengths = kind.strengths(STRENGTHS);
            Dose dose = new Dose(strengths.get(random.nextInt(strengths.size())), random.split(), donors);
            Optional<Draft> edited = kind.apply(draft, dose);
            if (edited.isPresent()) {
                return Optional.of(new Copy(edited.get(), kind));
            }
        }
        return Optional.empty();
    }
}
