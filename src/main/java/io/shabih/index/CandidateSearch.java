package io.shabih.index;

import io.shabih.prepare.ArticleSketch;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import org.apache.lucene.util.BytesRef;

/**
 * The texts that are worth comparing exactly with one text, found on the paths of the batch run: bands, rare
 * sampled shingles, headlines of the same words, the same body.
 */
final class CandidateSearch {
    /** A key that more texts have is a template's: of those only so many are looked at. */
    private static final int MOST_TEXTS_OF_KEY = 200;

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
    IntSet find(KeyedTexts texts, ArticleSketch sketch, TextKeys keys) {
        IntSet candidates = new IntLinkedOpenHashSet();
        addAll(texts, ArticleFields.BODY_KEY, ArticleFields.bytes(keys.body()), candidates);
        if (sketch.headlineWords() != 0) {
            addAll(texts, ArticleFields.HEADLINE_KEY, ArticleFields.bytes(sketch.headlineWords()),
                    candidates);
        }
        addByBands(texts, sketch, candidates);
        addBySamples(texts, sketch, candidates);
        return candidates;
    }

    private static void addAll(KeyedTexts texts, String field, BytesRef key, IntSet candidates) {
        IntList found = new IntArrayList();
        texts.find(field, key, MOST_TEXTS_OF_KEY, found);
        candidates.addAll(found);
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
