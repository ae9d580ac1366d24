package io.shabih.index;

import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import io.shabih.lsh.WordPath;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;

/**
 * The texts that are worth comparing exactly with one text, found on the paths of the batch run: bands, rare
 * sampled shingles, headlines that share rare words, the same body.
 */
final class CandidateSearch {
    /** A key that more texts have is a template's: of those only the newest are looked at. */
    private static final int MOST_TEXTS_OF_KEY = 200;

    /** Among the newest of a headline's key are its neighbours in time. */
    private static final int MOST_TEXTS_OF_WORDS = 64;

    private static final int PLACE_BITS = 7;
    private static final long FARTHEST = Long.MAX_VALUE >>> PLACE_BITS;

    private static final int MOST_TEXTS_OF_RARE_SHINGLE = 24;
    private static final int FEWEST_SHARED_SAMPLES = 2;
    private static final double LEAST_SHARE_OF_SAMPLES = 0.25;
    private static final double STANDARD_ERRORS = 5;

    private final double leastEstimate;

    /** For pairs of at least that resemblance, estimated from so many components. */
    CandidateSearch(int components, double minResemblance) {
        this.leastEstimate = minResemblance
                - STANDARD_ERRORS * Math.sqrt(minResemblance * (1 - minResemblance) / components);
    }

    /** Numbers of texts, in the order they were found. */
    IntSet find(KeyedTexts texts, SketchedArticle of) {
        IntSet candidates = new IntLinkedOpenHashSet();
        addByKeys(texts, of.bodyAndBands(), of, candidates);
        for (WordPath path : WordPath.values()) {
            addByWords(texts, path, of, candidates);
        }
        addBySamples(texts, of, candidates);
        return candidates;
    }

    /** The texts of an article's normalised text, in the order they were found. */
    static IntList sameText(KeyedTexts texts, SketchedArticle of) {
        IntArrayList found = new IntArrayList();
        if (of.saysTooLittle()) {
            return found;
        }
        TextKey text = of.keys().text();
        texts.find(KeyKind.TEXT.key(text), Integer.MAX_VALUE - 1, found);
        found.removeIf((int number) -> !texts.textKey(number).equals(text));
        return found;
    }

    /** Under each key the texts that were published nearest, before and after, if their words are alike. */
    private static void addByWords(KeyedTexts texts, WordPath path, SketchedArticle of, IntSet candidates) {
        IntSet nearest = new IntOpenHashSet();
        IntArrayList found = new IntArrayList();
        for (int key : of.keys(path)) {
            found.clear();
            texts.find(key, MOST_TEXTS_OF_WORDS, found);
            addNearest(texts, found, of.millis(), nearest);
        }
        Terms words = of.words(path);
        for (int text : ascending(nearest)) {
            boolean near = path.isNear(between(of.millis(), texts.millis(text)));
            if (path.leads(near) && path.mayBeAlike(words, texts.sharedWeight(text, path, words), near)
                    && path.areAlike(words, texts.words(text, path), near)) {
                candidates.add(text);
            }
        }
    }

    private static void addNearest(KeyedTexts texts, IntArrayList found, long millis, IntSet nearest) {
        long[] before = nothing();
        long[] after = nothing();
        for (int i = 0; i < found.size(); i++) {
            long ofText = texts.millis(found.getInt(i));
            long distance = Math.min(between(millis, ofText), FARTHEST);
            insert(distance << PLACE_BITS | i, ofText <= millis ? before : after);
        }
        addPlaced(before, found, nearest);
        addPlaced(after, found, nearest);
    }

    private static long[] nothing() {
        long[] distances = new long[WordPath.NEIGHBOURS];
        Arrays.fill(distances, Long.MAX_VALUE);
        return distances;
    }

    /** Puts a distance in its place, unless it is larger than all. */
    private static void insert(long distance, long[] ascending) {
        int last = ascending.length - 1;
        if (distance < ascending[last]) {
            int at = last;
            for (; at > 0 && ascending[at - 1] > distance; at--) {
                ascending[at] = ascending[at - 1];
            }
            ascending[at] = distance;
        }
    }

    /** Below its distance each has its place among those found, so that equally distant ones stay in their order. */
    private static void addPlaced(long[] distances, IntArrayList found, IntSet nearest) {
        for (long distance : distances) {
            if (distance != Long.MAX_VALUE) {
                nearest.add(found.getInt((int) distance & (1 << PLACE_BITS) - 1));
            }
        }
    }

    /** Columns of an index are read forwards. */
    private static int[] ascending(IntSet texts) {
        int[] sorted = texts.toIntArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long between(long a, long b) {
        return a == ArticleFields.NO_DATE || b == ArticleFields.NO_DATE ? 0 : Math.abs(a - b);
    }

    /** Texts under any of the keys whose signatures say that they may be alike. */
    private void addByKeys(KeyedTexts texts, int[] keys, SketchedArticle of, IntSet candidates) {
        IntSet all = new IntOpenHashSet();
        IntArrayList found = new IntArrayList();
        for (int key : keys) {
            found.clear();
            texts.find(key, MOST_TEXTS_OF_KEY, found);
            all.addAll(found);
        }
        for (int text : ascending(all)) {
            if (of.signature().estimateResemblance(texts.signature(text)) >= leastEstimate) {
                candidates.add(text);
            }
        }
    }

    private static void addBySamples(KeyedTexts texts, SketchedArticle of, IntSet candidates) {
        Int2IntOpenHashMap shared = new Int2IntOpenHashMap();
        IntArrayList found = new IntArrayList();
        int rare = 0;
        for (int key : of.samples()) {
            found.clear();
            texts.find(key, MOST_TEXTS_OF_RARE_SHINGLE, found);
            if (found.size() <= MOST_TEXTS_OF_RARE_SHINGLE) {
                rare++;
                found.forEach((int text) -> shared.addTo(text, 1));
            }
        }
        shared.values().removeIf(count -> count < FEWEST_SHARED_SAMPLES);
        for (int text : ascending(shared.keySet())) {
            int least = Math.min(rare, texts.sampleCount(text));
            if (shared.get(text) >= LEAST_SHARE_OF_SAMPLES * least) {
                candidates.add(text);
            }
        }
    }
}
