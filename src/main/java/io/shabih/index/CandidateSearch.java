package io.shabih.index;

import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.HeadlinePath;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.apache.lucene.util.BytesRef;

/**
 * The texts that are worth comparing exactly with one text, found on the paths of the batch run: bands, rare
 * sampled shingles, headlines that share rare words, the same body.
 */
final class CandidateSearch {
    /** A key that more texts have is a template's: of those only so many are looked at. */
    private static final int MOST_TEXTS_OF_KEY = 200;

    private static final int MOST_TEXTS_OF_HEADLINE = 2_000;
    private static final int MOST_TEXTS_OF_RARE_SHINGLE = 24;
    private static final int FEWEST_SHARED_SAMPLES = 2;
    private static final double LEAST_SHARE_OF_SAMPLES = 0.25;
    private static final double STANDARD_ERRORS = 5;

    private final SketchStamp stamp;
    private final double leastEstimate;

    /** For pairs of at least that resemblance. */
    CandidateSearch(SketchStamp stamp, double minResemblance) {
        this.stamp = stamp;
        int components = stamp.scheme().components();
        this.leastEstimate = minResemblance
                - STANDARD_ERRORS * Math.sqrt(minResemblance * (1 - minResemblance) / components);
    }

    /** Numbers of texts, in the order they were found. */
    IntSet find(KeyedTexts texts, ArticleSketch sketch, TextKeys keys, long millis) {
        IntSet candidates = new IntLinkedOpenHashSet();
        addAll(texts, ArticleFields.BODY_KEY, ArticleFields.bytes(keys.body()), candidates);
        addByHeadline(texts, sketch, millis, candidates);
        addByBands(texts, sketch, candidates);
        addBySamples(texts, sketch, candidates);
        return candidates;
    }

    private static void addAll(KeyedTexts texts, String field, BytesRef key, IntSet candidates) {
        IntList found = new IntArrayList();
        texts.find(field, key, MOST_TEXTS_OF_KEY, found);
        candidates.addAll(found);
    }

    /** Under each key the texts that were published nearest, before and after, if their headlines are alike. */
    private static void addByHeadline(
            KeyedTexts texts, ArticleSketch sketch, long millis, IntSet candidates) {
        IntSet seen = new IntOpenHashSet();
        for (long key : HeadlinePath.keys(sketch.headlineTerms())) {
            IntArrayList found = new IntArrayList();
            texts.find(ArticleFields.HEADLINE_KEY, ArticleFields.bytes(key), MOST_TEXTS_OF_HEADLINE, found);
            for (int text : nearest(texts, found, millis)) {
                boolean near = HeadlinePath.isNear(between(millis, texts.millis(text)));
                if (seen.add(text)
                        && HeadlinePath.areAlike(sketch.headlineTerms(), texts.headline(text), near)) {
                    candidates.add(text);
                }
            }
        }
    }

    /** Of many only the last that were added are looked at, which are the newest as a rule. */
    private static IntList nearest(KeyedTexts texts, IntList found, long millis) {
        Int2LongOpenHashMap gaps = new Int2LongOpenHashMap();
        IntList last = found.subList(Math.max(0, found.size() - MOST_TEXTS_OF_KEY), found.size());
        last.forEach((int text) -> gaps.put(text, between(millis, texts.millis(text))));
        IntArrayList nearest = new IntArrayList(last);
        nearest.sort((a, b) -> Long.compare(gaps.get(a), gaps.get(b)));
        return nearest.subList(0, Math.min(nearest.size(), 2 * HeadlinePath.NEIGHBOURS));
    }

    private static long between(long a, long b) {
        return a == ArticleFields.NO_DATE || b == ArticleFields.NO_DATE ? 0 : Math.abs(a - b);
    }

    private void addByBands(KeyedTexts texts, ArticleSketch sketch, IntSet candidates) {
        if (sketch.shingleCount() == 0) {
            return;
        }
        Signature signature = Signature.of(stamp, sketch.components());
        IntSet seen = new IntOpenHashSet();
        IntArrayList found = new IntArrayList();
        for (long key : sketch.bandKeys()) {
            found.clear();
            texts.find(ArticleFields.BAND, ArticleFields.bytes(key), MOST_TEXTS_OF_KEY, found);
            for (int text : found) {
                if (seen.add(text)
                        && signature.estimateResemblance(texts.signature(text)) >= leastEstimate) {
                    candidates.add(text);
                }
            }
        }
    }

    private static void addBySamples(KeyedTexts texts, ArticleSketch sketch, IntSet candidates) {
        Int2IntOpenHashMap shared = new Int2IntOpenHashMap();
        IntArrayList found = new IntArrayList();
        int rare = 0;
        for (int i = 0; i < sketch.sampleCount(); i++) {
            found.clear();
            BytesRef key = ArticleFields.bytes(sketch.samples()[i]);
            texts.find(ArticleFields.SAMPLE, key, MOST_TEXTS_OF_RARE_SHINGLE, found);
            if (found.size() <= MOST_TEXTS_OF_RARE_SHINGLE) {
                rare++;
                found.forEach((int text) -> shared.addTo(text, 1));
            }
        }
        for (Int2IntMap.Entry text : shared.int2IntEntrySet()) {
            int count = text.getIntValue();
            if (count >= FEWEST_SHARED_SAMPLES
                    && count >= LEAST_SHARE_OF_SAMPLES
                            * Math.min(rare, texts.sampleCount(text.getIntKey()))) {
                candidates.add(text.getIntKey());
            }
        }
    }
}
