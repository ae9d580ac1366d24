package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.shingle.ShingleSet;
import java.util.Set;

/**
 * One article ready to be compared exactly with another one.
 *
 * @param article as it was read
 * @param headline normalised, without editorial marks
 * @param body normalised
 * @param headlineWords distinct words of the headline
 * @param headlineShingles shingles of the headline
 * @param bodyShingles shingles of the body
 * @param headlineTerms the headline's words by rarity
 * @param leadTerms words of the headline and of the body's first {@value #LEAD_WORDS} words
 * @param bodyTerms words of the body
 * @param allTerms words of headline and body
 * @param headlineFacts facts that the headline states
 * @param leadFacts facts of the body's first {@value #LEAD_WORDS} words
 * @param bodyNumbers numbers in the whole body, as digits
 */
public record PreparedArticle(
        Article article,
        String headline,
        String body,
        Set<String> headlineWords,
        ShingleSet headlineShingles,
        ShingleSet bodyShingles,
        Terms headlineTerms,
        Terms leadTerms,
        Terms bodyTerms,
        Terms allTerms,
        Facts headlineFacts,
        Facts leadFacts,
        Set<String> bodyNumbers) {

    /** Words of the body that count as its lead. */
    public static final int LEAD_WORDS = 40;

    /** Whether there is a body to compare. */
    public boolean hasBody() {
        return !body.isEmpty();
    }
}
