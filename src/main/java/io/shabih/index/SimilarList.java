package io.shabih.index;

import io.shabih.Match;
import io.shabih.RelatedArticle;
import java.util.List;

/**
 * What to show beside an article.
 *
 * @param similar other reports worth reading, the best first, one entry a story; no copy of the article
 * @param copies what else carries the article's own report, or is an update of it
 */
public record SimilarList(List<RelatedArticle> similar, List<Match> copies) {
    public SimilarList {
        similar = List.copyOf(similar);
        copies = List.copyOf(copies);
    }
}
