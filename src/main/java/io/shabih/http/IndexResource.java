package io.shabih.http;

import io.shabih.explain.ClusterFigures;
import io.shabih.index.IndexJson;
import io.shabih.index.IndexStats;
import io.shabih.index.ClusterQuery;
import java.util.List;

/** {@code GET /v1/index}: the state of the index. */
final class IndexResource implements Resource {
    /** Sources and lags are counted over so many of the newest clusters. */
    private static final int NEWEST = 1_000;

    private final LiveIndex live;

    IndexResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("GET", "/v1/index", Route.Work.ASK, this::state));
    }

    private Answer state(Call call) {
        IndexStats stats = live.index().stats();
        ClusterFigures newest = ClusterFigures
                .of(live.index().clusters(ClusterQuery.newest(NEWEST)).clusters());
        return Answer.json(json -> {
            IndexJson.stats(stats, json);
            json.object("newest", () -> newest.write(json));
        });
    }
}
