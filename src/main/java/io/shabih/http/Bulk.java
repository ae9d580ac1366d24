package io.shabih.http;

import io.shabih.Article;
import io.shabih.engine.MadeUpIds;
import io.shabih.index.Added;
import io.shabih.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Adds many articles of one request; one that is wrong gets its problem and stops no other, and those that have an address
 * in common and no ids are kept apart. For one request.
 */
final class Bulk {
    private final LiveIndex live;
    private final ArticleWriter writer;
    private final PostedArticle reader = new PostedArticle();
    private final MadeUpIds ids = new MadeUpIds();
    private final List<Posted> all = new ArrayList<>();

    Bulk(LiveIndex live, ArticleWriter writer) {
        this.live = live;
        this.writer = writer;
    }

    /** An article, or why it is none. */
    private sealed interface Posted {
        record Good(MadeUpIds.Named named) implements Posted {}

        record Bad(int line, Problem problem) implements Posted {}
    }

    static boolean isArray(byte[] body) {
        int i = 0;
        while (i < body.length && Character.isWhitespace(body[i])) {
            i++;
        }
        return i < body.length && body[i] == '[';
    }

    /** A result a line; {@code line} tells it where the line is no article. */
    Answer lines(byte[] body) {
        int line = 1;
        for (int from = 0; from < body.length; line++) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (!isBlank(body, from, to)) {
                read(body, from, to, line);
            }
            from = to + 1;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] result : results()) {
            out.writeBytes(result);
            out.write('\n');
        }
        return Answer.of(200, "application/x-ndjson", out.toByteArray());
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(body[i])) {
                return false;
            }
        }
        return true;
    }

    /** An array of results in the order of the articles. */
    Answer array(byte[] body) {
        try (JsonParser json = JsonRequest.parser(body)) {
            json.nextToken();
            int line = 1;
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                int from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                read(body, from, (int) json.currentLocation().getByteOffset(), line++);
            }
        } catch (JacksonException e) {
            throw JsonRequest.notJson(e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('[');
        for (byte[] result : results()) {
            if (out.size() > 1) {
                out.write(',');
            }
            out.writeBytes(result);
        }
        out.write(']');
        return Answer.of(200, Answer.JSON, out.toByteArray());
    }

    private void read(byte[] body, int from, int to, int line) {
        try {
            MadeUpIds.Named named = ids.name(reader.read(body, from, to, ""), "");
            PostedArticle.indexable(named.article(), "");
            all.add(new Posted.Good(named));
        } catch (Problem problem) {
            all.add(new Posted.Bad(line, problem));
        }
    }

    private List<byte[]> results() {
        List<Article> articles = new ArrayList<>();
        for (Posted posted : all) {
            if (posted instanceof Posted.Good good) {
                articles.add(good.named().article());
            }
        }
        var added = writer.add(articles).iterator();
        List<byte[]> results = new ArrayList<>();
        for (Posted posted : all) {
            results.add(switch (posted) {
                case Posted.Good good -> added(added.next(), good.named().shared());
                case Posted.Bad bad -> Json.object(json -> json
                        .count("line", bad.line())
                        .object("error", () -> bad.problem().fields(json)));
            });
        }
        return results;
    }

    private byte[] added(Added added, Optional<String> shared) {
        return Json.object(json -> {
            ArticlesResource.added(added, live.index(), json);
            shared.ifPresent(id -> json.text("sharedId", id));
        });
    }
}
