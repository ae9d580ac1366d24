package io.shabih.index;

import io.shabih.index.Workers.Worker;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the keys of many articles find, looked up together: in the keys' order, so that the files of the index, which have
 * that order too, are read forwards. One at a time most look-ups wait for memory.
 *
 * <p>Cost for 8,000 articles: some 10 MB, 50 at most; keys beyond that are not in here.
 *
 * <p>Thread-safe: immutable.
 */
final class FoundKeys {
    /** Documents that are kept of a key, and one more that shows that there are more. */
    private static final int MOST_OF_KEY = 200;

    /** Keys of equal top bits are looked up by one thread. */
    private static final int PART_BITS = 6;

    private static final int MOST_OF_PART = 200_000;
    private static final int NONE = -1;

    private final List<Part> parts;

    private FoundKeys(List<Part> parts) {
        this.parts = parts;
    }

    /** Nothing is known: look up every key by itself. */
    static FoundKeys none() {
        return new FoundKeys(List.of());
    }

    /**
     * Looks up.
     *
     * @param keysOfTexts some texts' keys
     * @param texts for each thread
     */
    static FoundKeys of(List<int[]> keysOfTexts, Workers workers, Supplier<IndexedTexts> texts)
            throws IOException {
        List<IntArrayList> keysOfPart = new ArrayList<>();
        for (int part = 0; part < 1 << PART_BITS; part++) {
            keysOfPart.add(new IntArrayList());
        }
        for (int[] keys : keysOfTexts) {
            for (int key : keys) {
                keysOfPart.get(part(key)).add(key);
            }
        }
        return new FoundKeys(workers.map(keysOfPart, (List<IntArrayList> slice, Worker _) -> {
            IndexedTexts ofThread = texts.get();
            return slice.stream().map(keys -> Part.of(keys, ofThread)).toList();
        }));
    }

    private static int part(int key) {
        return key >>> Integer.SIZE - PART_BITS;
    }

    /** Does as {@link KeyedTexts#find}; false, and nothing done, where that is not known. */
    boolean find(int key, int most, IntList found) {
        return !parts.isEmpty() && parts.get(part(key)).find(key, most, found);
    }

    /**
     * @param startOf where a key's documents begin
     * @param documents of each key their count, then they
     */
    private record Part(Int2IntOpenHashMap startOf, IntArrayList documents) {
        static Part of(IntArrayList keys, IndexedTexts texts) {
            IntArrays.radixSort(keys.elements(), 0, keys.size());
            Part part = new Part(new Int2IntOpenHashMap(keys.size()), new IntArrayList());
            part.startOf.defaultReturnValue(NONE);
            IntArrayList found = new IntArrayList();
            for (int key : keys) {
                if (part.documents.size() < MOST_OF_PART && !part.startOf.containsKey(key)) {
                    found.clear();
                    texts.find(key, MOST_OF_KEY, found);
                    part.startOf.put(key, part.documents.size());
                    part.documents.add(found.size());
                    part.documents.addAll(found);
                }
            }
            return part;
        }

        boolean find(int key, int most, IntList found) {
            int start = startOf.get(key);
            if (start == NONE) {
                return false;
            }
            int count = documents.getInt(start);
            if (count > MOST_OF_KEY && most > MOST_OF_KEY) {
                return false;
            }
            for (int i = 1; i <= count && found.size() <= most; i++) {
                found.add(documents.getInt(start + i));
            }
            return true;
        }
    }
}
