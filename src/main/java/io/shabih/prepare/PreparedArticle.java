package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.furniture.Piece;
import io.shabih.shingle.ShingleSet;
import java.util.List;
import java.util.Set;

/**
 * One article ready to be compared exactly with another one. Terms, facts and numbers are those of the body
 * without its furniture.
 *
 * @param article as it was read
 * @param headline normalised, without editorial marks
 * @param body normalised
 * @param headlineWords distinct words of the headline
 * @param headlineShingles shingles of the headline
 * @param bodyShingles shingles of the whole body, furniture among them
 * @param reportShingles shingles of the body without its furniture; those of the whole body where next to
 *     nothing is left; none where nothing at all is left under a headline
 * @param furniture the pieces of the article's body that are furniture, in order
 * @param leadShingles shingles of the body's first {@value #LEAD_WORDS} words
 * @param headlineTerms the headline's words by rarity
 * @param leadTerms words of the headline and of the body's first {@value #LEAD_WORDS} words
 * @param headTerms words of the headline and of the body's first {@value #HEAD_WORDS} words
 * @param bodyTerms words of the body
 * @param allTerms words of headline and body
 * @param headlineFacts facts that the headline states
 * @param leadFacts facts of the body's first {@value #LEAD_WORDS} words
 * @param bodyNumbers numbers in the whole body, as digits
 * @param placedFacts numbers, days and places of the whole body, with the words around them
 */
public record PreparedArticle(
        Article article,
        String headline,
        String body,
        Set<String> headlineWords,
        ShingleSet headlineShingles,
        ShingleSet bodyShingles,
        ShingleSet reportShingles,
        List<Piece> furniture,
        ShingleSet leadShingles,
        Terms headlineTerms,
        Terms leadTerms,
        Terms headTerms,
        Terms bodyTerms,
        Terms allTerms,
        Facts headlineFacts,
        Facts leadFacts,
        Numbers bodyNumbers,
        PlacedFacts placedFacts) {

    /** Words of the body that count as its lead. */
    public static final int LEAD_WORDS = 40;

    /** Words of the body that tell the news; background and lists of other reports stand behind them. */
    public static final int HEAD_WORDS = 100;

    public PreparedArticle {
        furniture = List.copyOf(furniture);
    }

    /** Whether there is a body. */
    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** Whether the body reports anything: more than furniture under a headline. */
    public boolean hasReport() {
        return reportShingles.size() > 0;
    }
}
