package io.shabih.http;

import io.shabih.Cluster;
import io.shabih.index.StoryQuery;
import io.shabih.out.IndexJson;
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
                new Route("GET", "/v1/clusters", Route.Access.READ, this::list),
                new Route("GET", "/v1/clusters/{id}", Route.Access.READ, this::one));
    }

    private Answer list(Call call) {
        List<Cluster> stories = live.index().stories(query(call));
        return Answer.json(json -> json.array("clusters", stories, story -> IndexJson.story(story, json)));
    }

    private static StoryQuery query(Call call) {
        return new StoryQuery(
                call.parameter("limit", 20),
                call.parameter("minSize", 2),
                call.parameter("since").map(text -> JsonRequest.since("since", text, Instant.now())),
                call.parameter("source"));
    }

    private Answer one(Call call) {
        String id = call.variable("id");
        Cluster story = live.index().story(id).orElseThrow(
                () -> Problem.missing("id", "no cluster \"" + id + "\" is in the index"));
        return Answer.json(json -> IndexJson.story(story, json));
    }
}
