package io.shabih.keys;

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
 *     entries     an int each: the low bits of the key, then the document; by key, then document
 *     directory   2^documentBits + 1 ints: the first entry of each bucket, which are the keys of equal top bits
 *   summary       a field count, then of each field: number, documentBits, where entries and directory begin,
 *                 counts of entries, keys and documents
 *   where the summary begins (a long)
 *   footer
 * </pre>
 *
 * <p>Numbers are little-endian. A document takes as many bits as a key's bucket saves, so an entry always fits an int. A
 * bucket has some fifty entries, so a look-up touches two places of the file.
 *
 * <p>Cost: 4 bytes a key and document, 4 to 8 a document; two places of the file a look-up and segment.
 *
 * <p>Public only because Lucene loads formats by their names.
 */
public final class KeyFormat extends PostingsFormat {
    static final int KEY_BYTES = Integer.BYTES;
    static final String NAME = "ShabihKeys";
    static final int VERSION = 1;

    public KeyFormat() {
        super(NAME);
    }

    static String file(String segment, String suffix) {
        return IndexFileNames.segmentFileName(segment, suffix, "keys");
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
