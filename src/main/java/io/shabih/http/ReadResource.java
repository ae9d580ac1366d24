package io.shabih.http;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.out.IndexJson;
import io.shabih.read.AggregatorPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/read}: the article that a file or a scraped page holds, as the command line would read it. */
final class ReadResource implements Resource {

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/read", Route.Work.COMPARE, ReadResource::read));
    }

    private static Answer read(Call call) {
        JsonRequest request = JsonRequest.of(call, Set.of("name", "text"));
        String name = request.text("name").filter(given -> !given.isEmpty()).orElse("page");
        String text = request.text("text").filter(given -> !given.isBlank())
                .orElseThrow(() -> Problem.field("text", "text is missing; give the file's content"));
        if (text.stripLeading().startsWith("{")) {
            Article article = record(text.strip());
            return Answer.json(json -> json
                    .object("article", () -> IndexJson.article(article, json))
                    .texts("entries", List.of()));
        }
        AggregatorPage page = Shabih.page(name, text);
        return Answer.json(json -> json
                .object("article", () -> IndexJson.article(page.article(), json))
                .texts("entries", page.entries()));
    }

    /** The first record of a file of records, or the only one over several lines. */
    private static Article record(String text) {
        int end = text.indexOf('\n');
        boolean line = end > 0 && text.substring(0, end).strip().endsWith("}");
        byte[] bytes = (line ? text.substring(0, end) : text).getBytes(StandardCharsets.UTF_8);
        return new PostedArticle().read(bytes, 0, bytes.length, "text");
    }
}
