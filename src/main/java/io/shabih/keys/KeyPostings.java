package io.shabih.keys;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The documents of one key. Not thread-safe. */
final class KeyPostings extends PostingsEnum {
    private final KeysEnum keys;
    private final long end;
    private final int count;
    private long next;
    private int document = -1;

    /** Of the entries from {@code first} to before {@code end}. */
    KeyPostings(KeysEnum keys, long first, long end) {
        this.keys = keys;
        this.next = first;
        this.end = end;
        this.count = (int) (end - first);
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        document = next < end ? keys.document(next++) : NO_MORE_DOCS;
        return document;
    }

    @Override
    public int advance(int target) throws IOException {
        return slowAdvance(target);
    }

    @Override
    public long cost() {
        return count;
    }

    @Override
    public int freq() {
        return 1;
    }

    @Override
    public int nextPosition() {
        return -1;
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
        return null;
    }
}
