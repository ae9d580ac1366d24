package io.shabih.lsh;

import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import java.time.Duration;

/**
 * The ways to candidates by rare words: texts that share two of them, near each other in time, and enough of their other words. The
 * batch run and the live index go the same ways.
 *
 * <pre>{@code
 * for (long key : WordPath.HEADLINE.keys(terms)) { … }        // then, of two texts with a key in common:
 * boolean candidates = WordPath.HEADLINE.areAlike(terms, otherTerms, WordPath.HEADLINE.isNear(millisBetween));
 * }</pre>
 *
 * <p>Immutable and thread-safe. Cost: keys are found in the time of a pass over the words; likeness is linear in both texts' words.
 */
public enum WordPath {
    /** By the words of the headlines: one report under one headline told anew. */
    HEADLINE(Stems.HEADLINE, 5, Duration.ofDays(3), 0.3, 0.5),

    /**
     * By the words of headline and lead: what two outlets wrote on one event in words of their own, of which headlines may share none.
     * Such reports come within a day or so, and no path leads further; a missing date is near to all.
     */
    LEAD(Stems.LEAD, 8, Duration.ofHours(36), 0.2, WordPath.NEVER);

    private static final double NEVER = 2;

    /** Texts of one key that a text is compared with, on either side of it in the order of dates. */
    public static final int NEIGHBOURS = 6;

    /** Words of less weight stand in one article of three or more. */
    private static final double COMMON_WORD = 0.15;

    private static final double ROUNDING = 1e-9;

    private final int parts;
    private final int rarestWords;
    private final long nearMillis;
    private final double likeNear;
    private final double likeFar;

    WordPath(int parts, int rarestWords, Duration near, double likeNear, double likeFar) {
        this.parts = parts;
        this.rarestWords = rarestWords;
        this.nearMillis = near.toMillis();
        this.likeNear = likeNear;
        this.likeFar = likeFar;
    }

    /** Where the words stand that the path goes by: parts of {@link Stems}. */
    public int parts() {
        return parts;
    }

    /** A key for every two of the rarest words. */
    public long[] keys(Terms terms) {
        return terms.pairKeys(rarestWords, COMMON_WORD);
    }

    /** Whether so many milliseconds between two articles are few. */
    public boolean isNear(long millisBetween) {
        return millisBetween <= nearMillis;
    }

    /** Whether the path leads from one text to another near it, or to one that is not: asked before words are read. */
    public boolean leads(boolean near) {
        return least(near) < NEVER;
    }

    /** The further apart two articles were published, the more alike their words must be. */
    public boolean areAlike(Terms a, Terms b, boolean near) {
        return a.resemblance(b) >= least(near);
    }

    /** False where words that share so much weight cannot be alike, whatever else the other text says. */
    public boolean mayBeAlike(Terms a, double sharedWeight, boolean near) {
        return sharedWeight >= (1 - ROUNDING) * least(near) * a.weight();
    }

    private double least(boolean near) {
        return near ? likeNear : likeFar;
    }
}
