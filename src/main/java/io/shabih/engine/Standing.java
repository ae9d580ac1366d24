package io.shabih.engine;

import io.shabih.Relation;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;

/**
 * What an article is to the one that represents it, without the evidence.
 *
 * @param relation of the article to the representative
 * @param measures with the article as the first of the two
 */
record Standing(Relation relation, Measures measures) {
    /** That of a verified match. */
    static Standing of(Verification verification) {
        return new Standing(verification.relation().orElseThrow(), verification.measures());
    }

    /** What the representative is to the article. */
    Standing reversed() {
        return new Standing(relation.reversed(), measures.reversed());
    }
}
