package io.shabih.join;

import io.shabih.files.Spill;
import io.shabih.files.TemporaryFile;
import io.shabih.lsh.Banding;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The band keys of many items, one band after the other: in memory where they fit, else in a file.
 *
 * <pre>{@code
 * try (BandTable table = new BandTable(40, articles, spill)) {
 *     table.add(keysOfFirstItem); …
 *     new BucketJoin(table).join(2);
 * }
 * }</pre>
 *
 * <p>Items come with all their keys, and joins go through all the keys of a band; so a file is written in stretches of
 * {@value #ITEMS_A_STRETCH} items, a write a band. Cost: 4 bytes a band and item. One thread adds, then any number
 * read.
 */
public final class BandTable implements AutoCloseable {
    private static final int ITEMS_A_STRETCH = 1 << 15;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int items;
    private final int[][] stretch;
    private final Optional<TemporaryFile> file;
    private MemorySegment mapped = MemorySegment.NULL;
    private int added;

    /**
     * A table that waits for the keys of all items.
     *
     * @param bands 1 or more
     * @param items 0 or more
     */
    public BandTable(int bands, int items, Spill spill) {
        boolean fits = (long) bands * items * Integer.BYTES <= spill.memoryBytes();
        this.items = items;
        this.stretch = new int[bands][fits ? items : Math.min(items, ITEMS_A_STRETCH)];
        this.file = fits ? Optional.empty() : Optional.of(new TemporaryFile(spill.folder()));
    }

    /** Adds the next item's key of each band, {@link Banding#ABSENT} where it is in no bucket of it. */
    public void add(int[] keys) {
        int length = stretch[0].length;
        for (int band = 0; band < stretch.length; band++) {
            stretch[band][added % length] = keys[band];
        }
        added++;
        if (file.isPresent() && (added % length == 0 || added == items)) {
            write(file.get(), (added - 1) / length * length);
        }
    }

    private void write(TemporaryFile to, int firstItem) {
        ByteBuffer bytes = ByteBuffer.allocate((added - firstItem) * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int band = 0; band < stretch.length; band++) {
            bytes.clear().asIntBuffer().put(stretch[band], 0, added - firstItem);
            to.write(bytes, ((long) band * items + firstItem) * Integer.BYTES);
        }
        if (added == items) {
            mapped = to.map();
        }
    }

    /** Whether the keys are in a file. */
    public boolean spilled() {
        return file.isPresent();
    }

    int bands() {
        return stretch.length;
    }

    int items() {
        return items;
    }

    /** The item's key in the band, {@link Banding#ABSENT} where it is in no bucket of it. */
    int key(int band, int item) {
        return file.isPresent() ? mapped.getAtIndex(INT, (long) band * items + item) : stretch[band][item];
    }

    @Override
    public void close() {
        file.ifPresent(TemporaryFile::close);
    }
}
