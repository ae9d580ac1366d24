package io.shabih.ranking;

import io.shabih.RelatedArticle.Reason;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * The words that say what an article is about, with their weights: a word counts by where it stands (headline,
 * lead, body), by what it counts in the other articles that have it, and by how rare it is in the index. Names and the terms of a
 * cluster are rare and stand in headlines, so they lead.
 */
public final class WeightedWords {
    /** More words make the question slower, not better. */
    private static final int MOST_WORDS = 24;

    /**
     * So many places where words stand are looked at, that a question does not cost more and more as an index grows; but
     * for so many words they always are.
     */
    private static final int MOST_PLACES = 500_000;

    private static final int FEWEST_WORDS = 8;

    /** Words of a tenth of all articles say nothing. */
    private static final double TOO_COMMON = 0.1;

    private static final int SMALL_INDEX = 100;

    /** A word that stands in backgrounds only still counts a little. */
    private static final double LEAST_ABOUT = 0.1;

    /** What is supposed of a word before any article is seen: these many in which it has this importance. */
    private static final double SUPPOSED_ARTICLES = 2;
    private static final double SUPPOSED_IMPORTANCE = 2;

    private static final BM25Similarity RANKING = new BM25Similarity();

    /**
     * A word with what ranking needs.
     *
     * @param boost its importance in the article by what it counts elsewhere
     * @param weight its boost by its rarity
     */
    public record Word(Term term, double boost, double weight, TermStates states, SimScorer scorer) {
        public String word() {
            return term.text();
        }

        int frequency() {
            return states.docFreq();
        }

        /** Its score by {@code importance << 8 | length} of a text, the length as Lucene encodes it. */
        float[] scores() {
            float[] scores = new float[SearchWords.MOST_IMPORTANT + 1 << Byte.SIZE];
            for (int i = 1 << Byte.SIZE; i < scores.length; i++) {
                scores[i] = scorer.score(i >>> Byte.SIZE, i & 0xFF);
            }
            return scores;
        }
    }

    private final Map<String, Word> words;

    private WeightedWords(Map<String, Word> words) {
        this.words = words;
    }

    /** Of words with their importance, without those that are too common to say anything. */
    public static WeightedWords of(Object2IntMap<String> importanceOf, IndexSearcher searcher)
            throws IOException {
        int articles = searcher.getIndexReader().numDocs();
        return of(importanceOf, searcher, articles > SMALL_INDEX ? TOO_COMMON * articles : articles);
    }

    /** Of words with their importance, however common. */
    public static WeightedWords ofAny(Object2IntMap<String> importanceOf, IndexSearcher searcher)
            throws IOException {
        return of(importanceOf, searcher, searcher.getIndexReader().maxDoc());
    }

    private static WeightedWords of(Object2IntMap<String> importanceOf, IndexSearcher searcher,
            double mostCommon)
            throws IOException {
        int articles = Math.max(1, searcher.getIndexReader().numDocs());
        CollectionStatistics all = searcher.collectionStatistics(SearchWords.FIELD);
        TermLookUp lookUp = new TermLookUp(searcher);
        List<Word> weighted = new ArrayList<>();
        for (String text : importanceOf.keySet().stream().sorted().toList()) {
            int importance = importanceOf.getInt(text);
            Term term = new Term(SearchWords.FIELD, text);
            TermStates states = lookUp.find(term);
            int frequency = states.docFreq();
            if (frequency > 0 && frequency <= mostCommon) {
                double rarity = Math.log((articles + 1.0) / (frequency + 0.5));
                double boost = importance * aboutness(states);
                SimScorer scorer = RANKING.scorer((float) boost, all,
                        searcher.termStatistics(term, frequency, states.totalTermFreq()));
                weighted.add(new Word(term, boost, boost * rarity, states, scorer));
            }
        }
        weighted.sort(Comparator.comparingDouble((Word word) -> -word.weight()).thenComparing(Word::word));
        return new WeightedWords(best(weighted));
    }

    /**
     * How far a word says what an article is about, wherever it stands: its mean importance in all articles, above that of standing in
     * a body once. Names and subjects stand in headlines and come again, the words of reporting do not, however rare they are.
     */
    private static double aboutness(TermStates states) {
        double mean = (states.totalTermFreq() + SUPPOSED_ARTICLES * SUPPOSED_IMPORTANCE)
                / (states.docFreq() + SUPPOSED_ARTICLES);
        return Math.max(LEAST_ABOUT, mean - 1);
    }

    /** Looks words up in their order, which the dictionaries have, too. */
    private static final class TermLookUp {
        private final IndexSearcher searcher;
        private final List<TermsEnum> ofSegments = new ArrayList<>();

        TermLookUp(IndexSearcher searcher) throws IOException {
            this.searcher = searcher;
            for (LeafReaderContext segment : searcher.getLeafContexts()) {
                Terms terms = segment.reader().terms(SearchWords.FIELD);
                ofSegments.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
            }
        }

        TermStates find(Term term) throws IOException {
            TermStates states = new TermStates(searcher.getTopReaderContext());
            for (int segment = 0; segment < ofSegments.size(); segment++) {
                TermsEnum terms = ofSegments.get(segment);
                if (terms.seekExact(term.bytes())) {
                    states.register(terms.termState(), segment, terms.docFreq(), terms.totalTermFreq());
                }
            }
            return states;
        }
    }

    private static Map<String, Word> best(List<Word> heaviestFirst) {
        Map<String, Word> best = new LinkedHashMap<>();
        int places = 0;
        for (Word word : heaviestFirst) {
            boolean affordable = best.size() < FEWEST_WORDS || places + word.frequency() <= MOST_PLACES;
            if (affordable && best.size() < MOST_WORDS) {
                best.put(word.word(), word);
                places += word.frequency();
            }
        }
        return best;
    }

    public List<Word> words() {
        return List.copyOf(words.values());
    }

    /** The most that an article can score: BM25 lets a word count for less than its weight, however often it stands there. */
    public double most() {
        return words.values().stream().mapToDouble(Word::weight).sum();
    }

    /** The words that another article has too, the heaviest first. */
    public List<Reason> sharedWith(Object2IntMap<String> other, int most) {
        return words.values().stream().filter(word -> other.containsKey(word.word()))
                .limit(most)
                .map(word -> new Reason(word.word(), word.weight()))
                .toList();
    }
}
