package io.shabih.keys;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** Reads a segment's file of {@link KeyFormat}. Thread-safe; its enumerations are not. */
final class KeyReader extends FieldsProducer {
    private final IndexInput in;
    private final RandomAccessInput bytes;
    private final Map<String, KeyTable> tables = new TreeMap<>();

    private KeyReader(IndexInput in) throws IOException {
        this.in = in;
        this.bytes = in.randomAccessSlice(0, in.length());
    }

    static KeyReader of(SegmentReadState state) throws IOException {
        String file = KeyFormat.file(state.segmentInfo.name, state.segmentSuffix);
        IndexInput in = state.directory.openInput(file, state.context);
        try {
            CodecUtil.checkIndexHeader(in, KeyFormat.NAME, KeyFormat.VERSION, KeyFormat.VERSION,
                    state.segmentInfo.getId(), state.segmentSuffix);
            CodecUtil.retrieveChecksum(in);
            KeyReader reader = new KeyReader(in);
            reader.readTables(state);
            return reader;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(in);
            throw e;
        }
    }

    private void readTables(SegmentReadState state) throws IOException {
        in.seek(in.length() - CodecUtil.footerLength() - Long.BYTES);
        in.seek(in.readLong());
        int count = in.readVInt();
        for (int i = 0; i < count; i++) {
            KeyTable table = KeyTable.read(in);
            FieldInfo field = state.fieldInfos.fieldInfo(table.field());
            if (field == null) {
                throw new CorruptIndexException("no field has the number " + table.field(), in);
            }
            tables.put(field.name, table);
        }
    }

    @Override
    public Iterator<String> iterator() {
        return tables.keySet().iterator();
    }

    @Override
    public @Nullable Terms terms(String field) {
        KeyTable table = tables.get(field);
        return table == null ? null : new Keys(table);
    }

    @Override
    public int size() {
        return tables.size();
    }

    @Override
    public void checkIntegrity() throws IOException {
        CodecUtil.checksumEntireFile(in);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The keys of one field. */
    private final class Keys extends Terms {
        private final KeyTable table;

        Keys(KeyTable table) {
            this.table = table;
        }

        @Override
        public TermsEnum iterator() throws IOException {
            return new KeysEnum(table, bytes);
        }

        @Override
        public long size() {
            return table.counts().keys();
        }

        @Override
        public long getSumTotalTermFreq() {
            return table.counts().entries();
        }

        @Override
        public long getSumDocFreq() {
            return table.counts().entries();
        }

        @Override
        public int getDocCount() {
            return table.counts().documents();
        }

        @Override
        public boolean hasFreqs() {
            return false;
        }

        @Override
        public boolean hasOffsets() {
            return false;
        }

        @Override
        public boolean hasPositions() {
            return false;
        }

        @Override
        public boolean hasPayloads() {
            return false;
        }
    }
}
