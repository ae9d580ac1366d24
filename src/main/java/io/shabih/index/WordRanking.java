package io.shabih.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.util.Bits;

/**
 * Articles that have any of some words, the more and the heavier the better, as Lucene's search ranks them. Lucene leaves out
 * what cannot be among the best; of words that many articles have it can leave out little, and looking for it costs more than
 * adding up everything, a window of documents at a time.
 *
 * <p>Cost: some 15 ns a place where a word stands. Not thread-safe.
 */
final class WordRanking {
    /** Documents whose sums are held at a time: 32 KB, so that they stay near the processor. */
    private static final int WINDOW = 1 << 12;

    private final List<WeightedWords.Word> words;
    private final LongPredicate dates;
    private final BestScores best;
    private final double[] sums = new double[WINDOW];
    private final DocAndFloatFeatureBuffer places = new DocAndFloatFeatureBuffer();
    private long[] lengths = new long[0];
    private float[] scores = new float[0];

    /**
     * @param dates which dates, in milliseconds, an article may have
     * @param most how many articles
     */
    WordRanking(List<WeightedWords.Word> words, LongPredicate dates, int most) {
        this.words = words;
        this.dates = dates;
        this.best = new BestScores(most);
    }

    /** The best, the first added first among equals. */
    ScoreDoc[] of(List<LeafReaderContext> segments) throws IOException {
        for (LeafReaderContext segment : segments) {
            rank(segment);
        }
        return best.descending();
    }

    /** The places of a word in a segment, read from the first on. */
    private record Places(PostingsEnum postings, BulkSimScorer scorer) {}

    private void rank(LeafReaderContext segment) throws IOException {
        SegmentColumns columns = SegmentColumns.of(segment.reader());
        List<Places> ofWords = places(segment);
        for (int next = first(ofWords); next != DocIdSetIterator.NO_MORE_DOCS; next = first(ofWords)) {
            int start = next - next % WINDOW;
            for (Places ofWord : ofWords) {
                add(ofWord, start, columns.lengths());
            }
            take(segment, start, columns.dates());
        }
    }

    private List<Places> places(LeafReaderContext segment) throws IOException {
        List<Places> all = new ArrayList<>();
        for (WeightedWords.Word word : words) {
            var state = word.states().get(segment);
            if (state != null && state.get() != null) {
                TermsEnum terms = segment.reader().terms(SearchWords.FIELD).iterator();
                terms.seekExact(word.term().bytes(), state.get());
                PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
                postings.nextDoc();
                all.add(new Places(postings, word.scorer().asBulkSimScorer()));
            }
        }
        return all;
    }

    private static int first(List<Places> ofWords) {
        int first = DocIdSetIterator.NO_MORE_DOCS;
        for (Places ofWord : ofWords) {
            first = Math.min(first, ofWord.postings().docID());
        }
        return first;
    }

    private void add(Places ofWord, int start, byte[] lengthOf) throws IOException {
        for (ofWord.postings().nextPostings(start + WINDOW, places); places.size > 0; ofWord.postings()
                .nextPostings(start + WINDOW, places)) {
            int count = places.size;
            if (lengths.length < count) {
                lengths = new long[places.docs.length];
                scores = new float[places.docs.length];
            }
            for (int i = 0; i < count; i++) {
                lengths[i] = lengthOf[places.docs[i]];
            }
            ofWord.scorer().score(count, places.features, lengths, scores);
            for (int i = 0; i < count; i++) {
                sums[places.docs[i] - start] += scores[i];
            }
        }
    }

    private void take(LeafReaderContext segment, int start, long[] dateOf) {
        Bits live = segment.reader().getLiveDocs();
        double least = best.least();
        for (int i = 0; i < WINDOW; i++) {
            if (sums[i] > least) {
                int document = start + i;
                if ((live == null || live.get(document)) && dates.test(dateOf[document])) {
                    best.add(segment.docBase + document, (float) sums[i]);
                    least = best.least();
                }
            }
        }
        Arrays.fill(sums, 0);
    }
}
