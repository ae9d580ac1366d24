package io.shabih.prepare;

/**
 * What finding candidates needs of one article, in about half a kilobyte.
 *
 * <p>The arrays belong to the worker that made it and are overwritten by its next article. The text that
 * is sketched is the body, or the headline where there is no body.
 *
 * @param body the normalised body, {@link TextKey#EMPTY} where there is none
 * @param headline the normalised headline without editorial marks, {@link TextKey#EMPTY} where there is
 *     none
 * @param headlineTerms the headline's words by rarity
 * @param shingleCount shingles of the sketched text, repeated ones counted again
 * @param bandKeys a key a band
 * @param components the whole signature, a component an element
 * @param samples the sampled shingles, {@code sampleCount} of them, sorted and distinct
 * @param pieces what may be furniture of the body, by {@link io.shabih.furniture.PieceScanner}; a new array
 */
public record ArticleSketch(
        TextKey body,
        TextKey headline,
        Terms headlineTerms,
        int shingleCount,
        long[] bandKeys,
        long[] components,
        long[] samples,
        int sampleCount,
        int[] pieces) {}
