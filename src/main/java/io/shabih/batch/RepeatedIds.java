package io.shabih.batch;

import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Articles whose id another one has before them: the second article of an id is called {@code id#2}, so that every
 * name in the results means one article.
 *
 * <p>Ids are looked into only where their hashes meet in a table of bits, so memory is 4 bytes an article, not an id.
 *
 * @param ids the ids that more than one article had, sorted
 * @param renamed the other name of an article, by its place
 */
record RepeatedIds(List<String> ids, Int2ObjectMap<String> renamed) {
    private static final int BITS_AN_ARTICLE = 32;
    private static final int MOST_BITS = 1 << 30;

    static RepeatedIds none() {
        return new RepeatedIds(List.of(), Int2ObjectMaps.emptyMap());
    }

    /** Those of articles 0 to {@code count - 1}. */
    static RepeatedIds of(int count, IntFunction<String> idOf) {
        LongOpenHashSet doubtful = doubtfulHashes(count, idOf);
        Set<String> taken = new ObjectOpenHashSet<>();
        Set<String> repeated = new TreeSet<>();
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        Int2ObjectOpenHashMap<String> renamed = new Int2ObjectOpenHashMap<>();
        for (int i = 0; i < count; i++) {
            String id = idOf.apply(i);
            // A name that is given must not be an id, and such an id has a # as well.
            boolean looked = doubtful.contains(hash(id)) || id.indexOf('#') >= 0;
            if (looked && !taken.add(id)) {
                repeated.add(id);
                renamed.put(i, freeName(id, numbers, taken));
            }
        }
        return new RepeatedIds(List.copyOf(repeated), renamed);
    }

    private static String freeName(String id, Object2IntOpenHashMap<String> numbers, Set<String> taken) {
        int number = Math.max(2, numbers.getInt(id));
        while (!taken.add(id + "#" + number)) {
            number++;
        }
        numbers.put(id, number + 1);
        return id + "#" + number;
    }

    /** Hashes of the ids that may have been there before: all that were, and one in thirty of the others. */
    private static LongOpenHashSet doubtfulHashes(int count, IntFunction<String> idOf) {
        int bits = (int) Math.min(MOST_BITS, Long.highestOneBit(Math.max(1, count)) * BITS_AN_ARTICLE);
        BitSet seen = new BitSet(bits);
        LongOpenHashSet doubtful = new LongOpenHashSet();
        for (int i = 0; i < count; i++) {
            long hash = hash(idOf.apply(i));
            int bit = (int) hash & bits - 1;
            if (seen.get(bit)) {
                doubtful.add(hash);
            }
            seen.set(bit);
        }
        return doubtful;
    }

    private static long hash(String id) {
        return Hash64.word(id, 0, id.length(), 0);
    }
}
