package io.shabih.ranking;

import io.shabih.Article;
import io.shabih.facts.Stems;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import io.shabih.normalize.NormalizerWorker;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words by which similar articles are ranked, each with its importance: what it counts for standing in the
 * headline, in the lead, in the body. They go through our normaliser, then Lucene's Arabic stop words and stemmer.
 * Not thread-safe.
 */
public final class SearchWords {
    /** Importance is kept as Lucene keeps how often a word stands in a text, in one field. */
    static final String FIELD = "words";

    private static final int IN_TITLE = 4;
    private static final int IN_LEAD = 3;
    private static final int IN_BODY = 1;
    static final int MOST_IMPORTANT = 12;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\u0640]+");

    private final NormalizerWorker normalizer;
    private final Subject subject;
    private final WordStream text = new WordStream();
    private final TokenStream analysed = text.analysed();
    private final CharTermAttribute term = analysed.getAttribute(CharTermAttribute.class);

    public SearchWords(Normalizer normalizer) {
        this.normalizer = normalizer.worker();
        this.subject = new Subject(normalizer);
    }

    /** The distinct words of an article with their importance, 1 to {@value #MOST_IMPORTANT}. */
    public Object2IntMap<String> of(Article article) {
        return of(article, Integer.MAX_VALUE);
    }

    /** The same of the headline and the first words of the body. */
    public Object2IntMap<String> of(Article article, int firstWords) {
        Object2IntOpenHashMap<String> words = new Object2IntOpenHashMap<>();
        text.read(normalizer.normalizeHeadline(article.title()), Integer.MAX_VALUE);
        count(IN_TITLE, words);
        NormalizedText body = normalizer.normalize(article.body());
        text.read(body, Math.min(firstWords, Stems.LEAD_WORDS));
        count(IN_LEAD, words);
        text.readOn(firstWords - Stems.LEAD_WORDS);
        count(IN_BODY, words);
        return words;
    }

    /** The same of what the headline and the first words of the body tell of: no numbers, nothing but the subject. */
    public Object2IntMap<String> ofSubject(Article article, int firstWords) {
        Object2IntMap<String> words = of(article.withBody(subject.of(article.body())), firstWords);
        words.keySet().removeIf(word -> Character.isDigit(word.charAt(0)));
        return words;
    }

    /** What finds articles that have all of the words (MUST), or any (SHOULD), given by their stems. */
    public static Query query(Set<String> stems, Occur each) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        stems.stream().sorted().limit(IndexSearcher.getMaxClauseCount())
                .forEach(stem -> words.add(new TermQuery(new Term(FIELD, stem)), each));
        return words.build();
    }

    /** How an article writes words that {@link #of} names by their stems, headline first; what it does not write is left out. */
    public Map<String, String> written(Article article, Set<String> stems) {
        Map<String, String> written = new LinkedHashMap<>();
        Matcher words = WORD.matcher(article.title() + "\n" + article.body());
        while (written.size() < stems.size() && words.find()) {
            String word = words.group();
            text.read(normalizer.normalize(word), Integer.MAX_VALUE);
            for (String stem : terms()) {
                if (stems.contains(stem)) {
                    written.putIfAbsent(stem, word);
                }
            }
        }
        return written;
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        try {
            analysed.reset();
            while (analysed.incrementToken()) {
                terms.add(term.toString());
            }
            analysed.end();
            analysed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** How many distinct words of headline and body are neither function words nor numbers, up to so many. */
    int content(Article article, int enough) {
        Set<String> content = new HashSet<>();
        text.read(normalizer.normalizeHeadline(article.title()), Integer.MAX_VALUE);
        addContent(content, enough);
        text.read(normalizer.normalize(article.body()), Integer.MAX_VALUE);
        addContent(content, enough);
        return content.size();
    }

    private void addContent(Set<String> content, int enough) {
        try {
            analysed.reset();
            while (content.size() < enough && analysed.incrementToken()) {
                if (term.length() > 1 && !Character.isDigit(term.charAt(0))) {
                    content.add(term.toString());
                }
            }
            analysed.end();
            analysed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(int importance, Object2IntOpenHashMap<String> words) {
        try {
            analysed.reset();
            while (analysed.incrementToken()) {
                if (term.length() > 1) {
                    words.mergeInt(term.toString(), importance, (a, b) -> Math.min(MOST_IMPORTANT, a + b));
                }
            }
            analysed.end();
            analysed.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
