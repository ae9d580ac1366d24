package io.shabih.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntPredicate;
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
public final class KeysEnum extends BaseTermsEnum {
    private final RandomAccessInput bytes;
    private final KeyTable.Layout layout;
    private final long entryCount;
    private final BytesRef term = new BytesRef(new byte[KeyFormat.KEY_BYTES], 0, KeyFormat.KEY_BYTES);

    private int bucket;
    /** Entries of the key that the enumeration stands at. */
    private long first;
    private long end;

    /** Of a segment's field, which may have no keys. */
    public static KeysEnum of(@Nullable Terms keys) throws IOException {
        return keys == null ? none() : (KeysEnum) keys.iterator();
    }

    KeysEnum(KeyTable table, RandomAccessInput bytes) {
        this.bytes = bytes;
        this.layout = table.layout();
        this.entryCount = table.counts().entries();
    }

    private static KeysEnum none() {
        ByteBuffersDataInput zeros = new ByteBuffersDataInput(
                List.of(ByteBuffer.allocate(3 * Integer.BYTES)));
        return new KeysEnum(new KeyTable(0, new KeyTable.Layout(1, 0, 0), new KeyTable.Counts(0, 0, 0)),
                zeros);
    }

    private int entry(long number) throws IOException {
        return bytes.readInt(layout.entriesAt() + number * Integer.BYTES);
    }

    int document(long number) throws IOException {
        return layout.document(entry(number));
    }

    private long startOf(int ofBucket) throws IOException {
        return bytes.readInt(layout.directoryAt() + (long) ofBucket * Integer.BYTES);
    }

    /** Stands at the first entry of that key or a later one, in the key's bucket or at its end. */
    private void toFirst(int key) throws IOException {
        bucket = layout.bucket(key);
        first = startOf(bucket);
        long to = startOf(bucket + 1);
        int wanted = layout.entry(key, 0);
        while (first < to) {
            long middle = first + to >>> 1;
            if (Integer.compareUnsigned(entry(middle), wanted) < 0) {
                first = middle + 1;
            } else {
                to = middle;
            }
        }
    }

    /** The documents of a key, the last ones first, until one is refused. The enumeration does not move. */
    public void latest(int key, IntPredicate document) throws IOException {
        int of = layout.bucket(key);
        int low = layout.entry(key, 0);
        long from = startOf(of);
        boolean wanted = true;
        for (long at = behind(low, from, startOf(of + 1)) - 1; wanted && at >= from; at--) {
            int entry = entry(at);
            wanted = layout.haveOneKey(entry, low) && document.test(layout.document(entry));
        }
    }

    /**
     * The first entry behind those of a key. Keys are random, so its place in the bucket can be guessed to within a few
     * entries, which stand in the same line of the processor's cache; but a template's key fills half a bucket.
     */
    private long behind(int low, long from, long to) throws IOException {
        long guess = from + ((to - from) * Integer.toUnsignedLong(low) >>> Integer.SIZE);
        long least = from;
        long most = to;
        for (long step = 1, at = guess; at >= from && at < to; step *= 2) {
            if (isBehind(at, low)) {
                most = at;
                at -= step;
            } else {
                least = at + 1;
                at += step;
            }
            if (least > from && most < to) {
                break;
            }
        }
        while (least < most) {
            long middle = least + most >>> 1;
            if (isBehind(middle, low)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    private boolean isBehind(long number, int low) throws IOException {
        int entry = entry(number);
        return !layout.haveOneKey(entry, low) && Integer.compareUnsigned(entry, low) > 0;
    }

    @Override
    public boolean seekExact(BytesRef text) throws IOException {
        if (text.length != KeyFormat.KEY_BYTES) {
            return false;
        }
        int key = KeyTable.key(text);
        toFirst(key);
        extend(key);
        KeyTable.toTerm(key, term);
        return end > first;
    }

    /** Over all entries of a key from the first on; most keys have one or two, a template's has thousands. */
    private void extend(int key) throws IOException {
        end = first;
        long to = startOf(bucket + 1);
        long step = 1;
        while (end + step <= to && has(end + step - 1, key)) {
            end += step;
            step *= 2;
        }
        to = Math.min(to, end + step);
        while (end < to) {
            long middle = end + to >>> 1;
            if (has(middle, key)) {
                end = middle + 1;
            } else {
                to = middle;
            }
        }
    }

    private boolean has(long number, int key) throws IOException {
        return layout.key(bucket, entry(number)) == key;
    }

    /** Documents of the key. */
    @Override
    public int docFreq() {
        return (int) (end - first);
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
        int key = layout.key(bucket, entry(first));
        extend(key);
        KeyTable.toTerm(key, term);
        return true;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) throws IOException {
        int key = KeyTable.key(text);
        boolean longer = text.length > KeyFormat.KEY_BYTES;
        toFirst(key);
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
