package io.shabih.batch;

import io.shabih.Article;
import io.shabih.Relation;
import java.util.Optional;

/**
 * A corpus of before: what it has already need not be kept again ({@code dedupe --against}). Asked by all threads of a run at once;
 * closed by who opened it.
 */
public interface EarlierCorpus extends AutoCloseable {
    /**
     * An article of the earlier corpus that stays in the place of a new one.
     *
     * @param id the earlier article's
     * @param cluster its cluster there
     * @param relation of the new one to it
     * @param resemblance of the two, 0 to 1
     */
    record Kept(String id, String cluster, Relation relation, double resemblance) {}

    /** No corpus at all. */
    EarlierCorpus NONE = article -> Optional.empty();

    /** The article that stays for this one by the rules by which a run drops: it is the same text, or a sure copy and not half as long. */
    Optional<Kept> keptFor(Article article);

    @Override
    default void close() {}
}
