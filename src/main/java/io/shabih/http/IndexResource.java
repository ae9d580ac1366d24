package io.shabih.http;

import io.shabih.index.IndexStats;
import io.shabih.index.StoryQuery;
import io.shabih.out.IndexJson;
import io.shabih.out.PlotsJson;
import io.shabih.out.ReportTally;
import java.util.List;

/** {@code /v1/index}: the state of the index, and its newest clusters counted for plots. */
final class IndexResource implements Resource {
    private static final int PLOTTED = 1_000;

    private final LiveIndex live;

    IndexResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/v1/index", Route.Access.READ, this::state),
                new Route("GET", "/v1/index/plots", Route.Access.READ, this::plots));
    }

    private Answer state(Call call) {
        IndexStats stats = live.index().stats();
        return Answer.json(json -> IndexJson.stats(stats, json));
    }

    /** Counting all clusters would read all of them; the newest tell what an editor wants to know. */
    private Answer plots(Call call) {
        ReportTally tally = new ReportTally();
        live.index().stories(StoryQuery.newest(PLOTTED)).forEach(tally::cluster);
        return Answer.json(json -> PlotsJson.plots(tally.plots(), json));
    }
}
