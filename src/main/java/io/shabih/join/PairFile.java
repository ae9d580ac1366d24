package io.shabih.join;

import io.shabih.files.SpillFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Sorted distinct pairs in a file of the work folder. Thread-safe but for {@link #close}. */
public final class PairFile implements AutoCloseable {
    private static final ValueLayout.OfLong PAIR = ValueLayout.JAVA_LONG.withOrder(ByteOrder.BIG_ENDIAN);

    private final SpillFile file;
    private final MemorySegment pairs;
    private final int size;

    private PairFile(SpillFile file) {
        this.file = file;
        this.pairs = file.map();
        this.size = Math.toIntExact(file.size() / Long.BYTES);
    }

    public static PairFile write(Path path, PairSorter sorter) {
        SpillFile file = SpillFile.create(path);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
        sorter.forEach(pair -> file.append(bytes.clear().putLong(pair).flip()));
        return new PairFile(file);
    }

    public static PairFile reopen(Path path) {
        return new PairFile(SpillFile.reopen(path));
    }

    public int size() {
        return size;
    }

    public long get(int index) {
        return pairs.getAtIndex(PAIR, index);
    }

    public boolean contains(long pair) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (get(middle) < pair) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < size && get(from) == pair;
    }

    @Override
    public void close() {
        file.close();
    }
}
