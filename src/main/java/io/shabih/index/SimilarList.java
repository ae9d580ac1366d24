package io.shabih.index;

import io.shabih.Match;
import io.shabih.RelatedArticle;
import java.util.List;

/**
 * What to show beside an article. Filters hold for each of its lists.
 *
 * @param basis what was asked about
 * @param similar other reports worth reading, the best first, one entry a cluster; no copy of the article
 * @param others the same without the updates, to stand beside them
 * @param copies what else carries the article's own report
 * @param updates what tells of the same with other facts
 */
public record SimilarList(
        Basis basis, List<RelatedArticle> similar, List<RelatedArticle> others, List<Match> copies,
        List<Match> updates) {

    /** What was asked about. */
    public enum Basis {
        /** A report, which may have copies. */
        REPORT,
        /**
         * A few words, which are no report: nobody can be told to have copied a name. The list is of what has these words.
         */
        WORDS
    }

    public SimilarList {
        similar = List.copyOf(similar);
        others = List.copyOf(others);
        copies = List.copyOf(copies);
        updates = List.copyOf(updates);
    }

    /** Of a report without updates. */
    public SimilarList(List<RelatedArticle> similar, List<Match> copies) {
        this(Basis.REPORT, similar, similar, copies, List.of());
    }

    /** Of a few words. */
    static SimilarList ofWords(List<RelatedArticle> found) {
        return new SimilarList(Basis.WORDS, found, found, List.of(), List.of());
    }
}
