package io.shabih.edits;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of edit that are planted; each says what an editor would call the pair. */
enum EditKind {
    HARAKAT(Does.GRADED, SpellingEdits::harakat),
    TATWEEL(Does.GRADED, SpellingEdits::tatweel),
    HAMZA_SEATS(Does.GRADED, SpellingEdits::hamzaSeats),
    FINAL_LETTERS(Does.GRADED, SpellingEdits::finalLetters),
    DIGITS_ARABIC_INDIC(Does.GRADED, SpellingEdits::arabicIndicDigits),
    DIGITS_PERSIAN(Does.GRADED, SpellingEdits::persianDigits),
    PRESENTATION_FORMS(Does.GRADED, SpellingEdits::presentationForms),
    BIDI_CONTROLS(Does.GRADED, SpellingEdits::bidiControls),
    SPELLING_PAIRS(Does.GRADED, SpellingEdits::spellingPairs),
    MONTH_NAMES(Does.GRADED, SpellingEdits::monthNames),

    EDITORIAL_MARK(Does.ONCE, HeadlineEdits::editorialMark),
    SOURCE_TAIL(Does.ONCE, HeadlineEdits::sourceTail),
    SOURCE_TAIL_UNKNOWN(Does.ONCE, HeadlineEdits::unknownSourceTail),
    HEADLINE_SYNONYMS(Does.GRADED, HeadlineEdits::synonyms),
    HEADLINE_WORD_ORDER(Does.ONCE, HeadlineEdits::wordOrder),
    RE_HEADLINED(Does.ONCE, HeadlineEdits::reHeadlined),

    AGENCY_TAG(Does.ONCE, BodyEdits::agencyTag),
    DATELINE(Does.ONCE, BodyEdits::dateline),
    LEAD_SWAPPED(Does.ONCE, BodyEdits::leadSwapped),
    LEAD_REWRITTEN(Does.ONCE, BodyEdits::leadRewritten),
    SENTENCE_DROPPED(Does.GRADED, BodyEdits::sentencesDropped),
    PARAGRAPH_INSERTED(Does.GRADED, BodyEdits::paragraphInserted),
    SHORTENED_HALF(Does.ONCE, BodyEdits::truncatedToHalf),
    SHORTENED_QUARTER(Does.ONCE, BodyEdits::truncatedToQuarter),
    EMBEDDED_IN_LONGER(Does.ONCE, BodyEdits::embedded),
    DIGITS_STRIPPED(Does.ONCE, BodyEdits::digitsStripped),

    NUMBERS_CHANGED(Does.GRADED_UPDATE, FactEdits::numbersChanged),
    DAYS_CHANGED(Does.UPDATE, FactEdits::daysChanged),
    PLACE_CHANGED(Does.UPDATE, FactEdits::placeChanged),
    NEGATION_ADDED(Does.UPDATE, FactEdits::negationAdded);

    /** Whether an edit has a strength, and whether the report stays the same. */
    private enum Does {
        GRADED, ONCE, GRADED_UPDATE, UPDATE
    }

    private final Does does;
    private final Change change;

    EditKind(Does does, Change change) {
        this.does = does;
        this.change = change;
    }

    /** The name in files, for example {@code hamza-seats}. */
    String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind with the kebab-case name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static EditKind named(String kebabName) {
        return Arrays.stream(values()).filter(kind -> kind.kebabName().equals(kebabName)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is " + kebabName + "; allowed: "
                        + String.join(", ", Arrays.stream(values()).map(EditKind::kebabName).toList())));
    }

    /** The judgement of the contract. */
    String label() {
        return isUpdate() ? "update" : "same";
    }

    /** Whether the edited article reports something else. */
    boolean isUpdate() {
        return does == Does.UPDATE || does == Does.GRADED_UPDATE;
    }

    /** The strengths that make sense for it among those asked for. */
    List<Strength> strengths(List<Strength> asked) {
        return does == Does.GRADED || does == Does.GRADED_UPDATE ? asked : List.of(Strength.WHOLE);
    }

    /** The edited article; empty where there is no place for the edit. */
    Optional<Draft> apply(Draft draft, Dose dose) {
        return change.apply(draft, dose).filter(edited -> !edited.equals(draft));
    }
}
