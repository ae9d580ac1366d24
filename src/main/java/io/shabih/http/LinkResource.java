package io.shabih.http;

import io.shabih.engine.Shabih;
import io.shabih.page.AggregatorPage;
import io.shabih.page.LinkJson;
import io.shabih.page.LinkedPage;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/link}: a scraped page's list of similar articles, without its copies. */
final class LinkResource implements Resource {
    private static final int MOST_ENTRIES = 200;

    private final LiveIndex live;

    LinkResource(LiveIndex live) {
        this.live = live;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/link", Route.Work.COMPARE, this::link));
    }

    private Answer link(Call call) {
        return switch (call.type()) {
            case "text/html", "text/plain" ->
                link("page", SentFile.text(call.body()), "");
            default -> {
                JsonRequest request = JsonRequest.of(call, Set.of("name", "page"));
                yield link(
                        request.text("name").filter(name -> !name.isEmpty()).orElse("page"),
                        request.text("page").orElseThrow(
                                () -> Problem.field("page", "page is missing; give the page's HTML or text")),
                        "page");
            }
        };
    }

    private Answer link(String name, String text, String field) {
        AggregatorPage page = Shabih.page(name, text);
        SentFile.requireWhole(field.isEmpty() ? "page" : field, page);
        if (page.entries().isEmpty()) {
            String detail = "no list of similar articles found; looked for headings such as «مقالات مشابهة»,"
                    + " «ذات صلة», «اقرأ أيضا»";
            throw Problem.unprocessable(field, detail);
        }
        if (page.entries().size() > MOST_ENTRIES) {
            throw Problem.unprocessable(field,
                    "the page lists " + page.entries().size() + " articles; allowed: "
                            + MOST_ENTRIES);
        }
        LinkedPage linked = Shabih.link(page, live.index());
        return Answer.json(json -> LinkJson.page(name, page, linked, json));
    }
}
