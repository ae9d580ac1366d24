package io.shabih.generate;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** What is planted in a corpus of headlines alone, and how often. */
enum HeadlineEdit {
    EXACT(0.05, "same"),
    /** Other spellings of the same letters, and an editor's mark. */
    RESPELLED(0.04, "same"),
    /** A word more that says nothing new. */
    EXTENDED(0.04, "same"),
    NUMBER(0.04, "update"),
    WEEKDAY(0.04, "update");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+");
    private static final Pattern WEEKDAYS = Pattern
            .compile("السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة");

    private final double share;
    private final String label;

    HeadlineEdit(double share, String label) {
        this.share = share;
        this.label = label;
    }

    double share() {
        return share;
    }

    String label() {
        return label;
    }

    String kebabName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String apply(String headline, SplittableRandom random) {
        return switch (this) {
            case EXACT -> headline;
            case RESPELLED -> "عاجل | " + headline.replace('أ', 'ا').replace('إ', 'ا').replace("ة ", "ه ");
            case EXTENDED -> headline + " رسميا";
            case NUMBER -> other(NUMBERS, "number", headline, random);
            case WEEKDAY -> other(WEEKDAYS, "weekday", headline, random);
        };
    }

    private static String other(Pattern place, String list, String headline, SplittableRandom random) {
        String changed = headline;
        while (changed.equals(headline)) {
            changed = place.matcher(headline).replaceFirst(Vocabulary.word(list, random));
        }
        return changed;
    }
}
