package io.shabih.prepare;

import java.util.Set;
import java.util.TreeSet;

/**
 * Small facts that a stretch of text states: what tells a daily template of Monday from that of Tuesday.
 * Each is a set of canonical values, empty where the text is silent.
 *
 * @param numbers as digits; spelled-out ones ({@code خمسة}) too where the text is a headline
 * @param weekdays {@code sunday} … {@code saturday}
 * @param months {@code 01} … {@code 12}
 * @param relativeDays {@code yesterday}, {@code today}, {@code tomorrow}
 * @param negations {@code not} where a word denies
 * @param serials {@code part} where a word says that the text is one of several parts
 * @param switches words with an opposite: {@code rises+} against {@code rises-}
 * @param questions {@code asks} where a word asks or explains ({@code لماذا}, {@code تحليل}): background, not news
 * @param awaitedCount verbs in the future tense ({@code سيلتقي})
 */
public record Facts(
        Numbers numbers,
        Set<String> weekdays,
        Set<String> months,
        Set<String> relativeDays,
        Set<String> negations,
        Set<String> serials,
        Set<String> switches,
        Set<String> questions,
        int awaitedCount) {
    private static final String DENIES = "denies+";

    public Facts {
        weekdays = Set.copyOf(weekdays);
        months = Set.copyOf(months);
        relativeDays = Set.copyOf(relativeDays);
        negations = Set.copyOf(negations);
        serials = Set.copyOf(serials);
        switches = Set.copyOf(switches);
        questions = Set.copyOf(questions);
    }

    /** What denies: a negation, or a verb that says so ({@code ينفي}); empty where nothing does. */
    public Set<String> denials() {
        Set<String> denials = new TreeSet<>(negations);
        if (switches.contains(DENIES)) {
            denials.add(DENIES);
        }
        return denials;
    }
}
