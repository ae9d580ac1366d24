package io.shabih.keys;

import java.io.IOException;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where one field's keys stand in a file of {@link KeyFormat}.
 *
 * @param field Lucene's number of the field
 */
record KeyTable(int field, Layout layout, Counts counts) {
    /** Bits of a document's number, which are those of a bucket's too, and places in the file. */
    record Layout(int documentBits, long entriesAt, long directoryAt) {
        int bucket(int key) {
            return key >>> (Integer.SIZE - documentBits);
        }

        /** An entry; their unsigned order in a bucket is that of keys, then documents. */
        int entry(int key, int document) {
            return key << documentBits | document;
        }

        int key(int bucket, int entry) {
            return bucket << (Integer.SIZE - documentBits) | entry >>> documentBits;
        }

        /** Of two entries of one bucket. */
        boolean haveOneKey(int entry, int other) {
            return (entry ^ other) >>> documentBits == 0;
        }

        int document(int entry) {
            return entry & (1 << documentBits) - 1;
        }
    }

    /** Bits for the numbers of so many documents, at least one. */
    static int documentBits(int documents) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(documents);
    }

    /** Pairs of a key and a document; distinct keys; documents that have any. */
    record Counts(long entries, long keys, int documents) {}

    void write(IndexOutput out) throws IOException {
        out.writeVInt(field);
        out.writeVInt(layout.documentBits);
        out.writeVLong(layout.entriesAt);
        out.writeVLong(layout.directoryAt);
        out.writeVLong(counts.entries);
        out.writeVLong(counts.keys);
        out.writeVInt(counts.documents);
    }

    static KeyTable read(IndexInput in) throws IOException {
        int field = in.readVInt();
        Layout layout = new Layout(in.readVInt(), in.readVLong(), in.readVLong());
        return new KeyTable(field, layout, new Counts(in.readVLong(), in.readVLong(), in.readVInt()));
    }

    /** The first bytes of a term as a number whose unsigned order is the terms'; missing ones are 0. */
    static int key(BytesRef term) {
        int key = 0;
        for (int i = 0; i < KeyFormat.KEY_BYTES; i++) {
            key = key << Byte.SIZE | (i < term.length ? term.bytes[term.offset + i] & 0xFF : 0);
        }
        return key;
    }

    /** Writes a key into a term of four bytes. */
    static void toTerm(int key, BytesRef term) {
        for (int i = 0; i < KeyFormat.KEY_BYTES; i++) {
            term.bytes[i] = (byte) (key >>> (Integer.SIZE - Byte.SIZE * (i + 1)));
        }
    }
}
