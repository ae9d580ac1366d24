package io.shabih.generate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What is planted in place of a new article, and how often.
 *
 * @param <T> what is edited: a story or a headline
 * @param kind its name in {@code answers.tsv}
 * @param share of all articles
 * @param label what the edited article is to the original
 * @param change makes the edited one
 */
record Edit<T>(String kind, double share, String label, BiFunction<T, SplittableRandom, T> change) {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final Pattern WEEKDAYS = Pattern
            .compile("(?<!\\p{L})(?:السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)(?!\\p{L})");

    /** Of articles. */
    static final List<Edit<Story>> OF_STORIES = List.of(
            new Edit<>("exact", 0.05, "same", (story, _) -> story),
            new Edit<>("reworded", 0.05, "same", Story::reworded),
            new Edit<>("shortened", 0.04, "same", (story, _) -> story.shortened()),
            new Edit<>("reheadlined", 0.03, "same", (story, _) -> story.reheadlined()),
            new Edit<>("update", 0.03, "update", Story::updated));

    /** Of headlines alone: other spellings behind an editor's mark, a word that says nothing new, another number or day. */
    static final List<Edit<String>> OF_HEADLINES = List.of(
            new Edit<>("exact", 0.05, "same", (headline, _) -> headline),
            new Edit<>("respelled", 0.04, "same",
                    (headline, _) -> "عاجل | "
                            + headline.replace('أ', 'ا').replace('إ', 'ا').replace("ة ", "ه ")),
            new Edit<>("extended", 0.04, "same", (headline, _) -> headline + " رسميا"),
            new Edit<>("number", 0.04, "update",
                    (headline, random) -> other(NUMBERS, "number", headline, random)),
            new Edit<>("weekday", 0.04, "update",
                    (headline, random) -> other(WEEKDAYS, "weekday", headline, random)));

    private static String other(Pattern place, String list, String headline, SplittableRandom random) {
        String changed = headline;
        while (changed.equals(headline)) {
            changed = place.matcher(headline).replaceFirst(Vocabulary.word(list, random));
        }
        return changed;
    }
}
