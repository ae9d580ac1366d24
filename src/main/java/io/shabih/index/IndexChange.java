package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PreparedArticle;
import io.shabih.sketch.SketchStamp;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * One set of changes to an index; all of it shows at once or not at all. Not thread-safe.
 *
 * <p>An article that is put takes the place of an older one of its id. The first article of a text carries its
 * keys, so that a million copies of one headline cost one look-up each; where it goes, its next copy does.
 */
final class IndexChange {
    /** What writing needs and asking does not; one a writer. */
    record Tools(IndexWriter writer, SketchStamp stamp, CandidateSearch search, Comparer comparer,
            SearchWords words) {}

    private final Tools tools;
    private final Snapshot snapshot;
    private final Placings placings;
    private final PendingTexts pending;
    private final Set<String> around = new HashSet<>();
    private final Map<String, List<Match>> matchesOf = new LinkedHashMap<>();
    private final Deque<Article> orphans = new ArrayDeque<>();

    IndexChange(Tools tools, Snapshot snapshot) {
        this.tools = tools;
        this.snapshot = snapshot;
        this.placings = snapshot.placings();
        this.pending = new PendingTexts(tools.stamp());
    }

    /** Whether this change rests on an article of this id already; another one belongs to the next change. */
    boolean has(String id) {
        return placings.isAdded(id) || placings.isReferredTo(id);
    }

    void put(Article article) throws IOException {
        remove(article.id());
        place(article);
        placeOrphans();
    }

    /** Whether there was such an article. */
    boolean delete(String id) throws IOException {
        boolean there = remove(id);
        placeOrphans();
        return there;
    }

    private void placeOrphans() throws IOException {
        while (!orphans.isEmpty()) {
            place(orphans.poll());
        }
    }

    private boolean remove(String id) throws IOException {
        Optional<Placed> found = placings.find(id);
        if (found.isEmpty()) {
            return false;
        }
        Placed placed = found.get();
        placed.copyOf().ifPresent(around::add);
        placed.links().forEach(link -> around.add(link.partner()));
        placings.linkedFrom(id).forEach(later -> around.add(later.id()));
        for (Placed copy : placings.copiesOf(id)) {
            orphans.add(snapshot.article(copy.id()).orElseThrow());
            take(copy.id());
        }
        take(id);
        return true;
    }

    private void take(String id) throws IOException {
        placings.remove(id);
        tools.writer().deleteDocuments(new Term(ArticleFields.ID, id), new Term(StoryFields.MEMBER, id));
    }

    private void place(Article article) throws IOException {
        ArticleSketch sketch = tools.comparer().sketch(article);
        TextKeys keys = TextKeys.of(sketch);
        Document document = ArticleFields.of(article, keys);
        tools.words().read(article);
        tools.words().addTo(document);
        Optional<Article> first = firstOf(keys);
        List<Link> links = List.of();
        if (first.isPresent()) {
            document.add(new StringField(ArticleFields.COPY_OF, first.get().id(), Store.YES));
            Comparer.match(article, first.get(), Verification.ofSameText())
                    .ifPresent(match -> matchesOf.put(article.id(), List.of(match)));
        } else {
            ArticleFields.addKeys(document, sketch, keys, tools.stamp());
            List<Snapshot.Named> candidates = candidates(article, sketch, keys);
            pending.add(article, sketch, keys);
            links = compare(article, candidates);
            ArticleFields.addLinks(document, links);
        }
        placings.add(new Placed(withoutBody(article), keys.text(), first.map(Article::id), links));
        around.add(article.id());
        tools.writer().addDocument(document);
    }

    private static Article withoutBody(Article article) {
        return new Article(article.id(), article.title(), "", article.date(), article.source(), "");
    }

    private Optional<Article> firstOf(TextKeys keys) {
        IntArrayList found = new IntArrayList();
        pending.find(ArticleFields.TEXT_KEY, ArticleFields.bytes(keys.text()), 1, found);
        if (!found.isEmpty()) {
            return Optional.of(pending.article(found.getInt(0)));
        }
        snapshot.texts().find(ArticleFields.FIRST_TEXT_KEY, ArticleFields.bytes(keys.text()),
                Integer.MAX_VALUE - 1,
                found);
        for (int number : found) {
            Article article = snapshot.article(number);
            if (!placings.isRemoved(article.id())) {
                return Optional.of(article);
            }
        }
        return Optional.empty();
    }

    private List<Snapshot.Named> candidates(
            Article added, ArticleSketch sketch, TextKeys keys) {
        List<Snapshot.Named> candidates = new ArrayList<>();
        for (int number : tools.search().find(
                snapshot.texts(), sketch, keys, ArticleFields.millis(added.date()))) {
            Snapshot.Named named = snapshot.named(number);
            if (!placings.isRemoved(named.article().id())) {
                candidates.add(named);
            }
        }
        for (int text : tools.search().find(
                pending, sketch, keys, ArticleFields.millis(added.date()))) {
            candidates.add(new Snapshot.Named(pending.article(text), pending.textKey(text)));
        }
        return candidates;
    }

    private List<Link> compare(Article article, List<Snapshot.Named> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        PreparedArticle prepared = tools.comparer().prepare(article);
        List<Match> matches = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Snapshot.Named named : candidates) {
            Article candidate = named.article();
            Verification verification = tools.comparer().verify(prepared,
                    tools.comparer().prepare(candidate));
            Comparer.match(article, candidate, verification).ifPresent(matches::add);
            if (verification.isCopy()) {
                links.add(Link.of(candidate.id(), named.text(), verification));
            }
        }
        matchesOf.put(article.id(), matches);
        return links;
    }

    /** Writes the stories anew; the caller commits. Answers for every article that was put. */
    List<Added> finish() throws IOException {
        StoryBuilder.Change change = StoryBuilder.around(around, placings, snapshot::storiesOf);
        for (String member : change.members()) {
            tools.writer().deleteDocuments(new Term(StoryFields.MEMBER, member));
        }
        Map<String, Cluster> storyOf = new HashMap<>();
        for (Cluster story : change.stories()) {
            tools.writer().addDocument(StoryFields.of(story));
            story.members().forEach(member -> storyOf.put(member.id(), story));
        }
        List<Added> added = new ArrayList<>();
        for (String id : placings.addedIds()) {
            added.add(new Added(
                    id, matchesOf.getOrDefault(id, List.of()), Optional.ofNullable(storyOf.get(id))));
        }
        return added;
    }
}
