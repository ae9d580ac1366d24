package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.Relation;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.cluster.ClusterId;
import io.shabih.index.Workers.Worker;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.ranking.FewWords;
import io.shabih.ranking.SearchWords;
import io.shabih.sketch.SketchStamp;
import io.shabih.store.IndexCheck;
import io.shabih.store.IndexFailures;
import io.shabih.store.VectorHint;
import io.shabih.verify.Keepable;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntCollection;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Answers questions about the articles of an index.
 *
 * <pre>{@code
 * try (ArticleIndex index = ArticleIndex.open(Path.of("news.index"))) {
 *     List<Match> copies = index.duplicates(article);
 *     SimilarList list = index.similar(article, SimilarQuery.standard());
 * }
 * }</pre>
 *
 * <p>The article asked about need not be in the index; if it is, it is never its own answer.
 *
 * <p>Thread-safe: any number of threads may ask. Each question is answered from one state of the index.
 */
public final class ArticleIndex implements Closeable {
    /** Of an article that is asked about as if it were not in the index, whatever its id. */
    private static final String NO_ID = "\0";
    /** Copies of one text beyond so many are not listed one by one; its cluster has them. */
    private static final int MOST_COPIES = 200;

    /** A template has thousands of copies; nobody reads that many. */
    private static final int MOST_MATCHES = 1_000;

    private final Path directory;
    private final Directory files;
    private volatile SearcherManager searchers;
    private final IndexSettings settings;
    private final SketchStamp stamp;
    private final Preparer preparer;
    private final CandidateSearch search;
    private final RecentLists recentLists = new RecentLists();
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    ArticleIndex(Path directory, Directory files, SearcherManager searchers, IndexSettings settings) {
        this.directory = directory;
        this.files = files;
        this.searchers = searchers;
        this.settings = settings;
        this.stamp = settings.stamp();
        this.preparer = new Preparer(settings.prepare());
        this.search = new CandidateSearch(stamp.scheme().components(), settings.verify().minResemblance());
    }

    /**
     * Opens an index to ask only; it shows what was committed, also by another program, up to the last
     * {@link #refresh}.
     *
     * @throws ShabihException if there is none, or one of another version
     */
    public static ArticleIndex open(Path directory) {
        VectorHint.suppress();
        IndexSettings settings = IndexSettings.standard();
        IndexFailures.requireNoFile(directory);
        if (!Files.isDirectory(directory)) {
            throw IndexFailures.none(directory);
        }
        try {
            Directory files = FSDirectory.open(directory);
            if (!DirectoryReader.indexExists(files)) {
                IndexFailures.requireNoRest(directory, files);
                throw IndexFailures.none(directory);
            }
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                IndexStamp.of(settings)
                        .require(reader.getIndexCommit().getUserData(), directory);
            }
            return new ArticleIndex(directory, files, new SearcherManager(files, null), settings);
        } catch (IOException e) {
            throw IndexFailures.reading(directory, e);
        }
    }

    /** Whether a folder holds an index, whole or not. */
    public static boolean isIn(Path directory) {
        try (Directory files = FSDirectory.open(directory)) {
            return Files.isDirectory(directory) && DirectoryReader.indexExists(files);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads an index whole: every byte of its files against their checksums.
     *
     * <pre>{@code
     * long bytes = ArticleIndex.check(Path.of("news.index"));
     * }</pre>
     *
     * <p>Cost: a pass over the files.
     *
     * @return how many bytes were read
     * @throws ShabihException if it is not as it was written; the message names the first damaged file, or if it is of another version
     */
    public static long check(Path directory) {
        IndexFailures.requireNoFile(directory);
        try (Directory files = FSDirectory.open(directory)) {
            if (!DirectoryReader.indexExists(files)) {
                IndexFailures.requireNoRest(directory, files);
                throw IndexFailures.none(directory);
            }
            long bytes = IndexCheck.bytesOf(files);
            open(directory).close(); // of this program's version
            return bytes;
        } catch (IOException e) {
            throw IndexFailures.reading(directory, e);
        }
    }

    /** Something that is asked of one state of the index. */
    interface Question<A> {
        A ask(Snapshot snapshot) throws IOException;
    }

    <A> A ask(Question<A> question) {
        try {
            IndexSearcher searcher = acquire();
            try {
                return question.ask(new Snapshot(searcher, stamp));
            } finally {
                release(searcher);
            }
        } catch (IOException | UncheckedIOException e) {
            throw IndexFailures.reading(directory, e);
        }
    }

    /** One state of the index, to be given back. */
    IndexSearcher acquire() throws IOException {
        while (true) {
            SearcherManager current = searchers;
            try {
                return current.acquire();
            } catch (AlreadyClosedException e) {
                if (current == searchers) {
                    throw e;
                } // else others took their place just now
            }
        }
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Has others show the index from now on; who asks the former ones goes on with what they show. */
    void show(SearcherManager others) throws IOException {
        SearcherManager former = searchers;
        searchers = others;
        former.close();
    }

    /** The article of an id. */
    public Optional<Article> article(String id) {
        return ask(snapshot -> snapshot.article(id));
    }

    /** The article of an id without its body: no text is unpacked. */
    public Optional<Article> articleWithoutBody(String id) {
        return ask(snapshot -> snapshot.withoutBody(id));
    }

    /** The cluster of an article: all that carry its report, the earliest first; empty if it is the only one. */
    public Optional<Cluster> clusterOf(String articleId) {
        return ask(snapshot -> snapshot.clusterOf(articleId));
    }

    /** The cluster of an id. */
    public Optional<Cluster> cluster(String clusterId) {
        return ask(snapshot -> snapshot.cluster(clusterId));
    }

    /** Clusters, a page of them. */
    public ClusterPage clusters(ClusterQuery query) {
        return ask(snapshot -> query.find(snapshot));
    }

    /** What an article is to the others that it resembles, all copies of a text among them; some thousand at most. */
    public List<Match> duplicates(Article article) {
        return work(worker -> ask(snapshot -> withCopies(snapshot, worker.comparer(),
                worker.comparer().sketch(article))));
    }

    /**
     * The article that says all that this one does and may be kept in its place: one of the same text, or a sure copy that is not half
     * as long. It need not be in the index, and the id of one that is does not matter.
     *
     * <p>Cost: about as much as adding an article. Thread-safe.
     *
     * @param relations that this one may have to it
     * @param longest between the two, where both have a date
     */
    public Optional<KeptCopy> keptFor(Article article, Set<Relation> relations, Optional<Duration> longest) {
        Article asked = article.withId(NO_ID);
        return work(worker -> ask(snapshot -> {
            Comparer comparer = worker.comparer();
            SketchedArticle sketched = comparer.sketch(asked);
            KnownArticle known = sketched.known();
            Predicate<Found> stays = copy -> relations.contains(copy.verification().relation().orElseThrow())
                    && (longest.isEmpty() || isWithin(longest.get(), asked, copy.known().article()))
                    && mayBeKeptFor(copy, known);
            return best(compared(snapshot, comparer, known, snapshot.sameText(sketched, MOST_COPIES)), stays)
                    .or(() -> best(found(snapshot, comparer, sketched), stays)) // only where the text is new
                    .map(copy -> keptCopy(snapshot, copy));
        }));
    }

    private static Optional<Found> best(List<Found> found, Predicate<Found> stays) {
        return found.stream().filter(stays)
                .min(Comparator.comparing((Found copy) -> copy.verification().relation().orElseThrow())
                        .thenComparingDouble(copy -> -copy.verification().measures().resemblance())
                        .thenComparing(copy -> copy.known().article(), LinkedText.order()));
    }

    private static boolean isWithin(Duration longest, Article a, Article b) {
        return a.date().isEmpty() || b.date().isEmpty()
                || Duration.between(a.date().get(), b.date().get()).abs().compareTo(longest) <= 0;
    }

    private static boolean mayBeKeptFor(Found copy, KnownArticle asked) {
        Relation relation = copy.verification().relation().orElseThrow();
        PreparedArticle kept = copy.known().prepared();
        return relation == Relation.EXACT
                || copy.verification().isCopy()
                        && Keepable.of(kept, asked.prepared(), relation.reversed()).first()
                        && Keepable.isEnough(kept.bodyLength(), asked.prepared().bodyLength());
    }

    private static KeptCopy keptCopy(Snapshot snapshot, Found copy) {
        String id = copy.known().id();
        return new KeptCopy(id, snapshot.clusterOf(id).map(Cluster::id).orElseGet(() -> ClusterId.of(id)),
                copy.verification().relation().orElseThrow(), copy.verification().measures().resemblance());
    }

    /** What an article is to the texts that it resembles, each by its first article. */
    List<Match> texts(Article article, Comparer comparer) {
        return ask(snapshot -> {
            SketchedArticle sketched = comparer.sketch(article);
            return found(snapshot, comparer, sketched).stream()
                    .map(found -> match(sketched.known(), found.known().article(), found)).toList();
        });
    }

    /** An article that resembles the one asked about, and what the latter is to it. */
    private record Found(int number, KnownArticle known, Verification verification) {}

    private List<Found> found(Snapshot snapshot, Comparer comparer, SketchedArticle sketched) {
        IntSet candidates = new IntLinkedOpenHashSet(snapshot.sameText(sketched, MOST_COPIES));
        candidates.addAll(search.find(snapshot.texts(), sketched));
        return compared(snapshot, comparer, sketched.known(), candidates);
    }

    private static List<Found> compared(Snapshot snapshot, Comparer comparer, KnownArticle asked,
            IntCollection candidates) {
        List<Found> all = new ArrayList<>();
        for (int number : candidates) {
            KnownArticle candidate = snapshot.known(number);
            if (!candidate.id().equals(asked.id())) {
                comparer.match(asked, candidate)
                        .ifPresent(verification -> all.add(new Found(number, candidate, verification)));
            }
        }
        return all;
    }

    /** All articles of the texts that it resembles: what the first one of a text is, its copies are. */
    private static List<Match> withCopies(Snapshot snapshot, KnownArticle asked, List<Found> found) {
        IntSet numbers = new IntOpenHashSet(found.stream().mapToInt(Found::number).toArray());
        List<Match> matches = new ArrayList<>();
        for (Found text : found) {
            matches.add(match(asked, text.known().article(), text));
            snapshot.texts().forEachArticle(KeyKind.COPY_OF, text.known().id(), (number, copy) -> {
                if (!copy.id().equals(asked.id()) && numbers.add(number)) {
                    matches.add(match(asked, copy.article(), text));
                }
                return matches.size() < MOST_MATCHES;
            });
        }
        return matches;
    }

    private List<Match> withCopies(Snapshot snapshot, Comparer comparer, SketchedArticle sketched) {
        return withCopies(snapshot, sketched.known(), found(snapshot, comparer, sketched));
    }

    private static Match match(KnownArticle asked, Article other, Found found) {
        return Comparer.match(asked.article(), other, found.verification());
    }

    /** Articles that have some words, a page of them. Cost: a few milliseconds, then the texts of the page. */
    public SearchPage search(SearchQuery query) {
        return work(worker -> ask(snapshot -> query.find(snapshot, worker.words())));
    }

    /** What to show beside an article; of a few words, what has them. A list that was asked for lately is at hand until the index changes. */
    public SimilarList similar(Article article, SimilarQuery query) {
        return ask(snapshot -> recentLists.get(snapshot.version(), article, query,
                () -> work(worker -> similar(snapshot, worker, article, query))));
    }

    private SimilarList similar(Snapshot snapshot, Worker worker, Article article, SimilarQuery query) {
        SketchedArticle asked = worker.comparer().sketch(article);
        try {
            if (FewWords.in(article, worker.words())) {
                return SimilarList.ofWords(new FewWordsSearch(snapshot, worker.words()).find(article, query));
            }
            List<Match> duplicates = withCopies(snapshot, worker.comparer(), asked);
            return new SimilarSearch(snapshot, worker, asked.known()).find(query, duplicates);
        } catch (IOException e) {
            throw IndexFailures.reading(directory, e);
        }
    }

    /** A worker is used again and again, by one thread at a time; one that failed is not. */
    private <A> A work(Function<Worker, A> work) {
        Worker worker = Optional.ofNullable(idle.poll()).orElseGet(this::worker);
        A answer = work.apply(worker);
        idle.add(worker);
        return answer;
    }

    Worker worker() {
        return new Worker(comparer(), new SearchWords(settings.prepare().normalizer()));
    }

    /** Asks by headlines alone, as the list of a page names articles. */
    public HeadlineComparer headlines() {
        return new HeadlineComparer(this, new Comparer(preparer.ofNames(), settings));
    }

    /** Figures of the index as a whole. */
    public IndexStats stats() {
        return ask(snapshot -> IndexCounts.of(
                snapshot, files, IndexStamp.of(settings).versions()));
    }

    /** The date of the newest article that was not published after a moment; empty if there is none with a date. */
    public Optional<Instant> newestUpTo(Instant moment) {
        return ask(snapshot -> IndexCounts.newestUpTo(snapshot, moment));
    }

    /** Shows what was committed meanwhile. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw IndexFailures.reading(directory, e);
        }
    }

    Comparer comparer() {
        return new Comparer(preparer, settings);
    }

    SearcherManager searchers() {
        return searchers;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            files.close();
        } catch (IOException e) {
            throw new ShabihException(Kind.INDEX, directory + ": cannot be closed (" + e.getMessage() + ")",
                    e);
        }
    }
}
