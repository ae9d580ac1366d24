package io.shabih.keys;

import io.shabih.keys.KeyTable.Layout;
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
        Layout layout = new Layout(KeyTable.documentBits(state.segmentInfo.maxDoc()), out.getFilePointer(),
                0);
        int[] directory = new int[(1 << layout.documentBits()) + 1];
        FixedBitSet seen = new FixedBitSet(state.segmentInfo.maxDoc());
        long entryCount = 0;
        long keyCount = 0;
        PostingsEnum postings = null;
        for (BytesRef term = keys.next(); term != null; term = keys.next()) {
            int key = KeyTable.key(term);
            postings = keys.postings(postings, PostingsEnum.NONE);
            int added = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings
                    .nextDoc()) {
                out.writeInt(layout.entry(key, doc));
                seen.set(doc);
                added++;
            }
            directory[layout.bucket(key) + 1] += added;
            entryCount += added;
            keyCount += added > 0 ? 1 : 0;
        }
        long directoryAt = out.getFilePointer();
        writeSums(directory);
        return new KeyTable(field, new Layout(layout.documentBits(), layout.entriesAt(), directoryAt),
                new KeyTable.Counts(entryCount, keyCount, seen.cardinality()));
    }

    private void writeSums(int[] counts) throws IOException {
        int sum = 0;
        for (int count : counts) {
            sum = Math.addExact(sum, count);
            out.writeInt(sum);
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
