package io.shabih.verify;

import io.shabih.Decision.Probabilities;
import java.util.Locale;

/** What an editor says of two articles; the relation follows from it and from their lengths. */
public enum Verdict {
    /** The same report. */
    SAME,
    /** The same template or running cluster, other facts. */
    UPDATE,
    /** The same event or topic, told of in its own text. */
    RELATED,
    /** Nothing to do with each other. */
    UNRELATED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The name in data files and evidence. */
    public String word() {
        return word;
    }

    /** First whether the two tell one cluster (same or update), then the likelier one of what is left. */
    static Verdict of(Probabilities likely) {
        if (likely.ofOneStory() >= 0.5) {
            return likely.same() >= likely.update() ? SAME : UPDATE;
        }
        return likely.related() >= likely.unrelated() ? RELATED : UNRELATED;
    }

    /**
     * The same of two headlines without texts: the same report only where that is likelier than all else together, since so few
     * words tell too little for a choice between two unlikely ones.
     */
    static Verdict ofHeadlines(Probabilities likely) {
        if (likely.same() >= 0.5) {
            return SAME;
        }
        if (likely.update() >= Math.max(likely.related(), likely.unrelated())) {
            return UPDATE;
        }
        return likely.related() >= likely.unrelated() ? RELATED : UNRELATED;
    }

    /** Its place in arrays of verdicts, which are laid out in the order of declaration. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }
}
