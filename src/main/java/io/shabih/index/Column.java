package io.shabih.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * One doc-values field over all segments. Lucene gives each segment's values forwards only; asked for an earlier
 * document, this opens the segment's values anew. Not thread-safe.
 *
 * @param <V> Lucene's values
 */
final class Column<V extends DocIdSetIterator> {
    private final List<LeafReaderContext> leaves;
    private final int[] starts;
    private final Opening<V> opening;
    private int leaf = -1;
    private @Nullable V values;

    /** Opens the field in one segment. */
    interface Opening<V> {
        V of(LeafReader segment) throws IOException;
    }

    /** Moves to a document; false where it has no value. */
    interface Advance<V> {
        boolean to(V values, int document) throws IOException;
    }

    /** Takes the value of the document that the values stand at. */
    interface Value<V, R> {
        R of(V values) throws IOException;
    }

    Column(List<LeafReaderContext> leaves, Opening<V> opening) {
        this.leaves = leaves;
        this.starts = starts(leaves);
        this.opening = opening;
    }

    /** The first document of every segment. */
    static int[] starts(List<LeafReaderContext> leaves) {
        return leaves.stream().mapToInt(leaf -> leaf.docBase).toArray();
    }

    /** A document's value, or another one where it has none. */
    <R> R of(int document, Advance<V> advance, Value<V, R> value, R otherwise) {
        int wanted = ReaderUtil.subIndex(document, starts);
        int inLeaf = document - starts[wanted];
        try {
            V open = values;
            if (open == null || leaf != wanted || open.docID() > inLeaf) {
                open = opening.of(leaves.get(wanted).reader());
                values = open;
                leaf = wanted;
            }
            return advance.to(open, inLeaf) ? value.of(open) : otherwise;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
