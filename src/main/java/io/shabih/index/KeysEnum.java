package io.shabih.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Goes over the keys of one field or looks them up. Not thread-safe. */
final class KeysEnum extends BaseTermsEnum {
    private final RandomAccessInput bytes;
    private final KeyTable.Layout layout;
    private final long entryCount;
    private final int lowBits;
    private final long keyMask;
    private final int keyBits;
    private final int entryBytes;
    private final BytesRef term = new BytesRef(new byte[KeyFormat.KEY_BYTES], 0, KeyFormat.KEY_BYTES);

    private int bucket;
    /** Entries of the key that the enumeration stands at. */
    private long first;
    private long end;

    /** Of a segment's field, which may have no keys. */
    static KeysEnum of(@Nullable Terms keys) throws IOException {
        return keys == null ? none() : (KeysEnum) keys.iterator();
    }

    KeysEnum(KeyTable table, RandomAccessInput bytes) {
        this.bytes = bytes;
        this.layout = table.layout();
        this.entryCount = table.counts().entries();
        this.lowBits = Integer.SIZE - layout.bucketBits();
        this.keyBits = layout.keyBytes() * Byte.SIZE;
        this.keyMask = (1L << keyBits) - 1;
        this.entryBytes = layout.keyBytes() + layout.documentBytes();
    }

    private static KeysEnum none() {
        ByteBuffersDataInput zeros = new ByteBuffersDataInput(List.of(ByteBuffer.allocate(2 * Long.BYTES)));
        return new KeysEnum(new KeyTable(0, new KeyTable.Layout(1, 1, 0, 0), new KeyTable.Counts(0, 0, 0)), zeros);
    }

    /** Directory and footer stand behind the last entry, so eight bytes are always there. */
    private long entry(long number) throws IOException {
        return bytes.readLong(layout.entriesAt() + number * entryBytes);
    }

    private long low(long number) throws IOException {
        return entry(number) & keyMask;
    }

    int document(long number) throws IOException {
        long mask = (1L << (layout.documentBytes() * Byte.SIZE)) - 1;
        return (int) (entry(number) >>> keyBits & mask);
    }

    private long startOf(int ofBucket) throws IOException {
        return bytes.readInt(layout.directoryAt() + (long) ofBucket * Integer.BYTES);
    }

    /** The first entry of that key or a later one; stands in the key's bucket. */
    private long lowerBound(int key) throws IOException {
        bucket = key >>> lowBits;
        long wanted = key & (1L << lowBits) - 1;
        long from = startOf(bucket);
        long to = startOf(bucket + 1);
        while (from < to) {
            long middle = from + to >>> 1;
            if (low(middle) < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
        return text.length == KeyFormat.KEY_BYTES && seek(KeyTable.key(text));
    }

    /** Whether a document has the key; then its postings are at hand. */
    boolean seek(int key) throws IOException {
        first = lowerBound(key);
        extend(key & (1L << lowBits) - 1);
        KeyTable.toTerm(key, term);
        return end > first;
    }

    /** Over all entries of that key from the first on. */
    private void extend(long low) throws IOException {
        long to = startOf(bucket + 1);
        end = first;
        while (end < to && low(end) == low) {
            end++;
        }
    }

    /** Documents of the key. */
    @Override
    public int docFreq() {
        return (int) (end - first);
    }

    /** One of the documents of the key, from 0. */
    int document(int number) throws IOException {
        return document(first + number);
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
        first = end;
        return stand() ? term : null;
    }

    /** Stands at the key of the first entry, if there is one. */
    private boolean stand() throws IOException {
        if (first >= entryCount) {
            end = first;
            return false;
        }
        while (startOf(bucket + 1) <= first) {
            bucket++;
        }
        long low = low(first);
        extend(low);
        KeyTable.toTerm(bucket << lowBits | (int) low, term);
        return true;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
        int key = KeyTable.key(text);
        boolean longer = text.length > KeyFormat.KEY_BYTES;
        first = lowerBound(key);
        if (!stand()) {
            return SeekStatus.END;
        }
        if (longer && KeyTable.key(term) == key) {
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }
        return term.bytesEquals(text) ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
    }

    @Override
    public BytesRef term() {
        return term;
    }

    @Override
    public long totalTermFreq() {
        return docFreq();
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
        return new KeyPostings(this, first, end);
    }

    @Override
    public ImpactsEnum impacts(int flags) {
        return new SlowImpactsEnum(postings(null, flags));
    }

    @Override
    public long ord() {
        throw new UnsupportedOperationException("keys have no numbers");
    }

    @Override
    public void seekExact(long number) {
        throw new UnsupportedOperationException("keys have no numbers");
    }
}
