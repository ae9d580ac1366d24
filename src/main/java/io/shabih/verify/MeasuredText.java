package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.prepare.PreparedArticle;
import java.util.List;

/** What the printed measures of a pair are of, where that is not the bodies. */
final class MeasuredText {
    private static final List<Evidence> HEADLINES = List
            .of(new Evidence("resemblance-of", "headlines", "headlines"));

    private MeasuredText() {}

    /** Whether a pair's {@link Measures} are of the headlines, since one has no body. */
    static boolean isHeadlines(PreparedArticle a, PreparedArticle b) {
        return !a.hasBody() || !b.hasBody();
    }

    /** Says so where they are; nothing where they are of the bodies. */
    static List<Evidence> evidence(PreparedArticle a, PreparedArticle b) {
        return isHeadlines(a, b) ? HEADLINES : List.of();
    }
}
