package io.shabih.ranking;

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
import org.apache.lucene.util.Bits;

/**
 * Articles that have any of some words, the more and the heavier the better, as Lucene's search ranks them. Lucene leaves out
 * what cannot be among the best; of words that many articles have it can leave out little, and looking for it costs more than
 * adding up everything, a window of documents at a time.
 *
 * <p>Cost: some 12 ns a place where a word stands. Not thread-safe.
 */
public final class WordRanking {
    /** Documents whose sums are held at a time: 32 KB, so that they stay near the processor. */
    private static final int WINDOW = 1 << 12;

    private static final int GROUP = WINDOW / Long.SIZE;

    private final List<Scored> words;
    private final LongPredicate dates;
    private final BestScores best;
    private final double[] sums = new double[WINDOW];
    /** A bit for every group of documents of which one has sum enough to be among the best. */
    private long enough;
    private final DocAndFloatFeatureBuffer places = new DocAndFloatFeatureBuffer();

    /**
     * @param dates which dates, in milliseconds, an article may have
     * @param most how many articles
     */
    public WordRanking(List<WeightedWords.Word> words, LongPredicate dates, int most) {
        this.words = words.stream().map(word -> new Scored(word, word.scores())).toList();
        this.dates = dates;
        this.best = new BestScores(most);
    }

    /** The best, the first added first among equals. */
    public ScoreDoc[] of(List<LeafReaderContext> segments) throws IOException {
        for (LeafReaderContext segment : segments) {
            rank(segment);
        }
        return best.descending();
    }

    private record Scored(WeightedWords.Word word, float[] scores) {}

    /** The places of a word in a segment, read from the first on. */
    private record Places(PostingsEnum postings, float[] scores) {}

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
        for (Scored scored : words) {
            WeightedWords.Word word = scored.word();
            var state = word.states().get(segment);
            if (state != null && state.get() != null) {
                TermsEnum terms = segment.reader().terms(SearchWords.FIELD).iterator();
                terms.seekExact(word.term().bytes(), state.get());
                PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
                postings.nextDoc();
                all.add(new Places(postings, scored.scores()));
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

    /** Sums only grow, so what is enough in the end was so when its last score came. */
    private void add(Places ofWord, int start, byte[] lengthOf) throws IOException {
        float[] scores = ofWord.scores();
        double least = best.least();
        long found = 0;
        for (ofWord.postings().nextPostings(start + WINDOW, places); places.size > 0; ofWord.postings()
                .nextPostings(start + WINDOW, places)) {
            for (int i = 0; i < places.size; i++) {
                int document = places.docs[i];
                int importance = (int) places.features[i];
                double sum = sums[document - start]
                        + scores[importance << Byte.SIZE | lengthOf[document] & 0xFF];
                sums[document - start] = sum;
                if (sum > least) {
                    found |= 1L << (document - start) / GROUP;
                }
            }
        }
        enough |= found;
    }

    private void take(LeafReaderContext segment, int start, long[] dateOf) {
        Bits live = segment.reader().getLiveDocs();
        for (; enough != 0; enough &= enough - 1) {
            int first = Long.numberOfTrailingZeros(enough) * GROUP;
            for (int i = first; i < first + GROUP; i++) {
                int document = start + i;
                if (sums[i] > best.least() && (live == null || live.get(document))
                        && dates.test(dateOf[document])) {
                    best.add(segment.docBase + document, (float) sums[i]);
                }
            }
        }
        Arrays.fill(sums, 0);
    }
}
