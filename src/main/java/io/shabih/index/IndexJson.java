package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Decision;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.json.Certainty;
import io.shabih.json.EvidenceRow;
import io.shabih.json.Json;
import io.shabih.json.MatchWriter;
import java.util.Locale;

/** What the index answers, as JSON; the names are those of the files of {@code dedupe}. Thread-safe: no state. */
public final class IndexJson {
    private IndexJson() {}

    /** {@code {"id","title","body","date","source","url"}}. */
    public static void article(Article article, Json json) {
        json.text("id", article.id())
                .text("title", article.title())
                .text("body", article.body())
                .date(article)
                .text("source", article.source())
                .text("url", article.url());
    }

    /** {@code {"id","cluster","matches":[match],"replaced"}}; the last only where it is so. */
    public static void added(Added added, Json json) {
        json.text("id", added.id());
        json.textOrNull("cluster", added.cluster().map(Cluster::id));
        json.array("matches", added.matches(), match -> MatchWriter.fields(match, json));
        if (added.replaced()) {
            json.flag("replaced", true);
        }
    }

    /** {@code {"articles","stories","articlesInStories","bytes","earliest","latest","storySizes":[{"size","stories"}]}}. */
    public static void stats(IndexStats stats, Json json) {
        json.count("articles", stats.articles())
                .count("stories", stats.clusters())
                .count("articlesInStories", stats.articlesInClusters())
                .count("bytes", stats.bytes())
                .date("earliest", stats.earliest())
                .date("latest", stats.latest())
                .array("storySizes", stats.clusterSizes().entrySet(), size -> json
                        .count("size", size.getKey())
                        .count("stories", size.getValue()));
    }

    /**
     * {@code {"basis","similar":[related],"copies":[match],"updates":[match]}}, of each match how sure it is.
     */
    public static void similar(SimilarList list, Json json) {
        basis(list, json);
        json.array("similar", list.others(), article -> related(article, json));
        json.array("copies", list.copies(), match -> match(match, json));
        json.array("updates", list.updates(), match -> match(match, json));
    }

    private static void match(Match match, Json json) {
        MatchWriter.fields(match, json);
        Certainty.of(match).write(json);
    }

    /**
     * {@code {"total","having","articles":[{"id","title","source","date","url","cluster","excerpt","words":[…]}],"next"}}: {@code
     * having} is {@code all}, or {@code some} where no article has all the words; {@code next} is the cursor of the next page.
     */
    public static void search(SearchPage page, Json json) {
        json.count("total", page.total())
                .text("having", page.having().name().toLowerCase(Locale.ROOT))
                .array("articles", page.hits(), hit -> {
                    json.text("id", hit.article().id())
                            .text("title", hit.article().title())
                            .text("source", hit.article().source())
                            .date(hit.article())
                            .text("url", hit.article().url());
                    hit.cluster().ifPresent(cluster -> json.text("cluster", cluster));
                    json.text("excerpt", hit.excerpt()).texts("words", hit.words());
                });
        page.next().ifPresent(next -> json.text("next", Integer.toString(next)));
    }

    /** {@code "basis"}: {@code report}, or {@code words} where a few words were asked about. */
    public static void basis(SimilarList list, Json json) {
        json.text("basis", list.basis().name().toLowerCase(Locale.ROOT));
    }

    /** {@code {"id","title","source","date","url","score","copies","why":[{"word","weight"}]}}. */
    public static void related(RelatedArticle article, Json json) {
        json.text("id", article.id())
                .text("title", article.title())
                .text("source", article.source())
                .date(article)
                .text("url", article.url())
                .decimal("score", article.score())
                .count("copies", article.copies())
                .array("why", article.why(), reason -> json
                        .text("word", reason.word())
                        .decimal("weight", reason.weight()));
    }

    /**
     * A match from the side of the article that was asked about:
     * {@code {"id","title","source","date","url","relation","resemblance","containment","containmentOfAsked",
     * "headlineResemblance","probability","certainty","rule","probabilities":{"same",…},
     * "evidence":[{"kind","here","inAsked"}]}}. {@code relation}
     * is what the listed article is to the asked one, {@code containment} the share of the listed one's shingles that
     * the asked one has.
     */
    public static void listed(Match match, Article other, Json json) {
        boolean first = match.a().equals(other.id());
        json.text("id", other.id())
                .text("title", other.title())
                .text("source", other.source())
                .date(other)
                .text("url", other.url())
                .relation(first ? match.relation() : match.relation().reversed())
                .decimal("resemblance", match.resemblance())
                .decimal("containment", first ? match.containmentA() : match.containmentB())
                .decimal("containmentOfAsked", first ? match.containmentB() : match.containmentA())
                .decimal("headlineResemblance", match.headlineResemblance())
                .decimal("probability", match.probability());
        Certainty.of(match).write(json);
        Decision decision = match.decision();
        json.text("rule", decision.rule().word())
                .object("probabilities",
                        () -> decision.probabilities().ifPresent(likely -> likely.forEach(json::decimal)))
                .array("evidence", EvidenceRow.texts(match), evidence -> json
                        .text("kind", evidence.kind())
                        .text("here", first ? evidence.inA() : evidence.inB())
                        .text("inAsked", first ? evidence.inB() : evidence.inA()));
    }
}
