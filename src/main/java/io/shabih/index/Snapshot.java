package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.hash.TextKey;
import io.shabih.prepare.PreparedArticle;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index for one question; later changes do not show. Not thread-safe. */
final class Snapshot {
    private static final int MOST_ARTICLES_OF_TEXT = 1_000;

    private final IndexSearcher searcher;
    private final IndexedTexts texts;
    private final StoredFields stored;

    Snapshot(IndexSearcher searcher, SketchStamp stamp) {
        this.searcher = searcher;
        this.texts = new IndexedTexts(searcher.getIndexReader(), stamp);
        try {
            this.stored = searcher.storedFields();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one after every change. */
    long version() {
        return ((DirectoryReader) searcher.getIndexReader()).getVersion();
    }

    IndexSearcher searcher() {
        return searcher;
    }

    IndexedTexts texts() {
        return texts;
    }

    ArticleLinks placings() {
        return new ArticleLinks(texts);
    }

    /** The document's number, if there is an article of this id. */
    Optional<Integer> number(String id) {
        return texts.articles(KeyKind.ID, id, 1).intStream().boxed().findFirst();
    }

    Optional<Article> article(String id) {
        return number(id).map(this::article);
    }

    /** Without its body, and without unpacking it. */
    Optional<Article> withoutBody(String id) {
        return number(id).map(number -> texts.placed(number).article());
    }

    String id(int number) {
        return texts.placed(number).id();
    }

    Article article(int number) {
        return ArticleFields.article(texts.placed(number).article(), document(number, ArticleFields.REST));
    }

    /** An article ready to be compared; what its text says is kept with the first article of that text. */
    KnownArticle known(int number) {
        LinkedText placed = texts.placed(number);
        Article article = placed.article();
        if (placed.copyOf().isEmpty()) {
            return new KnownArticle(article, texts.prepared(number));
        }
        PreparedArticle first = texts.prepared(number(placed.copyOf().get()).orElseThrow());
        return new KnownArticle(article, first.published(
                ArticleFields.millis(article.date()), PreparedArticle.sourceHash(article.source())));
    }

    TextKey textKey(int number) {
        return texts.textKey(number);
    }

    Document document(int number, Set<String> fields) {
        try {
            return stored.document(number, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Articles of a normalised text: the first, then its copies, so many at most. */
    IntList sameText(SketchedArticle of, int most) {
        IntArrayList found = new IntArrayList(CandidateSearch.sameText(texts, of));
        for (int first : found.toIntArray()) {
            found.addAll(texts.articles(KeyKind.COPY_OF, id(first), most - found.size()));
        }
        return found;
    }

    /** The articles that have the text of one, without their bodies, the first one first; some thousand at most. */
    List<Article> articlesOfText(int number) {
        LinkedText placed = texts.placed(number);
        int first = placed.copyOf().flatMap(this::number).orElse(number);
        List<Article> articles = new ArrayList<>(List.of(texts.placed(first).article()));
        texts.forEachArticle(KeyKind.COPY_OF, texts.placed(first).id(),
                (_, copy) -> articles.add(copy.article())
                        && articles.size() < MOST_ARTICLES_OF_TEXT);
        return articles;
    }

    /** The cluster of an article, if others carry its report too. */
    Optional<Cluster> clusterOf(String articleId) {
        return texts.cluster(KeyKind.MEMBER, articleId);
    }

    /** The cluster of an id. */
    Optional<Cluster> cluster(String clusterId) {
        return texts.cluster(KeyKind.STORY, clusterId);
    }

    /** The clusters that any of the articles is in. */
    List<Cluster> clustersOf(Set<String> articleIds) {
        Set<String> told = new HashSet<>();
        List<Cluster> clusters = new ArrayList<>();
        for (String id : articleIds) {
            if (!told.contains(id)) {
                clusterOf(id).ifPresent(cluster -> {
                    cluster.members().forEach(member -> told.add(member.id()));
                    clusters.add(cluster);
                });
            }
        }
        return clusters;
    }

    /** Articles and all that carry their reports. */
    Set<String> withClusters(List<String> ids) {
        Set<String> all = new HashSet<>(ids);
        clustersOf(Set.copyOf(ids))
                .forEach(cluster -> cluster.members().forEach(member -> all.add(member.id())));
        return all;
    }

    Cluster cluster(int number) {
        return texts.cluster(number);
    }
}
