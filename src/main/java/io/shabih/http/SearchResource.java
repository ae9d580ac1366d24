package io.shabih.http;

import io.shabih.index.IndexJson;
import io.shabih.index.SearchPage;
import io.shabih.index.SearchQuery;
import java.time.Instant;
import java.util.List;

/** {@code GET /v1/search}: articles that have some words. */
final class SearchResource implements Resource {
    private static final int LONGEST_QUERY = 1_000;

    private final LiveIndex live;

    SearchResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("GET", "/v1/search", Route.Work.ASK, this::search)
                .with("q", "limit", "cursor", "since", "source"));
    }

    private Answer search(Call call) {
        SearchPage page = live.index().search(new SearchQuery(
                words(call),
                call.parameter("cursor", 0, 0, SearchQuery.MOST_FROM),
                call.parameter("limit", 20, 1, SearchQuery.MOST_OF_PAGE),
                new SearchQuery.Filter(
                        call.parameter("since").map(text -> JsonRequest.since(text, Instant.now())),
                        call.parameter("source"))));
        return Answer.json(json -> IndexJson.search(page, json));
    }

    private static String words(Call call) {
        String words = call.parameter("q").orElseThrow(
                () -> Problem.field("q", "q is missing; allowed: the words to search for, as in ?q=..."));
        if (words.isBlank() || words.length() > LONGEST_QUERY) {
            throw Problem.field("q",
                    "q has " + words.strip().length() + " characters; allowed: 1 to " + LONGEST_QUERY);
        }
        return words;
    }
}
