package io.shabih.http;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.index.IndexJson;
import io.shabih.page.AggregatorPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /v1/read}: the article that a file or a scraped page holds, as the command line would read it. */
final class ReadResource implements Resource {
    /** A file as it is, in whatever encoding. */
    private static final String BYTES = "application/octet-stream";

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/read", Route.Work.COMPARE, ReadResource::read)
                .with("name"));
    }

    private static Answer read(Call call) {
        if (call.type().equals(BYTES)) {
            String text = SentFile.text(call.body());
            return read(call.parameter("name"), text.isBlank() ? Optional.empty() : Optional.of(text),
                    "file");
        }
        JsonRequest request = JsonRequest.of(call, Set.of("name", "text"));
        return read(request.text("name"), request.text("text").filter(text -> !text.isBlank()), "text");
    }

    private static Answer read(Optional<String> givenName, Optional<String> given, String field) {
        String name = givenName.filter(word -> !word.isEmpty()).orElse("page");
        String text = given.orElseThrow(
                () -> Problem.field(field, field + " is missing or empty; give the file's content"));
        boolean isRecord = text.stripLeading().startsWith("{");
        AggregatorPage page = isRecord
                ? new AggregatorPage(record(text.strip(), field), "", Optional.empty(), List.of())
                : Shabih.page(name, text);
        SentFile.requireWhole(field, page);
        return answer(page.article(), page.entries(), text);
    }

    private static Answer answer(Article article, List<String> entries, String text) {
        return Answer.json(json -> json
                .object("article", () -> IndexJson.article(article, json))
                .texts("entries", entries)
                .text("text", text));
    }

    /** The first record of a file of records, or the only one over several lines. */
    private static Article record(String text, String field) {
        int end = text.indexOf('\n');
        boolean line = end > 0 && text.substring(0, end).strip().endsWith("}");
        byte[] bytes = (line ? text.substring(0, end) : text).getBytes(StandardCharsets.UTF_8);
        return new PostedArticle().read(bytes, 0, bytes.length, field);
    }
}
