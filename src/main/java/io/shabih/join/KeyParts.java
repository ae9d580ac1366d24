package io.shabih.join;

import io.shabih.files.Spill;
import io.shabih.files.TemporaryFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToIntFunction;

/**
 * Keys with the items that have them, dealt out to {@value #PARTS} parts by their bits, so that equal keys are in one
 * part and one part at a time need be in memory: the first half of a partitioned (Grace) hash join. Up to the spill's
 * memory everything stays there; beyond, all that has come is appended to a file, a block a part.
 *
 * <p>One thread adds, then any number take parts.
 *
 * <p>M. Kitsuregawa, H. Tanaka, T. Moto-oka, Application of hash to data base machine and its architecture, 1983,
 * DOI 10.1007/BF03037022.
 */
final class KeyParts implements AutoCloseable {
    static final int PARTS = 64;

    private static final int ENTRY_BYTES = Long.BYTES + Integer.BYTES;
    private static final int FIRST_CAPACITY = 16;

    private final Spill spill;
    private final LongToIntFunction partOf;
    private final List<Part> parts = new ArrayList<>();
    private Optional<TemporaryFile> file = Optional.empty();
    private long fileBytes;
    private long inMemory;

    /** Keys and the items that have them, in the order in which they were added; the arrays are the receiver's. */
    record Entries(long[] keys, long[] items) {}

    /** Where a stretch of a part's entries is in the file. */
    private record Block(long at, int count) {}

    private static final class Part {
        private final List<Block> blocks = new ArrayList<>();
        private long[] keys = new long[FIRST_CAPACITY];
        private int[] items = new int[FIRST_CAPACITY];
        private int count;

        void add(long key, int item) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                items = Arrays.copyOf(items, 2 * count);
            }
            keys[count] = key;
            items[count++] = item;
        }
    }

    /** Parts by bits of the keys, which are hashes. */
    KeyParts(Spill spill) {
        this(spill, key -> (int) (key >>> 40) & PARTS - 1);
    }

    /** Parts by a function from 0 to {@value #PARTS} - 1. */
    KeyParts(Spill spill, LongToIntFunction partOf) {
        this.spill = spill;
        this.partOf = partOf;
        for (int part = 0; part < PARTS; part++) {
            parts.add(new Part());
        }
    }

    void add(long key, int item) {
        parts.get(partOf.applyAsInt(key)).add(key, item);
        inMemory++;
        if (inMemory * ENTRY_BYTES > spill.memoryBytes()) {
            writeAll();
        }
    }

    private void writeAll() {
        if (file.isEmpty()) {
            file = Optional.of(new TemporaryFile(spill.folder()));
        }
        for (Part part : parts) {
            if (part.count > 0) {
                ByteBuffer bytes = ByteBuffer.allocate(part.count * ENTRY_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
                bytes.asLongBuffer().put(part.keys, 0, part.count);
                bytes.position(part.count * Long.BYTES).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer()
                        .put(part.items, 0, part.count);
                file.get().write(bytes.rewind(), fileBytes);
                part.blocks.add(new Block(fileBytes, part.count));
                fileBytes += bytes.capacity();
                part.count = 0;
            }
        }
        inMemory = 0;
    }

    /** Whether there is a file. */
    boolean spilled() {
        return file.isPresent();
    }

    /** All entries of a part, 0 to {@value #PARTS} - 1. */
    Entries entries(int number) {
        Part part = parts.get(number);
        int total = part.count + part.blocks.stream().mapToInt(Block::count).sum();
        Entries entries = new Entries(new long[total], new long[total]);
        int filled = 0;
        for (Block block : part.blocks) {
            read(block, entries, filled);
            filled += block.count();
        }
        System.arraycopy(part.keys, 0, entries.keys(), filled, part.count);
        for (int i = 0; i < part.count; i++) {
            entries.items()[filled + i] = part.items[i];
        }
        return entries;
    }

    private void read(Block block, Entries entries, int from) {
        ByteBuffer bytes = ByteBuffer.allocate(block.count() * ENTRY_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.orElseThrow().read(bytes, block.at());
        bytes.rewind();
        for (int i = 0; i < block.count(); i++) {
            entries.keys()[from + i] = bytes.getLong();
        }
        for (int i = 0; i < block.count(); i++) {
            entries.items()[from + i] = bytes.getInt();
        }
    }

    @Override
    public void close() {
        file.ifPresent(TemporaryFile::close);
    }
}
