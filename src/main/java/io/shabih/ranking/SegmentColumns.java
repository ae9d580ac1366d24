package io.shabih.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * What looking for neighbours and ranking ask of hundreds of documents all over a segment, in memory. A segment never changes,
 * so it is read once, and goes with the segment.
 *
 * <p>Cost: 9 bytes a document; reading a million takes some 10 ms.
 *
 * <p>Thread-safe.
 *
 * @param dates milliseconds by document, {@link #NO_DATE} where there is no date
 * @param lengths by document, as Lucene encodes them to rank by words
 */
public record SegmentColumns(long[] dates, byte[] lengths) {
    /** The field of dates, in milliseconds since 1970. */
    public static final String DATE = "date";

    /** Stands for a missing date. */
    public static final long NO_DATE = Long.MIN_VALUE;

    private static final Map<IndexReader.CacheKey, SegmentColumns> OF_SEGMENT = new ConcurrentHashMap<>();

    public static SegmentColumns of(LeafReader segment) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        return core == null ? read(segment) : OF_SEGMENT.computeIfAbsent(core.getKey(), key -> {
            SegmentColumns columns = read(segment);
            core.addClosedListener(OF_SEGMENT::remove);
            return columns;
        });
    }

    private static SegmentColumns read(LeafReader segment) {
        long[] dates = new long[segment.maxDoc()];
        byte[] lengths = new byte[segment.maxDoc()];
        Arrays.fill(dates, NO_DATE);
        try {
            each(DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, DATE)),
                    (document, millis) -> dates[document] = millis);
            each(segment.getNormValues(SearchWords.FIELD),
                    (document, length) -> lengths[document] = (byte) length);
            return new SegmentColumns(dates, lengths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Value {
        void of(int document, long value);
    }

    private static void each(@Nullable NumericDocValues values, Value taken) throws IOException {
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            taken.of(values.docID(), values.longValue());
        }
    }
}
