package io.shabih.http;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.index.Added;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexJson;
import io.shabih.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /v1/articles}: adds articles and answers with their copies; gives and deletes one. */
final class ArticlesResource implements Resource {
    private final LiveIndex live;
    private final ArticleWriter writer;

    ArticlesResource(LiveIndex live, ArticleWriter writer) {
        this.live = live;
        this.writer = writer;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/articles", Route.Work.CHANGE, this::add),
                new Route("GET", "/v1/articles/{id}", Route.Work.ASK, this::get),
                new Route("DELETE", "/v1/articles/{id}", Route.Work.CHANGE, this::delete));
    }

    private Answer add(Call call) {
        return switch (call.type()) {
            case Answer.JSON -> addJson(call.body());
            case "application/x-ndjson", "application/jsonl" -> new Bulk(live, writer).lines(call.body());
            default -> throw Problem.of(415, "the body is " + call.type()
                    + "; allowed: application/json, application/x-ndjson");
        };
    }

    private Answer addJson(byte[] body) {
        if (Bulk.isArray(body)) {
            return new Bulk(live, writer).array(body);
        }
        Article article = new PostedArticle().read(body, 0, body.length, "");
        Added added = writer.add(List.of(article)).getFirst();
        return Answer.json(json -> added(added, live.index(), json));
    }

    /** {@code {"id","cluster","matches":[listed],"replaced"}}; the last only where it is so. */
    static void added(Added added, ArticleIndex index, Json json) {
        json.text("id", added.id());
        json.textOrNull("cluster", added.cluster().map(Cluster::id));
        matches("matches", added.id(), added.matches(), index, json);
        if (added.replaced()) {
            json.flag("replaced", true);
        }
    }

    /** Matches with what the list shows of the other article; one that was deleted meanwhile is left out. */
    static void matches(String name, String id, List<Match> matches, ArticleIndex index, Json json) {
        record Other(Match match, Article article) {}

        List<Other> others = new ArrayList<>();
        for (Match match : matches) {
            String other = match.a().equals(id) ? match.b() : match.a();
            index.articleWithoutBody(other).ifPresent(article -> others.add(new Other(match, article)));
        }
        json.array(name, others, other -> IndexJson.listed(other.match(), other.article(), json));
    }

    private Answer get(Call call) {
        Article article = article(call, live.index());
        Optional<Cluster> cluster = live.index().clusterOf(article.id());
        return Answer.json(json -> {
            IndexJson.article(article, json);
            json.textOrNull("cluster", cluster.map(Cluster::id));
        });
    }

    private Answer delete(Call call) {
        String id = call.variable("id");
        if (!writer.delete(id)) {
            throw missing(id);
        }
        return Answer.empty(204);
    }

    /** The article that the path names. */
    static Article article(Call call, ArticleIndex index) {
        String id = call.variable("id");
        return index.article(id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(String id) {
        return Problem.missing("id", "no article \"" + id + "\" is in the index");
    }
}
