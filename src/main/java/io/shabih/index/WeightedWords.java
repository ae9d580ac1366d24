package io.shabih.index;

import io.shabih.RelatedArticle.Reason;
import it.unimi.dsi.fastutil.objects.Object2DoubleMap;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words that say what an article is about, with their weights: a word counts by where it stands (headline,
 * lead, body) and by how rare it is in the index. Names and the terms of a story are rare, so they lead.
 */
final class WeightedWords {
    private static final double IN_TITLE = 2;
    private static final double IN_LEAD = 1;
    private static final double IN_BODY = 0.3;
    private static final double MOST_OF_FIELD = 2;

    /** More words make the question slower, not better. */
    private static final int MOST_WORDS = 24;

    /** Words of a tenth of all articles say nothing. */
    private static final double TOO_COMMON = 0.1;

    private static final int SMALL_INDEX = 100;

    private final Map<String, Double> weights;

    private WeightedWords(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** Of the article that was read last. */
    static WeightedWords of(SearchWords words, IndexReader reader) throws IOException {
        Object2DoubleOpenHashMap<String> counts = new Object2DoubleOpenHashMap<>();
        count(words, SearchWords.TITLE, IN_TITLE, counts);
        count(words, SearchWords.LEAD, IN_LEAD, counts);
        count(words, SearchWords.BODY, IN_BODY, counts);
        record Word(String word, double weight) {}

        List<Word> weighted = new ArrayList<>();
        int articles = Math.max(1, reader.numDocs());
        for (Object2DoubleMap.Entry<String> entry : counts.object2DoubleEntrySet()) {
            String word = entry.getKey();
            int frequency = Math.max(
                    reader.docFreq(new Term(SearchWords.BODY, word)),
                    reader.docFreq(new Term(SearchWords.TITLE, word)));
            boolean tooCommon = articles > SMALL_INDEX && frequency > TOO_COMMON * articles;
            if (frequency > 0 && !tooCommon && word.length() > 1) {
                weighted.add(new Word(
                        word, entry.getDoubleValue() * Math.log((articles + 1.0) / (frequency + 0.5))));
            }
        }
        weighted.sort(Comparator.comparingDouble((Word word) -> -word.weight()).thenComparing(Word::word));
        Map<String, Double> best = new LinkedHashMap<>();
        weighted.stream().limit(MOST_WORDS).forEach(word -> best.put(word.word(), word.weight()));
        return new WeightedWords(best);
    }

    private static void count(
            SearchWords words, String field, double weight, Object2DoubleOpenHashMap<String> counts) {
        Object2DoubleOpenHashMap<String> inField = new Object2DoubleOpenHashMap<>();
        words.forEach(field, word -> inField.addTo(word, 1));
        inField.forEach((word, count) -> counts.addTo(word, weight * Math.min(MOST_OF_FIELD, count)));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Articles that have any of the words, the more and the heavier the better. */
    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.forEach((word, weight) -> {
            add(query, SearchWords.TITLE, word, weight * IN_TITLE);
            add(query, SearchWords.LEAD, word, weight * IN_LEAD);
            add(query, SearchWords.BODY, word, weight * IN_BODY);
        });
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String field, String word, double weight) {
        query.add(new BoostQuery(new TermQuery(new Term(field, word)), (float) weight), Occur.SHOULD);
    }

    /** The words that another article, read last, has in its headline or lead, the heaviest first. */
    List<Reason> sharedWith(SearchWords other, int most) {
        Map<String, Double> shared = new LinkedHashMap<>();
        for (String field : List.of(SearchWords.TITLE, SearchWords.LEAD)) {
            other.forEach(field, word -> {
                Double weight = weights.get(word);
                if (weight != null) {
                    shared.putIfAbsent(word, weight);
                }
            });
        }
        return shared.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((Reason reason) -> -reason.weight())
                        .thenComparing(Reason::word))
                .limit(most)
                .toList();
    }
}
