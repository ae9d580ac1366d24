package io.shabih.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;

/** Writes a segment's file of {@link KeyFormat}. */
final class KeyWriter extends FieldsConsumer {
    private final SegmentWriteState state;
    private final IndexOutput out;
    private final List<KeyTable> tables = new ArrayList<>();

    private KeyWriter(SegmentWriteState state, IndexOutput out) {
        this.state = state;
        this.out = out;
    }

    static KeyWriter of(SegmentWriteState state) throws IOException {
        String file = KeyFormat.file(state.segmentInfo.name, state.segmentSuffix);
        IndexOutput out = state.directory.createOutput(file, state.context);
        try {
            CodecUtil.writeIndexHeader(out, KeyFormat.NAME, KeyFormat.VERSION, state.segmentInfo.getId(),
                    state.segmentSuffix);
            return new KeyWriter(state, out);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(out);
            throw e;
        }
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
        for (String field : fields) {
            Terms terms = fields.terms(field);
            if (terms != null) {
                tables.add(write(state.fieldInfos.fieldInfo(field).number, terms.iterator()));
            }
        }
    }

    private KeyTable write(int field, TermsEnum keys) throws IOException {
        int documents = state.segmentInfo.maxDoc();
        int bucketBits = KeyFormat.bucketBits(documents);
        int documentBytes = KeyFormat.bytesFor(Integer.SIZE - Integer.numberOfLeadingZeros(documents));
        int[] directory = new int[(1 << bucketBits) + 1];
        FixedBitSet seen = new FixedBitSet(documents);
        long entriesAt = out.getFilePointer();
        long entryCount = 0;
        long keyCount = 0;
        Entries entries = new Entries(Integer.SIZE - bucketBits, documentBytes);
        PostingsEnum postings = null;
        for (BytesRef term = keys.next(); term != null; term = keys.next()) {
            int key = KeyTable.key(term);
            int bucket = key >>> (Integer.SIZE - bucketBits);
            postings = keys.postings(postings, PostingsEnum.NONE);
            int before = entries.count;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                entries.add(key, doc);
                seen.set(doc);
            }
            int added = entries.count - before;
            directory[bucket + 1] = Math.addExact(directory[bucket + 1], added);
            entryCount += added;
            keyCount += added > 0 ? 1 : 0;
        }
        entries.flush();
        long directoryAt = out.getFilePointer();
        for (int bucket = 1; bucket < directory.length; bucket++) {
            directory[bucket] = Math.addExact(directory[bucket], directory[bucket - 1]);
        }
        for (int first : directory) {
            out.writeInt(first);
        }
        return new KeyTable(field, new KeyTable.Layout(bucketBits, documentBytes, entriesAt, directoryAt),
                new KeyTable.Counts(entryCount, keyCount, seen.cardinality()));
    }

    /** Packs entries and writes many at a time. */
    private final class Entries {
        private static final int BUFFER_BYTES = 1 << 14;

        private final long lowBits;
        private final int keyBytes;
        private final int entryBytes;
        private final byte[] buffer = new byte[BUFFER_BYTES];
        private int length;
        private int count;

        Entries(int lowBits, int documentBytes) {
            this.lowBits = (1L << lowBits) - 1;
            this.keyBytes = KeyFormat.bytesFor(lowBits);
            this.entryBytes = keyBytes + documentBytes;
        }

        void add(int key, int document) throws IOException {
            if (length + entryBytes > BUFFER_BYTES) {
                flush();
            }
            long entry = key & lowBits | (long) document << (keyBytes * Byte.SIZE);
            for (int i = 0; i < entryBytes; i++) {
                buffer[length++] = (byte) (entry >>> (i * Byte.SIZE));
            }
            count++;
        }

        void flush() throws IOException {
            out.writeBytes(buffer, length);
            length = 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            long summary = out.getFilePointer();
            out.writeVInt(tables.size());
            for (KeyTable table : tables) {
                table.write(out);
            }
            out.writeLong(summary);
            CodecUtil.writeFooter(out);
        }
    }
}
