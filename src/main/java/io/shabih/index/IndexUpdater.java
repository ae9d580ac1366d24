package io.shabih.index;

import io.shabih.Article;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

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
 *   <li>furniture is that of the curated list; a batch run also learns what each source prints under every article
 *   <li>a story keeps its id while it keeps the most of its articles; a batch run names it by its representative
 * </ul>
 *
 * <p>Of the 2,207 clusters of ANT (41,686 articles, added by date) one is not in the index, by the second effect; in
 * a shuffled order the same one, in the reverse order one more, by the first.
 *
 * <p>Cost: a call writes to disk once, whatever it adds; give it many articles at a time where speed counts.
 *
 * <p>Thread-safe: calls wait for each other.
 */
public final class IndexUpdater implements Closeable {
    /** Articles whose texts are held until they can be read back; more are taken in several commits. */
    private static final int MOST_IN_CHANGE = 8_192;

    private static final long MOST_CHARACTERS = 16_000_000;

    private static final double BUFFER_MEGABYTES = 128;
    private static final PostingsFormat KEYS = new KeyFormat();

    private final Path directory;
    private final IndexWriter writer;
    private final ArticleIndex index;
    private final Workers workers;
    private final IndexChange.Tools tools;

    private IndexUpdater(Path directory, Directory files, IndexWriter writer, IndexSettings settings)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.index = new ArticleIndex(directory, files, new SearcherManager(writer, null), settings);
        this.workers = new Workers(Runtime.getRuntime().availableProcessors(), index::worker);
        CandidateSearch search = new CandidateSearch(
                settings.prepare().scheme().components(), settings.verify().minResemblance());
        this.tools = new IndexChange.Tools(writer, settings.stamp(), search, workers);
    }

    /**
     * Opens an index to change it, or makes one where there is none.
     *
     * @throws IndexException if it is of another version, open elsewhere, or cannot be written
     */
    public static IndexUpdater open(Path directory) {
        IndexFailures.requireNoFile(directory);
        try {
            Files.createDirectories(directory);
            return open(directory, Disk.open(directory));
        } catch (IOException e) {
            throw IndexFailures.making(directory, e);
        }
    }

    /** The same on any files; the directory is what messages call them. */
    static IndexUpdater open(Path directory, Directory files) {
        try {
            return open(directory, files, IndexSettings.standard());
        } catch (LockObtainFailedException e) {
            throw new IndexException(directory + ": another program is writing to it; wait or stop that one",
                    e);
        } catch (IOException e) {
            throw IndexFailures.opening(directory, e);
        }
    }

    private static IndexUpdater open(Path directory, Directory files, IndexSettings settings)
            throws IOException {
        IndexStamp stamp = IndexStamp.of(settings);
        if (DirectoryReader.indexExists(files)) {
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                stamp.require(reader.getIndexCommit().getUserData(), directory);
            }
        } else {
            IndexFailures.requireNoRest(directory, files);
        }
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0) // a single add does not wait for others to be merged
                .setCodec(codec());
        IndexWriter writer = new IndexWriter(files, config);
        writer.setLiveCommitData(Map.copyOf(stamp.versions()).entrySet());
        writer.commit();
        return new IndexUpdater(directory, files, writer, settings);
    }

    /** Lucene's, but for the keys. */
    static Codec codec() {
        return new Lucene104Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return ArticleFields.areKeys(field) ? KEYS : super.getPostingsFormatForField(field);
            }
        };
    }

    /** Asks questions; shows every change as soon as its call returns. */
    public ArticleIndex index() {
        return index;
    }

    /** Adds one article; it takes the place of an older one of its id. */
    public Added add(Article article) {
        return add(List.of(article)).getFirst();
    }

    /** Adds articles; one of an id that is there already takes its place. Answers in the same order. */
    public synchronized List<Added> add(List<Article> articles) {
        List<Added> added = new ArrayList<>(articles.size());
        for (int from = 0; from < articles.size();) {
            from = addSome(articles, from, added);
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
        try {
            IndexSearcher searcher = index.searchers().acquire();
            A answer;
            try {
                answer = work.on(new IndexChange(tools, searcher));
            } finally {
                index.searchers().release(searcher);
            }
            writer.commit();
            index.refresh();
            return answer;
        } catch (IOException | RuntimeException e) {
            throw failed(e);
        }
    }

    /** What was half done must not be committed with the next change. */
    private RuntimeException failed(Exception cause) {
        try {
            writer.rollback();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return IndexFailures.changing(directory, cause);
    }

    @Override
    public synchronized void close() {
        // what is being asked holds files that merging has replaced: it goes before the writer, which deletes them
        try (index; writer; workers; SearcherManager _ = index.searchers()) {
            writer.commit();
        } catch (IOException e) {
            throw new IndexException(directory + ": cannot be closed (" + e.getMessage() + ")", e);
        }
    }
}
