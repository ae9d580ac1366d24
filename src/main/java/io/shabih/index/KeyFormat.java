package io.shabih.index;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * How Lucene stores the keys by which texts are found: which documents have a key of {@value #KEY_BYTES} random
 * bytes. Lucene's own dictionary is made for words; half of what it does for a random key finds nothing to share
 * with its neighbours. Here a segment's file is a sorted table of pairs:
 *
 * <pre>
 *   header
 *   of each field
 *     entries     entryCount x (low bytes of the key, document), by key, then document
 *     directory   2^bucketBits + 1 ints: the first entry of each bucket, which are the keys of equal top bits
 *   summary       a field count, then of each field: number, bucketBits, entryBytes of the document,
 *                 counts of entries, keys and documents, where entries and directory begin
 *   where the summary begins (a long)
 *   footer
 * </pre>
 *
 * <p>Numbers are little-endian. A bucket has some twenty entries, so a look-up touches two places of the file.
 *
 * <p>Cost: 5 to 6 bytes a key and document; 100 to 200 ns a look-up and segment, where Lucene's dictionary takes 8
 * bytes and 1,000 ns ({@code KeyFormatBenchmark}).
 *
 * <p>Public only because Lucene loads formats by their names.
 */
public final class KeyFormat extends PostingsFormat {
    static final int KEY_BYTES = Integer.BYTES;
    static final String NAME = "ShabihKeys1";
    static final int VERSION = 1;

    public KeyFormat() {
        super(NAME);
    }

    static String file(String segment, String suffix) {
        return IndexFileNames.segmentFileName(segment, suffix, "keys");
    }

    /** Keys with so many top bits in common share a bucket. */
    static int bucketBits(int documents) {
        int bitsOfDocuments = Integer.SIZE - Integer.numberOfLeadingZeros(documents);
        return Math.min(24, bitsOfDocuments + 1);
    }

    static int bytesFor(int bits) {
        return Math.max(1, (bits + Byte.SIZE - 1) / Byte.SIZE);
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
        return KeyWriter.of(state);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
        return KeyReader.of(state);
    }
}
