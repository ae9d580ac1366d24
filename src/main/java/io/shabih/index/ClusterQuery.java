package io.shabih.index;

import io.shabih.Cluster;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/**
 * Which clusters are wanted.
 *
 * @param order what comes first
 * @param from how many of the first to pass over, 0 to 10,000
 * @param most how many, 1 to 1,000
 * @param filter which may be among them
 */
public record ClusterQuery(Order order, int from, int most, Filter filter) {
    private static final int LAST = 10_000;

    public ClusterQuery {
        if (from < 0 || from > LAST) {
            throw new IllegalArgumentException("from is " + from + "; allowed: 0 to " + LAST);
        }
        if (most < 1 || most > 1_000) {
            throw new IllegalArgumentException("most is " + most + "; allowed: 1 to 1000");
        }
    }

    /** What comes first. */
    public enum Order {
        /** By the newest article that a cluster has. */
        NEWEST,
        /** By the number of articles. */
        LARGEST;

        private Sort sort() {
            return new Sort(switch (this) {
                case NEWEST ->
                    LongField.newSortField(ClusterFields.NEWEST, true, SortedNumericSelector.Type.MAX);
                case LARGEST ->
                    IntField.newSortField(ClusterFields.SIZE, true, SortedNumericSelector.Type.MAX);
            });
        }
    }

    /**
     * Which clusters may be among them.
     *
     * @param minSize articles that a cluster has at least, 2 or more
     * @param since only clusters with an article published then or later
     * @param source only clusters that this outlet carried
     */
    public record Filter(int minSize, Optional<Instant> since, Optional<String> source) {
        public Filter {
            if (minSize < 2) {
                throw new IllegalArgumentException("minSize is " + minSize + "; allowed: 2 or more");
            }
        }

        /** All clusters. */
        public static Filter none() {
            return new Filter(2, Optional.empty(), Optional.empty());
        }

        private Query query() {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(IntField.newRangeQuery(ClusterFields.SIZE, minSize, Integer.MAX_VALUE), Occur.FILTER);
            since.ifPresent(date -> query.add(
                    LongField.newRangeQuery(ClusterFields.NEWEST, date.toEpochMilli(), Long.MAX_VALUE),
                    Occur.FILTER));
            source.ifPresent(name -> query.add(
                    new TermQuery(new Term(ClusterFields.STORY_SOURCE, name)), Occur.FILTER));
            return query.build();
        }
    }

    /** The newest clusters. */
    public static ClusterQuery newest(int most) {
        return new ClusterQuery(Order.NEWEST, 0, most, Filter.none());
    }

    ClusterPage find(Snapshot snapshot) throws IOException {
        Query query = filter.query();
        ScoreDoc[] found = snapshot.searcher().search(query, from + most, order.sort()).scoreDocs;
        List<Cluster> clusters = Arrays.stream(found).skip(from).map(doc -> snapshot.cluster(doc.doc))
                .toList();
        return new ClusterPage(clusters, snapshot.searcher().count(query));
    }
}
