package io.shabih.http;

import io.shabih.Cluster;
import io.shabih.explain.PropagationJson;
import io.shabih.index.StoryList;
import io.shabih.index.StoryQuery;
import java.time.Instant;
import java.util.List;

/** {@code GET /v1/clusters}: reports that several articles carry. */
final class ClustersResource implements Resource {
    private final LiveIndex live;

    ClustersResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/clusters", Route.Work.ASK, this::list),
                new Route("GET", "/v1/clusters/{id}", Route.Work.COMPARE, this::one));
    }

    private Answer list(Call call) {
        StoryQuery query = query(call);
        StoryList list = live.index().stories(query);
        return Answer.json(json -> json
                .count("total", list.total())
                .count("from", query.from())
                .array("clusters", list.stories(), story -> PropagationJson.story(story, json)));
    }

    private static StoryQuery query(Call call) {
        return new StoryQuery(
                call.parameter("order").map(ClustersResource::order).orElse(StoryQuery.Order.NEWEST),
                call.parameter("from", 0, 0, 10_000),
                call.parameter("limit", 20, 1, 1_000),
                new StoryQuery.Filter(
                        call.parameter("minSize", 2, 2, Integer.MAX_VALUE),
                        call.parameter("since").map(text -> JsonRequest.since(text, Instant.now())),
                        call.parameter("source")));
    }

    private static StoryQuery.Order order(String text) {
        return switch (text) {
            case "newest" -> StoryQuery.Order.NEWEST;
            case "largest" -> StoryQuery.Order.LARGEST;
            default -> throw Problem.field("order", "order is \"" + text + "\"; allowed: newest, largest");
        };
    }

    private Answer one(Call call) {
        String id = call.variable("id");
        Cluster story = live.index().story(id).orElseThrow(
                () -> Problem.missing("id", "no cluster \"" + id + "\" is in the index"));
        return NeighboursResource.story(story, live.index());
    }
}
