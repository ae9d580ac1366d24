package io.shabih.batch;

import io.shabih.cluster.KeepRule;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.ints.IntList;

/**
 * The order in which a {@link KeepRule} would rather keep articles, by their places in the table; one without a body is never
 * preferred to one with a body.
 */
final class Preference implements IntComparator {
    private final ArticleTable table;
    private final KeepRule rule;

    Preference(ArticleTable table, KeepRule rule) {
        this.table = table;
        this.rule = rule;
    }

    boolean hasBody(int article) {
        return table.hasBody(article);
    }

    /** The article that is kept first. */
    int best(IntList articles) {
        int best = articles.getInt(0);
        for (int article : articles) {
            if (compare(article, best) < 0) {
                best = article;
            }
        }
        return best;
    }

    @Override
    public int compare(int a, int b) {
        int bodies = Boolean.compare(table.hasBody(b), table.hasBody(a));
        int order = bodies != 0 ? bodies : switch (rule.order()) {
            case EARLIEST, PER_SOURCE -> 0;
            case LATEST -> Long.compare(latest(b), latest(a));
            case LONGEST -> Integer.compare(table.bodyLength(b), table.bodyLength(a));
            case MOST_COMPLETE -> moreComplete(a, b);
            case SOURCE -> Integer.compare(rank(a), rank(b));
        };
        // Places are in the order of date, then id.
        return order != 0 ? order : Integer.compare(a, b);
    }

    private long latest(int article) {
        long millis = table.dateMillis(article);
        return millis == ArticleTable.NO_DATE ? Long.MIN_VALUE : millis;
    }

    private int moreComplete(int a, int b) {
        int byFields = Integer.compare(table.fieldCount(b), table.fieldCount(a));
        return byFields != 0 ? byFields : Integer.compare(table.bodyLength(b), table.bodyLength(a));
    }

    private int rank(int article) {
        int rank = rule.sources().indexOf(table.source(article));
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }
}
