package io.shabih.index;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.store.IndexFailures;
import io.shabih.store.SyncOnceDirectory;
import io.shabih.store.VectorHint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * Changes an index. When a call returns, its change is on disk and can be found; when the program dies before,
 * nothing of it is there.
 *
 * <pre>{@code
 * try (IndexUpdater updater = IndexUpdater.open(Path.of("news.index"))) {
 *     Added added = updater.add(article);
 *     SimilarList list = updater.index().similar(article, SimilarQuery.standard());
 * }
 * }</pre>
 *
 * <p>Only one updater may have an index open. Articles are clustered as by a batch run over all of them, in
 * whatever order they come, but for what an index cannot know:
 *
 * <ul>
 *   <li>of a key that many texts have (a template's headline, a paragraph of every article) it looks at the newest only, and
 *       a sampled shingle counts as rare by what was there when an article came, so another order than that of the
 *       dates may miss a pair or find one more
 *   <li>a cluster keeps its id while it keeps the most of its articles; a batch run names it by its representative
 * </ul>
 *
 * <p>Of the 3,516 clusters of ANT (41,686 articles) 44 are other ones in an index to which they were added by date, 47 in the reverse
 * order, 21 in a shuffled one: by pairs that only one side compared ({@code OrderEffects} in {@code bench} counts them).
 *
 * <p>A change that fails (a full disk, an article that nothing foresaw) leaves the index as it was before it, and the
 * updater goes on: the next change is tried with Lucene's writer opened anew. Asking goes on meanwhile.
 *
 * <p>Cost: a call writes to disk once, whatever it adds; give it many articles at a time where speed counts.
 *
 * <p>Thread-safe: calls wait for each other.
 */
public final class IndexUpdater implements Closeable {
    /** Articles whose texts are held until they can be read back; more are taken in several commits. */
    private static final int MOST_IN_CHANGE = 8_192;

    private static final long MOST_CHARACTERS = 16_000_000;

    private final Path directory;
    private final HealingWriter writer;
    private final ArticleIndex index;
    private final Workers workers;
    private IndexChange.Tools tools;
    private boolean closed;

    private IndexUpdater(Path directory, Directory files, HealingWriter writer, IndexSettings settings)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        IndexWriter first = writer.get();
        this.index = new ArticleIndex(directory, files, new SearcherManager(first, null), settings);
        this.workers = new Workers(Runtime.getRuntime().availableProcessors(), index::worker);
        CandidateSearch search = new CandidateSearch(
                settings.prepare().scheme().components(), settings.verify().minResemblance());
        this.tools = new IndexChange.Tools(first, settings.stamp(), search, workers, index.comparer());
    }

    /**
     * Opens an index to change it, or makes one where there is none.
     *
     * @throws ShabihException if it is of another version, open elsewhere, or cannot be written
     */
    public static IndexUpdater open(Path directory) {
        VectorHint.suppress();
        IndexFailures.requireNoFile(directory);
        try {
            Files.createDirectories(directory);
            return open(directory, SyncOnceDirectory.open(directory));
        } catch (IOException e) {
            throw IndexFailures.making(directory, e);
        }
    }

    /** The same on any files; the directory is what messages call them. */
    static IndexUpdater open(Path directory, Directory files) {
        IndexSettings settings = IndexSettings.standard();
        try {
            HealingWriter writer = new HealingWriter(directory, files, IndexStamp.of(settings));
            return new IndexUpdater(directory, files, writer, settings);
        } catch (IOException e) {
            throw IndexFailures.opening(directory, e);
        }
    }

    /** Asks questions; shows every change as soon as its call returns. */
    public ArticleIndex index() {
        return index;
    }

    /** Whether its last change, if any, was made or failed before the index was touched. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /**
     * Adds one article; it takes the place of an older one of its id.
     *
     * @throws UnindexableException if an index cannot hold it; nothing is changed then
     */
    public Added add(Article article) {
        return add(List.of(article)).getFirst();
    }

    /**
     * Adds articles; one of an id that is there already takes its place. Answers in the same order.
     *
     * @throws UnindexableException once all are added but those that an index cannot hold; it has what else would be the
     *     answer
     */
    public synchronized List<Added> add(List<Article> articles) {
        List<Article> indexable = new ArrayList<>(articles.size());
        List<Unindexable> refused = new ArrayList<>();
        for (Article article : articles) {
            Unindexable.of(article).ifPresentOrElse(refused::add, () -> indexable.add(article));
        }
        List<Added> added = new ArrayList<>(indexable.size());
        for (int from = 0; from < indexable.size();) {
            from = addSome(indexable, from, added);
        }
        if (!refused.isEmpty()) {
            throw new UnindexableException(refused, added);
        }
        return added;
    }

    /** Adds as many as belong into one change; returns the number of the next one. */
    private int addSome(List<Article> articles, int from, List<Added> added) {
        return change(change -> {
            int put = change.put(articles.subList(from, end(articles, from)));
            added.addAll(change.finish());
            return from + put;
        });
    }

    private static int end(List<Article> articles, int from) {
        int to = from;
        long characters = 0;
        while (to < articles.size() && to - from < MOST_IN_CHANGE && characters < MOST_CHARACTERS) {
            characters += articles.get(to++).body().length();
        }
        return to;
    }

    /** Deletes articles by id; returns how many there were. */
    public synchronized int delete(List<String> ids) {
        int deleted = 0;
        for (int from = 0; from < ids.size(); from += MOST_IN_CHANGE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_IN_CHANGE));
            deleted += change(change -> {
                int there = 0;
                for (String id : some) {
                    there += change.delete(id) ? 1 : 0;
                }
                change.finish();
                return there;
            });
        }
        return deleted;
    }

    /** Deletes all articles of an outlet; returns how many there were. */
    public synchronized int deleteSource(String source) {
        return deleteAll(new TermQuery(new Term(ArticleFields.SOURCE, source)));
    }

    /** Deletes all articles published before a time; those without a date stay. Returns how many there were. */
    public synchronized int deleteBefore(Instant date) {
        return deleteAll(LongField.newRangeQuery(
                ArticleFields.DATE, ArticleFields.NO_DATE + 1, date.toEpochMilli() - 1));
    }

    /**
     * Deletes all articles that are older than so long before the newest one; those without a date stay. A date in
     * the future is an error of its article and not taken for the newest. Returns how many there were.
     */
    public synchronized int expire(Duration window) {
        return index.newestUpTo(Instant.now()).map(newest -> deleteBefore(newest.minus(window))).orElse(0);
    }

    private int deleteAll(Query query) {
        int deleted = 0;
        for (List<String> ids = ids(query); !ids.isEmpty(); ids = ids(query)) {
            deleted += delete(ids);
        }
        return deleted;
    }

    private List<String> ids(Query query) {
        return index.ask(snapshot -> {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : snapshot.searcher().search(query, MOST_IN_CHANGE).scoreDocs) {
                ids.add(snapshot.id(found.doc));
            }
            return ids;
        });
    }

    private interface Work<A> {
        A on(IndexChange change) throws IOException;
    }

    private <A> A change(Work<A> work) {
        if (closed) {
            throw new ShabihException(Kind.INDEX,
                    directory + ": is closed; open the index again to change it");
        }
        try {
            IndexChange.Tools ready = tools();
            IndexSearcher searcher = index.acquire();
            A answer;
            try {
                answer = work.on(new IndexChange(ready, searcher));
            } finally {
                index.release(searcher);
            }
            ready.writer().commit();
            index.refresh();
            return answer;
        } catch (IOException | RuntimeException e) {
            writer.rollBack(e);
            throw IndexFailures.changing(directory, e);
        } catch (Error e) { // memory may have run out: what is half done must not be committed with the next change
            writer.rollBack(e);
            throw e;
        }
    }

    /** After a failure with a new writer, whose changes are shown from now on. */
    private IndexChange.Tools tools() throws IOException {
        IndexWriter current = writer.get();
        if (!current.equals(tools.writer())) {
            index.show(new SearcherManager(current, null));
            tools = new IndexChange.Tools(current, tools.stamp(), tools.search(), workers, tools.comparer());
        }
        return tools;
    }

    /** After a failed change, too; does nothing the second time. */
    @Override
    public synchronized void close() {
        closed = true;
        // what is being asked holds files that merging has replaced: it goes before the writer, which deletes them
        try (index; writer; SearcherManager _ = index.searchers()) {
            workers.close();
        } catch (IOException e) {
            throw new ShabihException(Kind.INDEX, directory + ": cannot be closed (" + e.getMessage() + ")",
                    e);
        }
    }
}
