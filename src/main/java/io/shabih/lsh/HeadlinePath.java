package io.shabih.lsh;

import io.shabih.facts.Terms;
import java.time.Duration;

/**
 * The way to candidates by their headlines: those that share two rare words, near each other in time, and enough
 * of their other words. The batch run and the live index go the same way.
 */
public final class HeadlinePath {
    /** Texts of one key that a text is compared with, on either side of it in the order of dates. */
    public static final int NEIGHBOURS = 6;

    /** A headline's rarest words, every two of which make a key. */
    private static final int RAREST_WORDS = 5;

    /** Words of less weight stand in one article of three or more. */
    private static final double COMMON_WORD = 0.15;

    private static final double LIKE_HEADLINE = 0.3;
    private static final double VERY_LIKE_HEADLINE = 0.5;
    private static final double ROUNDING = 1e-9;
    private static final long NEAR_MILLIS = Duration.ofDays(3).toMillis();

    private HeadlinePath() {}

    /** The keys of a headline. */
    public static long[] keys(Terms headline) {
        return headline.pairKeys(RAREST_WORDS, COMMON_WORD);
    }

    /** Whether so many milliseconds between two articles are few; a missing date is near to all. */
    public static boolean isNear(long millisBetween) {
        return millisBetween <= NEAR_MILLIS;
    }

    /** The further apart two articles were published, the more alike their headlines must be. */
    public static boolean areAlike(Terms a, Terms b, boolean near) {
        return a.resemblance(b) >= least(near);
    }

    /** False where headlines that share words of so much weight cannot be alike, whatever else the other one says. */
    public static boolean mayBeAlike(Terms a, double sharedWeight, boolean near) {
        return sharedWeight >= (1 - ROUNDING) * least(near) * a.weight();
    }

    private static double least(boolean near) {
        return near ? LIKE_HEADLINE : VERY_LIKE_HEADLINE;
    }
}
