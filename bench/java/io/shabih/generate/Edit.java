package io.shabih.generate;

import java.util.Locale;
import java.util.SplittableRandom;

/** What is planted in place of a new article, and how often. */
enum Edit {
    EXACT(0.05, "same"),
    /** Other verbs of saying. */
    REWORDED(0.05, "same"),
    /** Without its last sentence. */
    SHORTENED(0.04, "same"),
    REHEADLINED(0.03, "same"),
    /** Other numbers and weekdays in headline and body. */
    UPDATE(0.03, "update");

    private final double share;
    private final String label;

    Edit(double share, String label) {
        this.share = share;
        this.label = label;
    }

    /** Share of all articles. */
    double share() {
        return share;
    }

    /** What the edited article is to the original. */
    String label() {
        return label;
    }

    String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Story apply(Story story, SplittableRandom random) {
        return switch (this) {
            case EXACT -> story;
            case REWORDED -> new Story(story.names(), story.numbers(), random.nextLong(), story.angle(),
                    story.sentences());
            case SHORTENED -> new Story(story.names(), story.numbers(), story.wording(), story.angle(),
                    story.sentences() - 1);
            case REHEADLINED -> new Story(story.names(), story.numbers(), story.wording(),
                    (story.angle() + 1) % Story.angles(), story.sentences());
            case UPDATE -> new Story(story.names(), random.nextLong(), story.wording(), story.angle(),
                    story.sentences());
        };
    }
}
