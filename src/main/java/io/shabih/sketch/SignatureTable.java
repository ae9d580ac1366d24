package io.shabih.sketch;

import java.util.ArrayList;
import java.util.List;

/**
 * Signatures of one stamp by row number, without an object for each.
 *
 * <pre>{@code
 * SignatureTable table = new SignatureTable(stamp);
 * int row = table.add(components);
 * double resemblance = table.estimateResemblance(row, 0);
 * }</pre>
 *
 * <p>Cost: exactly the packed bits, 256 bytes a row for 128 components of 16 bits, in blocks of 4096
 * rows, so growing copies nothing.
 *
 * <p>Not thread-safe while rows are added; afterwards any number of threads may compare.
 */
public final class SignatureTable {
    private static final int ROWS_PER_BLOCK_BITS = 12;
    private static final int ROWS_PER_BLOCK = 1 << ROWS_PER_BLOCK_BITS;

    private final SketchStamp stamp;
    private final ComponentLayout layout;
    private final int wordsPerRow;
    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    public SignatureTable(SketchStamp stamp) {
        this.stamp = stamp;
        this.layout = stamp.layout();
        this.wordsPerRow = layout.words();
    }

    /** Packs the components that a hasher of the stamp's scheme wrote; returns their row number. */
    public int add(long[] components) {
        if (size == blocks.size() << ROWS_PER_BLOCK_BITS) {
            blocks.add(new long[ROWS_PER_BLOCK * wordsPerRow]);
        }
        int row = size;
        layout.pack(components, block(row), start(row));
        size++;
        return row;
    }

    public SketchStamp stamp() {
        return stamp;
    }

    /** How many rows. */
    public int size() {
        return size;
    }

    /** Memory taken by the rows, room for more included. */
    public long bytes() {
        return (long) blocks.size() * ROWS_PER_BLOCK * wordsPerRow * Long.BYTES;
    }

    /** As {@link Signature#estimateResemblance}, of two rows. */
    public double estimateResemblance(int rowA, int rowB) {
        require(rowA);
        require(rowB);
        int differing = layout.differing(block(rowA), start(rowA), block(rowB), start(rowB));
        return Math.max(0, layout.resemblance(differing));
    }

    /** The row as a signature of its own. */
    public Signature signature(int row) {
        require(row);
        long[] words = new long[wordsPerRow];
        System.arraycopy(block(row), start(row), words, 0, wordsPerRow);
        return Signature.ofPacked(stamp, words);
    }

    private long[] block(int row) {
        return blocks.get(row >>> ROWS_PER_BLOCK_BITS);
    }

    private int start(int row) {
        return (row & ROWS_PER_BLOCK - 1) * wordsPerRow;
    }

    private void require(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row is " + row + "; allowed: 0 to " + (size - 1));
        }
    }
}
