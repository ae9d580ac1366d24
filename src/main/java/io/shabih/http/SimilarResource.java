package io.shabih.http;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.explain.PropagationJson;
import io.shabih.index.IndexJson;
import io.shabih.index.SimilarList;
import io.shabih.index.SimilarQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code POST /v1/similar}: what an article's copies are and what to show beside it; it need not be indexed. */
final class SimilarResource implements Resource {
    private final LiveIndex live;

    SimilarResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/similar", Route.Work.ASK, this::similar));
    }

    private Answer similar(Call call) {
        JsonRequest request = JsonRequest.of(call, Set.of("article", "k", "since", "window", "diversity"));
        Article article = request.article("article", live.index());
        SimilarQuery query = query(article, request.whole("k", 10), request::text)
                .withDiversity(diversity(request.number("diversity")));
        SimilarList list = live.index().similar(article, query);
        Optional<Cluster> cluster = live.index().clusterOf(article.id())
                .filter(_ -> list.basis() == SimilarList.Basis.REPORT);
        return Answer.json(json -> {
            json.text("id", article.id()).date(article);
            IndexJson.basis(list, json);
            json.array("similar", list.others(), similar -> IndexJson.related(similar, json));
            ArticlesResource.matches("copies", article.id(), list.copies(), live.index(), json);
            ArticlesResource.matches("updates", article.id(), list.updates(), live.index(), json);
            cluster.ifPresent(of -> json.object("story", () -> PropagationJson.cluster(of,
                    member -> member.id().equals(article.id()) || query.admits(article, member), json)));
        });
    }

    /**
     * The list that is asked for.
     *
     * @param text gives {@code since} and {@code window} as they stand in the request
     */
    static SimilarQuery query(Article article, int most, Function<String, Optional<String>> text) {
        if (most < 1 || most > 100) {
            throw Problem.field("k", "k is " + most + "; allowed: 1 to 100");
        }
        Instant newest = article.date().orElseGet(Instant::now);
        return new SimilarQuery(
                most,
                text.apply("since").map(since -> JsonRequest.since(since, newest)),
                text.apply("window").map(JsonRequest::window));
    }

    /** How much entries are to differ, as it stands in the request. */
    static double diversity(Optional<String> text) {
        if (text.isEmpty()) {
            return SimilarQuery.STANDARD_DIVERSITY;
        }
        try {
            double much = Double.parseDouble(text.get());
            if (much >= 0 && much <= 1) {
                return much;
            }
        } catch (NumberFormatException e) {
            // is refused like a number that is too large
        }
        throw Problem.field("diversity", "diversity is " + text.get() + "; allowed: 0 to 1");
    }
}
