package io.shabih.http;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.Relation;
import io.shabih.engine.Shabih;
import io.shabih.explain.Propagation;
import io.shabih.explain.PropagationJson;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexJson;
import io.shabih.index.SimilarList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /v1/articles/{id}/…}: what an indexed article's copies, similar articles and cluster are. */
final class NeighboursResource implements Resource {
    private final LiveIndex live;

    NeighboursResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/articles/{id}/duplicates", Route.Work.ASK, this::duplicates),
                new Route("GET", "/v1/articles/{id}/related", Route.Work.ASK, this::related)
                        .with("k", "since", "window", "diversity"),
                new Route("GET", "/v1/articles/{id}/cluster", Route.Work.COMPARE, this::cluster));
    }

    private Answer duplicates(Call call) {
        Article article = ArticlesResource.article(call, live.index());
        List<Match> matches = live.index().duplicates(article);
        return Answer.json(json -> {
            json.text("id", article.id());
            ArticlesResource.matches("duplicates", article.id(),
                    of(Relation::sameReport, matches), live.index(), json);
            ArticlesResource.matches("updates", article.id(),
                    of(Relation.UPDATE::equals, matches), live.index(), json);
        });
    }

    private static List<Match> of(Predicate<Relation> relation, List<Match> matches) {
        return matches.stream().filter(match -> relation.test(match.relation())).toList();
    }

    private Answer related(Call call) {
        Article article = ArticlesResource.article(call, live.index());
        SimilarList list = live.index().similar(article,
                SimilarResource.query(article, call.parameter("k", 10, 1, 100), call::parameter)
                        .withDiversity(SimilarResource.diversity(call.parameter("diversity"))));
        return Answer.json(json -> json
                .text("id", article.id())
                .array("related", list.similar(), similar -> IndexJson.related(similar, json)));
    }

    private Answer cluster(Call call) {
        Article article = ArticlesResource.article(call, live.index());
        Optional<Cluster> cluster = live.index().clusterOf(article.id());
        Cluster of = cluster.orElseThrow(() -> Problem.missing("id",
                "no other article carries the report of \"" + article.id() + "\""));
        return cluster(of, live.index());
    }

    /** A cluster with what each article changed. */
    static Answer cluster(Cluster cluster, ArticleIndex index) {
        Propagation propagation = Shabih.propagation(cluster, index);
        return Answer.json(json -> PropagationJson.cluster(propagation, json));
    }
}
