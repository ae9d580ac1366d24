package io.shabih.verify;

import io.shabih.Relation;

/**
 * What an article is to the one that represents it, without the evidence.
 *
 * @param relation of the article to the representative
 * @param measures with the article as the first of the two
 */
public record Standing(Relation relation, Measures measures) {
    /** That of a verified match. */
    public static Standing of(Verification verification) {
        return new Standing(verification.relation().orElseThrow(), verification.measures());
    }

    /** What the representative is to the article. */
    public Standing reversed() {
        return new Standing(relation.reversed(), measures.reversed());
    }
}
