package io.shabih.http;

import io.shabih.Cluster;
import io.shabih.explain.PropagationJson;
import io.shabih.index.ClusterPage;
import io.shabih.index.ClusterQuery;
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
                new Route("GET", "/v1/clusters", Route.Work.ASK, this::list)
                        .with("order", "from", "limit", "minSize", "since", "source"),
                new Route("GET", "/v1/clusters/{id}", Route.Work.COMPARE, this::one));
    }

    private Answer list(Call call) {
        ClusterQuery query = query(call);
        ClusterPage list = live.index().clusters(query);
        return Answer.json(json -> json
                .count("total", list.total())
                .count("from", query.from())
                .array("clusters", list.clusters(), cluster -> PropagationJson.cluster(cluster, json)));
    }

    private static ClusterQuery query(Call call) {
        return new ClusterQuery(
                call.parameter("order").map(ClustersResource::order).orElse(ClusterQuery.Order.NEWEST),
                call.parameter("from", 0, 0, 10_000),
                call.parameter("limit", 20, 1, 1_000),
                new ClusterQuery.Filter(
                        call.parameter("minSize", 2, 2, Integer.MAX_VALUE),
                        call.parameter("since").map(text -> JsonRequest.since(text, Instant.now())),
                        call.parameter("source")));
    }

    private static ClusterQuery.Order order(String text) {
        return switch (text) {
            case "newest" -> ClusterQuery.Order.NEWEST;
            case "largest" -> ClusterQuery.Order.LARGEST;
            default -> throw Problem.field("order", "order is \"" + text + "\"; allowed: newest, largest");
        };
    }

    private Answer one(Call call) {
        String id = call.variable("id");
        Cluster cluster = live.index().cluster(id).orElseThrow(
                () -> Problem.missing("id", "no cluster \"" + id + "\" is in the index"));
        return NeighboursResource.cluster(cluster, live.index());
    }
}
