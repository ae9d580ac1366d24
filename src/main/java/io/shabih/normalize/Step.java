package io.shabih.normalize;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One step of the normaliser; the order of the constants is the order in which they are applied.
 *
 * <p>Example: {@code Step.named("teh-marbuta")} is {@link #TEH_MARBUTA}. Every step can be left out of a
 * {@link Normalizer} except {@link #WHITESPACE}, which is the normal form itself. A step whose behaviour
 * changes gets a higher {@link #version()}, and with it every normaliser that has the step.
 *
 * <p>Immutable and thread-safe.
 */
public enum Step {
    ESCAPES(1, "broken exporters leave \\n, \\\" and \\u0627 in the text"),
    ENTITIES(1, "scraped pages leave &quot; and &#1575; in the text, sometimes escaped twice"),
    FORMS(1, "text taken from PDF and old systems has presentation forms, ligatures and full-width digits"),
    INVISIBLES(1, "bidi marks, joiners, soft hyphens and byte order marks are for display only"),
    HARAKAT(1, "vowel marks are optional, and outlets place them differently"),
    TATWEEL(1, "the stretching line only justifies the text"),
    COMPOSITION(1, "one letter with its mark is one character or two, depending on the keyboard"),
    LOOK_ALIKES(1, "Persian and Urdu keyboards give another yeh, kaf and heh that look the same"),
    LOAN_LETTERS(1, "foreign sounds are written with extra letters (peh, veh, tcheh, gaf) or without them"),
    ALEF(1, "the hamza on an alef is often left out"),
    DOTLESS_YEH(1, "Egypt writes a final yeh without its dots"),
    TEH_MARBUTA(1, "the dots of the final teh marbuta are often left out"),
    DIGITS(1, "numbers are written in Arabic-Indic, Persian or European digits"),
    CASE(1, "capital letters differ between outlets"),
    SOURCE_TAILS(1, "aggregators put the outlet's name behind the headline"),
    EDITORIAL_MARKS(1, "urgent, video, exclusive say how a report is told, not what it tells"),
    NUMBERS(1, "thousands are grouped or not, and decimals have a point or a comma"),
    PROCLITICS(1, "a prefix before a quoted name belongs to the name's first word"),
    APOSTROPHES(1, "an apostrophe inside a foreign word is typed in three ways or left out"),
    PUNCTUATION(1, "punctuation, symbols and emoji are the house style of an outlet"),
    WHITESPACE(1, "words are joined by single spaces: the normal form itself"),
    CONJUNCTION(1, "the one-letter word for and is often typed apart from its word"),
    HAMZA_SEATS(1, "Egypt and the Levant seat a hamza before waw or after yeh differently"),
    TANWIN_SEAT(1, "an alef after a final hamza is a frequent slip for the tanwin alone"),
    SPELLINGS(1, "names and loan words are spelled differently from country to country"),
    MONTHS(1, "three families of month names are in use, often two of them side by side");

    private static final Set<Step> HEADLINE_ONLY = Set.of(SOURCE_TAILS, EDITORIAL_MARKS);

    private final int version;
    private final String reason;

    Step(int version, String reason) {
        this.version = version;
        this.reason = reason;
    }

    /** The name on the command line, for example {@code teh-marbuta}. */
    public String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Counts the changes of what this step does; starts at 1. */
    public int version() {
        return version;
    }

    /** Why the step is there, in one line. */
    public String reason() {
        return reason;
    }

    /** Whether the step is applied to headlines alone. */
    public boolean isHeadlineOnly() {
        return HEADLINE_ONLY.contains(this);
    }

    /**
     * The step with the kebab-case name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Step named(String kebabName) {
        for (Step step : values()) {
            if (step.kebabName().equals(kebabName)) {
                return step;
            }
        }
        throw new IllegalArgumentException("step is " + kebabName + "; allowed: "
                + String.join(", ", EnumSet.allOf(Step.class).stream().map(Step::kebabName).toList()));
    }
}
