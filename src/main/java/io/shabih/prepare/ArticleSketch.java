package io.shabih.prepare;

import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import java.nio.ByteBuffer;

/**
 * What one article is prepared into: the keys by which it is found among all articles, and its record, which is all that
 * comparing it needs.
 *
 * <p>The arrays and the record belong to the worker that made it and are overwritten by its next article. The text that
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
 * @param saysTooLittle whether it matches nothing, as {@link PreparedArticle#saysTooLittle}; then there are no band keys and
 *     no samples
 * @param record for {@link PreparedArticle#of}; from the buffer's position to its limit
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
        boolean saysTooLittle,
        ByteBuffer record) {}
