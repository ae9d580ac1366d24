package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.ranking.SearchWords;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What articles are searched for: words, in whatever spelling and form, in headline or text.
 *
 * <pre>{@code
 * SearchPage page = index.search(SearchQuery.of("انتخابات تونس").withSource("وكالة الأفق"));
 * }</pre>
 *
 * <p>Found is what has all the words, the headline counting four times; only where nothing has all of them, what has some. Equally good
 * articles stay in the order in which they were added. Immutable and thread-safe.
 *
 * @param words as somebody types them; none that says anything finds nothing
 * @param from how many articles to pass over, 0 to {@value #MOST_FROM}; default 0
 * @param most articles of a page, 1 to {@value #MOST_OF_PAGE}; default 20
 * @param filter which articles may be found; default all
 */
public record SearchQuery(String words, int from, int most, Filter filter) {
    /** Nobody turns so many pages. */
    public static final int MOST_FROM = 10_000;

    /** Articles of one page. */
    public static final int MOST_OF_PAGE = 100;

    private static final int BEFORE = 60;
    private static final int EXCERPT = 220;

    /**
     * Which articles may be found.
     *
     * @param since only articles published then or later
     * @param source only articles of this outlet
     */
    public record Filter(Optional<Instant> since, Optional<String> source) {
        /** All articles. */
        public static Filter none() {
            return new Filter(Optional.empty(), Optional.empty());
        }
    }

    public SearchQuery {
        if (from < 0 || from > MOST_FROM) {
            throw new IllegalArgumentException("from is " + from + "; allowed: 0 to " + MOST_FROM);
        }
        if (most < 1 || most > MOST_OF_PAGE) {
            throw new IllegalArgumentException("most is " + most + "; allowed: 1 to " + MOST_OF_PAGE);
        }
    }

    /** The first page of all articles that have some words. */
    public static SearchQuery of(String words) {
        return new SearchQuery(words, 0, 20, Filter.none());
    }

    /** The same of one outlet alone. */
    public SearchQuery withSource(String source) {
        return new SearchQuery(words, from, most, new Filter(filter.since(), Optional.of(source)));
    }

    SearchPage find(Snapshot snapshot, SearchWords reader) throws IOException {
        Set<String> stems = reader.of(Article.ofHeadline("query", words)).keySet();
        if (stems.isEmpty()) {
            return new SearchPage(SearchPage.Having.ALL, 0, List.of(), Optional.empty());
        }
        Query all = filtered(SearchWords.query(stems, Occur.MUST));
        int total = snapshot.searcher().count(all);
        if (total > 0 || stems.size() == 1) {
            return page(snapshot, reader, stems, new Found(SearchPage.Having.ALL, all, total));
        }
        Query some = filtered(SearchWords.query(stems, Occur.SHOULD));
        return page(snapshot, reader, stems,
                new Found(SearchPage.Having.SOME, some, snapshot.searcher().count(some)));
    }

    private record Found(SearchPage.Having having, Query query, int total) {}

    private Query filtered(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filter.source().ifPresent(
                source -> all.add(new TermQuery(new Term(ArticleFields.SOURCE, source)), Occur.FILTER));
        filter.since().ifPresent(since -> all.add(
                LongField.newRangeQuery(ArticleFields.DATE, since.toEpochMilli(), Long.MAX_VALUE),
                Occur.FILTER));
        return all.build();
    }

    private SearchPage page(Snapshot snapshot, SearchWords reader, Set<String> stems, Found found)
            throws IOException {
        ScoreDoc[] hits = found.total() <= from
                ? new ScoreDoc[0]
                : snapshot.searcher().search(found.query(), from + most).scoreDocs;
        List<SearchPage.Hit> page = new ArrayList<>();
        for (int i = from; i < hits.length; i++) {
            page.add(hit(snapshot, reader, stems, hits[i].doc));
        }
        int next = from + page.size();
        boolean more = !page.isEmpty() && next < found.total() && next <= MOST_FROM;
        return new SearchPage(found.having(), found.total(), page,
                more ? Optional.of(next) : Optional.empty());
    }

    private static SearchPage.Hit hit(Snapshot snapshot, SearchWords reader, Set<String> stems, int number) {
        Article article = snapshot.article(number);
        Map<String, String> inTitle = reader.written(article.withBody(""), stems);
        Map<String, String> inBody = reader.written(Article.of(article.id(), "", article.body()), stems);
        Set<String> written = new LinkedHashSet<>(inTitle.values());
        written.addAll(inBody.values());
        return new SearchPage.Hit(article.withBody(""), snapshot.clusterOf(article.id()).map(Cluster::id),
                excerpt(article.body(), inBody.values()), List.copyOf(written));
    }

    /** Where the text has the first of the words, cut between words. */
    private static String excerpt(String body, Collection<String> words) {
        int first = words.stream().mapToInt(body::indexOf).filter(at -> at >= 0).min().orElse(0);
        int from = first <= BEFORE ? 0 : body.indexOf(' ', first - BEFORE) + 1;
        from = from > first ? first : from;
        int to = from + EXCERPT >= body.length() ? body.length() : body.lastIndexOf(' ', from + EXCERPT);
        to = to <= from ? Math.min(body.length(), from + EXCERPT) : to;
        return (from > 0 ? "… " : "") + body.substring(from, to).strip().replaceAll("\\s+", " ")
                + (to < body.length() ? " …" : "");
    }
}
