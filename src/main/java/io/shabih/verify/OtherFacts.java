package io.shabih.verify;

import io.shabih.prepare.Numbers;
import io.shabih.prepare.PlacedFacts;
import io.shabih.prepare.PlacedFacts.Difference;
import io.shabih.prepare.PlacedFacts.Kind;
import io.shabih.prepare.PreparedArticle;
import java.util.List;

/**
 * Whether two articles that read like one report state facts that cannot both be of one report: such a pair is an update,
 * however much of the text they share.
 *
 * <p>Headlines are compared whatever the texts are; facts between the same words, and a denial in nearly the same
 * headline, only where one text was taken over from the other: who retells a report retells its facts in his own order.
 * One number that differs far down is taken for a correction, as readers take it.
 */
final class OtherFacts {
    /** Containment from which on a text counts as taken over. */
    static final double TAKEN_OVER = 0.5;

    private static final double LIKE_HEADLINE = 0.5;

    private static final int MORE_THAN_A_CORRECTION = 2;

    private OtherFacts() {}

    static boolean in(Verification.Weighed weighed, PreparedArticle a, PreparedArticle b) {
        boolean takenOver = weighed.value(Feature.CONTAINMENT) >= TAKEN_OVER;
        return inHeadlines(weighed)
                || otherNumbers(a, b) && otherNumbers(b, a)
                || takenOver && (isDenial(weighed) || inTexts(a.placedFacts(), b.placedFacts()));
    }

    /** Another number, day or part in the headlines. */
    static boolean inHeadlines(Verification.Weighed weighed) {
        return weighed.value(Feature.OTHER_PART) > 0
                || weighed.value(Feature.HEADLINE_NUMBERS_CONFLICT) == 1
                || weighed.value(Feature.HEADLINE_DAYS_CONFLICT) > 0;
    }

    /** A number of one headline that the other article gives nowhere. */
    private static boolean otherNumbers(PreparedArticle a, PreparedArticle b) {
        Numbers own = a.headlineFacts().numbers().unlike(b.headlineFacts().numbers());
        return !own.unlike(b.bodyNumbers()).isEmpty();
    }

    private static boolean isDenial(Verification.Weighed weighed) {
        return weighed.value(Feature.HEADLINE_OPPOSITE) > 0
                && weighed.value(Feature.HEADLINE_PLAIN) >= LIKE_HEADLINE;
    }

    /** Another day or place between the same words, another number there in the leads, or several such numbers. */
    private static boolean inTexts(PlacedFacts a, PlacedFacts b) {
        List<Difference> differences = a.differences(b);
        return differences.size() >= MORE_THAN_A_CORRECTION
                || differences.stream().anyMatch(one -> one.kind() != Kind.NUMBER || one.leading());
    }
}
