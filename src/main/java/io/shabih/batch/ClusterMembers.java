package io.shabih.batch;

import io.shabih.Cluster;
import io.shabih.verify.Standing;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;

/**
 * The members of one cluster with what people want to know of them. Those of a large cluster are made from the articles' rows
 * when they are asked for, so a million copies of one headline take no heap.
 */
final class ClusterMembers extends AbstractList<Cluster.Member> implements RandomAccess {
    /** From so many members on they are made each time. */
    private static final int LARGE = 1_000;

    private final ArticleTable table;
    private final Clustering.Group group;
    private final IntPredicate isKept;

    private ClusterMembers(ArticleTable table, Clustering.Group group, IntPredicate isKept) {
        this.table = table;
        this.group = group;
        this.isKept = isKept;
    }

    /** They can be asked for while the table is open. */
    static List<Cluster.Member> of(ArticleTable table, Clustering.Group group, IntPredicate isKept) {
        ClusterMembers members = new ClusterMembers(table, group, isKept);
        return members.size() < LARGE ? List.copyOf(members) : members;
    }

    @Override
    public Cluster.Member get(int index) {
        int article = group.article(index);
        Standing standing = group.standing(index);
        return new Cluster.Member(
                table.id(article),
                standing.relation(),
                isKept.test(article),
                standing.measures().resemblance(),
                standing.measures().containmentA(),
                table.date(article),
                table.precision(article),
                table.source(article),
                table.title(article));
    }

    @Override
    public int size() {
        return group.size();
    }
}
