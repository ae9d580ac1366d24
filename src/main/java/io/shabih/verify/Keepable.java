package io.shabih.verify;

import io.shabih.Relation;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.ShingleSets;

/**
 * Which of two articles that carry one report may be kept in place of the other: the one whose text is whole.
 *
 * <p>An article without a report never stands for one that has one. Of two that are NEAR, one never stands for another that is more
 * than {@value #LONGEST} times as long, with its furniture or without: that is a flash, and the other one the report. An article
 * that holds the other one among other things does not count as its whole.
 *
 * @param first whether the first may be kept in place of the second
 * @param second whether the second may be kept in place of the first
 */
public record Keepable(boolean first, boolean second) {
    /** So many times as long as the article that is kept may be one that is dropped for it. */
    public static final int LONGEST = 2;

    /** Where all are of one text. */
    public static final Keepable EITHER = new Keepable(true, true);

    /** Which of the two may be kept, of which the first is this to the second. */
    public static Keepable of(PreparedArticle a, PreparedArticle b, Relation relation) {
        boolean lengths = relation == Relation.NEAR;
        return new Keepable(isWhole(a, b, lengths), isWhole(b, a, lengths));
    }

    private static boolean isWhole(PreparedArticle kept, PreparedArticle other, boolean lengths) {
        boolean reports = kept.hasReport() || !other.hasReport();
        return reports && (!lengths || isEnough(kept.shingles().size(ShingleSets.REPORT),
                other.shingles().size(ShingleSets.REPORT))
                && isEnough(length(kept), length(other)));
    }

    private static int length(PreparedArticle prepared) {
        return prepared.hasBody() ? prepared.bodyLength() : 0;
    }

    /** Whether a text of one length may be kept in place of one of another length. */
    public static boolean isEnough(int kept, int other) {
        return other <= (long) LONGEST * kept;
    }

    /** The same, seen from the second. */
    public Keepable reversed() {
        return new Keepable(second, first);
    }

    /** As a number from 0 to 3, to be stored. */
    public int toBits() {
        return (first ? 1 : 0) + (second ? 2 : 0);
    }

    /** What {@link #toBits} gave. */
    public static Keepable ofBits(int bits) {
        return new Keepable((bits & 1) != 0, (bits & 2) != 0);
    }
}
