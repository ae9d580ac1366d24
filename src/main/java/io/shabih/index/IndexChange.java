package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.hash.TextKey;
import io.shabih.ranking.WeightedStream;
import io.shabih.sketch.SketchStamp;
import io.shabih.verify.Keepable;
import io.shabih.verify.Link;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * One set of changes to an index; all of it shows at once or not at all. Not thread-safe.
 *
 * <p>Articles go through four stages, the first and the third in many threads: they are sketched and looked for in
 * the index (a {@link Draft}), placed one after another, compared with their candidates, and written in order.
 *
 * <p>An article that is put takes the place of an older one of its id. The first article of a text carries its
 * keys, so that a million copies of one headline cost one look-up each; where it goes, its next copy does.
 */
final class IndexChange {
    private static final int FEWEST_LOOKED_UP_TOGETHER = 16;
    /** Links that a text keeps. */
    private static final int MOST_LINKS = 32;

    /** What writing needs and asking does not; one a writer. */
    record Tools(IndexWriter writer, SketchStamp stamp, CandidateSearch search, Workers workers,
            Comparer comparer) {}

    /**
     * An article and what the index has of it.
     *
     * @param isThere whether the index has an article of this id
     * @param sameText documents of the same normalised text
     * @param candidates documents that are worth comparing
     */
    private record Draft(
            SketchedArticle sketched, Object2IntMap<String> words, boolean isThere, IntList sameText,
            IntSet candidates) {
        Article article() {
            return sketched.article();
        }
    }

    /** Where a draft goes: to the first article of its text, or by itself beside others of this change. */
    private record ArticleLink(Draft draft, Optional<String> copyOf, IntSet pendingCandidates) {}

    /** What comparing an article gave. */
    private record Compared(List<Match> matches, List<Link> links) {}

    private final Tools tools;
    private final IndexSearcher searcher;
    private final Snapshot snapshot;
    private final ArticleLinks placings;
    private final PendingTexts pending = new PendingTexts();
    private final Set<String> around = new HashSet<>();
    private final Set<String> put = new HashSet<>();
    private final List<ArticleLink> places = new ArrayList<>();
    private final Map<String, SketchedArticle> placed = new HashMap<>();
    private final Deque<Article> orphans = new ArrayDeque<>();

    IndexChange(Tools tools, IndexSearcher searcher) {
        this.tools = tools;
        this.searcher = searcher;
        this.snapshot = new Snapshot(searcher, tools.stamp());
        this.placings = snapshot.placings();
    }

    /** Puts articles from the first on; returns how many, for one that rests on another belongs to the next change. */
    int put(List<Article> articles) throws IOException {
        forEachDraft(articles, this::put);
        return put.size();
    }

    /** False, and nothing done, for one that rests on another of this change. */
    private boolean put(Draft draft) throws IOException {
        String id = draft.article().id();
        if (placings.isReferredTo(id) || placed.containsKey(id)) {
            return false;
        }
        put.add(id);
        if (draft.isThere()) {
            remove(id);
        }
        place(draft);
        placeOrphans();
        return true;
    }

    /** Whether there was such an article. */
    boolean delete(String id) throws IOException {
        boolean there = remove(id);
        placeOrphans();
        return there;
    }

    private void forEachDraft(List<Article> articles, Workers.Taker<Draft> taker) throws IOException {
        List<SketchedArticle> sketched = tools.workers().map(articles,
                (slice, worker) -> slice.stream().map(worker.comparer()::sketch).toList());
        List<int[]> keys = sketched.stream().map(SketchedArticle::textKeys).toList();
        FoundKeys found = keys.size() < FEWEST_LOOKED_UP_TOGETHER
                ? FoundKeys.none()
                : FoundKeys.of(keys, tools.workers(), () -> texts(FoundKeys.none()));
        tools.workers().each(sketched, (slice, worker) -> {
            IndexedTexts texts = texts(found);
            return slice.stream().map(article -> draft(article, texts, worker)).toList();
        }, taker);
    }

    private IndexedTexts texts(FoundKeys found) {
        return new IndexedTexts(searcher.getIndexReader(), tools.stamp(), found);
    }

    private Draft draft(SketchedArticle sketched, IndexedTexts texts, Workers.Worker worker) {
        Article article = sketched.article();
        return new Draft(
                sketched,
                worker.words().of(article),
                !texts.articles(KeyKind.ID, article.id(), 1).isEmpty(),
                CandidateSearch.sameText(texts, sketched),
                tools.search().find(texts, sketched));
    }

    private void placeOrphans() throws IOException {
        while (!orphans.isEmpty()) {
            forEachDraft(List.of(orphans.poll()), draft -> {
                place(draft);
                return true;
            });
        }
    }

    private boolean remove(String id) throws IOException {
        Optional<LinkedText> found = placings.find(id);
        if (found.isEmpty()) {
            return false;
        }
        LinkedText placed = found.get();
        around.add(id);
        placed.copyOf().ifPresent(around::add);
        placed.links().forEach(link -> around.add(link.partner()));
        placings.linkedFrom(id).forEach(later -> around.add(later.id()));
        for (LinkedText copy : placings.copiesOf(id)) {
            around.add(copy.id());
            orphans.add(snapshot.article(copy.id()).orElseThrow());
            take(copy.id());
        }
        take(id);
        return true;
    }

    private void take(String id) throws IOException {
        placings.remove(id);
        tools.writer().deleteDocuments(new Term(ArticleFields.ID, id));
        deleteClusters(snapshot.clusterOf(id).stream().map(Cluster::id).toList());
    }

    private void place(Draft draft) {
        Optional<String> first = firstOf(draft);
        IntSet candidates = IntSets.emptySet();
        if (first.isPresent()) {
            placings.refer(draft.article().id(), first.get());
        } else {
            candidates = tools.search().find(pending, draft.sketched());
            pending.add(draft.sketched());
        }
        places.add(new ArticleLink(draft, first, candidates));
        placed.put(draft.article().id(), draft.sketched());
    }

    /** The article that has this text already. */
    private Optional<String> firstOf(Draft draft) {
        IntList here = CandidateSearch.sameText(pending, draft.sketched());
        if (!here.isEmpty()) {
            return Optional.of(pending.text(here.getInt(0)).article().id());
        }
        return draft.sameText().intStream().mapToObj(snapshot::id)
                .filter(id -> !placings.isRemoved(id)).findFirst();
    }

    private List<Compared> compare(List<ArticleLink> slice, Workers.Worker worker) {
        Snapshot ofThread = new Snapshot(searcher, tools.stamp());
        return slice.stream().map(place -> compare(place, ofThread, worker.comparer())).toList();
    }

    private Compared compare(ArticleLink place, Snapshot ofThread, Comparer comparer) {
        Article article = place.draft().article();
        if (place.copyOf().isPresent()) {
            Match copy = Comparer.match(article, first(place.copyOf().get(), ofThread),
                    Verification.ofSameText());
            return new Compared(List.of(copy), List.of());
        }
        List<Candidate> candidates = candidates(place, ofThread);
        if (candidates.isEmpty()) {
            return new Compared(List.of(), List.of());
        }
        KnownArticle known = place.draft().sketched().known();
        List<Match> matches = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Candidate candidate : candidates) {
            comparer.match(known, candidate.known()).ifPresent(verification -> {
                matches.add(Comparer.match(article, candidate.known().article(), verification));
                links.add(Link.of(candidate.known().id(), candidate.text(), verification,
                        Keepable.of(known.prepared(), candidate.known().prepared(),
                                verification.relation().orElseThrow())));
            });
        }
        return new Compared(matches, strongest(links));
    }

    /** Those that say most, for and against, in the order they were found: a template's texts have hundreds. */
    private static List<Link> strongest(List<Link> links) {
        if (links.size() <= MOST_LINKS) {
            return links;
        }
        int least = links.stream().map(link -> Math.abs(link.weight())).sorted(Comparator.reverseOrder())
                .skip(MOST_LINKS - 1L).findFirst().orElseThrow();
        return links.stream().filter(link -> Math.abs(link.weight()) >= least).limit(MOST_LINKS).toList();
    }

    private Article first(String id, Snapshot ofThread) {
        SketchedArticle here = placed.get(id);
        return here == null ? ofThread.withoutBody(id).orElseThrow() : here.article();
    }

    /** What an article is compared with, and the name of its text. */
    private record Candidate(KnownArticle known, TextKey text) {}

    private List<Candidate> candidates(ArticleLink place, Snapshot ofThread) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number : place.draft().candidates()) {
            if (!placings.isRemoved(ofThread.id(number))) {
                candidates.add(new Candidate(ofThread.known(number), ofThread.textKey(number)));
            }
        }
        for (int text : place.pendingCandidates()) {
            SketchedArticle other = pending.text(text);
            candidates.add(new Candidate(other.known(), other.keys().text()));
        }
        return candidates;
    }

    /** Writes articles and clusters; the caller commits. Answers for every article that was put. */
    List<Added> finish() throws IOException {
        List<Compared> compared = new ArrayList<>(places.size());
        tools.workers().each(places, this::compare, one -> {
            write(places.get(compared.size()), one.links());
            return compared.add(one);
        });
        Map<String, Cluster> clusterOf = writeClusters();
        List<Added> added = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String id = places.get(i).draft().article().id();
            if (put.contains(id)) {
                added.add(new Added(id, compared.get(i).matches(), Optional.ofNullable(clusterOf.get(id)),
                        places.get(i).draft().isThere()));
            }
        }
        return added;
    }

    private void write(ArticleLink place, List<Link> links) throws IOException {
        SketchedArticle sketched = place.draft().sketched();
        LinkedText placed = new LinkedText(
                sketched.article().withBody(""), sketched.keys().text(), place.copyOf(), links);
        Document document = ArticleFields.of(sketched, placed);
        document.add(WeightedStream.field(place.draft().words()));
        if (place.copyOf().isEmpty()) {
            ArticleFields.addKeys(document, sketched);
        }
        placings.add(placed);
        if (place.copyOf().isPresent() || links.stream().anyMatch(link -> link.weight() > 0)) {
            around.add(sketched.article().id());
        }
        tools.writer().addDocument(document);
    }

    /** The first article of a text, ready to be compared. */
    private KnownArticle known(String id) {
        SketchedArticle here = placed.get(id);
        return here == null ? snapshot.known(snapshot.number(id).orElseThrow()) : here.known();
    }

    private void deleteClusters(List<String> ids) throws IOException {
        for (String id : ids) {
            tools.writer().deleteDocuments(new Term(ClusterFields.STORY, id));
        }
    }

    private Map<String, Cluster> writeClusters() throws IOException {
        ClusterBuilder.Change change = ClusterBuilder.around(around, placings, snapshot::clustersOf,
                this::known,
                tools.comparer());
        deleteClusters(change.former());
        Map<String, Cluster> clusterOf = new HashMap<>();
        for (Cluster cluster : change.clusters()) {
            tools.writer().addDocument(ClusterFields.of(cluster));
            cluster.members().forEach(member -> clusterOf.put(member.id(), cluster));
        }
        return clusterOf;
    }
}
