package io.shabih.engine;

import io.shabih.Cluster;
import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * The members of one cluster with what people want to know of them, each made from the articles' rows when it is asked for: a
 * million copies of one headline take no heap.
 */
final class ClusterMembers extends AbstractList<Cluster.Member> implements RandomAccess {
    private final ArticleTable table;
    private final Clustering.Group group;

    ClusterMembers(ArticleTable table, Clustering.Group group) {
        this.table = table;
        this.group = group;
    }

    @Override
    public Cluster.Member get(int index) {
        int article = group.article(index);
        Standing standing = group.standing(index);
        return new Cluster.Member(
                table.id(article),
                standing.relation(),
                standing.measures().resemblance(),
                standing.measures().containmentA(),
                table.date(article),
                table.source(article),
                table.title(article));
    }

    @Override
    public int size() {
        return group.size();
    }
}
