package io.shabih.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Counts what is in an index, one pass over two columns. */
final class IndexCounts {
    private long clusters;
    private long articlesInClusters;
    private final SortedMap<Integer, Integer> clusterSizes = new TreeMap<>();
    private long earliest = Long.MAX_VALUE;
    private long latest = ArticleFields.NO_DATE;

    private IndexCounts() {}

    static IndexStats of(Snapshot snapshot, Directory files, Map<String, String> versions)
            throws IOException {
        IndexCounts counts = new IndexCounts();
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            counts.add(leaf.reader());
        }
        long articles = snapshot.searcher().getIndexReader().numDocs() - counts.clusters;
        long first = counts.earliest == Long.MAX_VALUE ? ArticleFields.NO_DATE : counts.earliest;
        return new IndexStats(
                articles,
                counts.clusters,
                counts.articlesInClusters,
                bytes(files),
                ArticleFields.date(first),
                ArticleFields.date(counts.latest),
                counts.clusterSizes,
                versions);
    }

    private static long bytes(Directory files) throws IOException {
        long bytes = 0;
        for (String file : files.listAll()) {
            try {
                bytes += files.fileLength(file);
            } catch (FileNotFoundException | NoSuchFileException mergedMeanwhile) {
                // its articles are counted where they went
            }
        }
        return bytes;
    }

    /** The date of the newest article that has one up to a moment. */
    static Optional<Instant> newestUpTo(Snapshot snapshot, Instant moment) throws IOException {
        Sort newest = new Sort(
                LongField.newSortField(ArticleFields.DATE, true, SortedNumericSelector.Type.MAX));
        Query dated = LongField.newRangeQuery(
                ArticleFields.DATE, ArticleFields.NO_DATE + 1, moment.toEpochMilli());
        ScoreDoc[] found = snapshot.searcher().search(dated, 1, newest).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : ArticleFields.date(snapshot.texts().millis(found[0].doc));
    }

    private interface Count {
        void add(long value);
    }

    private void add(LeafReader leaf) throws IOException {
        forEach(leaf, ClusterFields.SIZE, size -> {
            clusters++;
            clusterSizes.merge((int) size, 1, Integer::sum);
            articlesInClusters += size;
        });
        forEach(leaf, ArticleFields.DATE, millis -> {
            if (millis != ArticleFields.NO_DATE) {
                earliest = Math.min(earliest, millis);
                latest = Math.max(latest, millis);
            }
        });
    }

    private static void forEach(LeafReader leaf, String field, Count count) throws IOException {
        Bits live = leaf.getLiveDocs();
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (live == null || live.get(doc)) {
                count.add(values.nextValue());
            }
        }
    }
}
