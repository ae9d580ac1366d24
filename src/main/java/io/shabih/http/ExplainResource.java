package io.shabih.http;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.explain.Explanation;
import io.shabih.out.ExplanationJson;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/explain}: why two articles match or do not, with both aligned. */
final class ExplainResource implements Resource {
    private final LiveIndex live;

    ExplainResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/explain", Route.Work.COMPARE, this::explain));
    }

    private Answer explain(Call call) {
        JsonRequest request = JsonRequest.of(call, Set.of("a", "b"));
        Article a = request.article("a", live.index());
        Article b = request.article("b", live.index());
        Explanation why = Shabih.explain(a, b);
        return Answer.json(json -> ExplanationJson.explanation(why, json));
    }
}
