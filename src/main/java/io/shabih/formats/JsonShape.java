package io.shabih.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the articles are in JSON, told by how it begins: an object a line, the elements of one array, objects spread over
 * lines, or an array within an object, as {@code articles} in what an API answers and {@code hits.hits} in Elasticsearch's.
 *
 * <p>An array within an object holds the articles where its first element has a field of an article's name and no object
 * around it is an article itself: an article may list related ones. Not thread-safe.
 */
final class JsonShape {
    private static final int DEEPEST = 4;
    /** What lists of articles are called; feeds and answers that have these may have a title and a description of their own. */
    private static final Set<String> LISTS = Set.of("articles", "items", "data", "results", "docs",
            "documents",
            "entries", "hits", "news", "posts", "records", "rows", "stories", "value");
    private static final JsonFactory FACTORY = new JsonFactory();

    private final ArticleNames names;
    private final List<Candidate> candidates = new ArrayList<>();
    private Optional<Candidate> open = Optional.empty();

    /** An object around others. */
    private static final class Frame {
        private boolean hasText;
        private boolean isTelling;
    }

    /** An array of objects within objects. */
    private static final class Candidate {
        private final List<String> path;
        private final List<Frame> around;
        private boolean hasArticle;

        Candidate(List<String> path, List<Frame> around) {
            this.path = path;
            this.around = around;
        }

        boolean holdsArticles(boolean whole) {
            if (!hasArticle) {
                return false;
            }
            return LISTS.contains(path.getLast())
                    ? around.stream().noneMatch(frame -> frame.hasText)
                    : whole && around.stream().noneMatch(frame -> frame.isTelling);
        }
    }

    private JsonShape(ArticleNames names) {
        this.names = names;
    }

    /**
     * The names that lead to the array of articles, none where the articles are the elements of one array or objects; empty where
     * it is one object a line, or no JSON.
     */
    static Optional<List<String>> of(byte[] head, ArticleNames names) {
        int from = JsonScan.afterBlanks(head, 0);
        if (from < head.length && head[from] == '[') {
            int element = JsonScan.afterBlanks(head, from + 1);
            boolean json = element == head.length || "{[]".indexOf(head[element]) >= 0;
            return json ? Optional.of(List.of()) : Optional.empty();
        }
        if (from == head.length || head[from] != '{') {
            return Optional.empty();
        }
        Optional<List<String>> path = new JsonShape(names).path(head, from);
        return path.isPresent() || JsonScan.isOneALine(head, from) ? path : Optional.of(List.of());
    }

    private Optional<List<String>> path(byte[] head, int from) {
        boolean whole = true;
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), head, from,
                head.length - from)) {
            json.nextToken();
            object(json, List.of(), List.of());
        } catch (JacksonException e) {
            whole = false; // the head ends here, or it is broken
        }
        for (Candidate candidate : candidates) {
            if (candidate.holdsArticles(whole || open.filter(candidate::equals).isPresent())) {
                return Optional.of(candidate.path);
            }
        }
        return Optional.empty();
    }

    private void object(JsonParser json, List<String> path, List<Frame> around) {
        Frame frame = new Frame();
        List<Frame> frames = with(around, frame);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            frame.hasText |= names.isText(name);
            frame.isTelling |= names.isTelling(name);
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT && path.size() < DEEPEST) {
                object(json, with(path, name), frames);
            } else if (token == JsonToken.START_ARRAY) {
                array(json, new Candidate(with(path, name), frames));
            } else {
                json.skipChildren();
            }
        }
    }

    private void array(JsonParser json, Candidate candidate) {
        if (json.nextToken() == JsonToken.START_OBJECT) {
            candidates.add(candidate);
            open = Optional.of(candidate);
        }
        int depth = 1 + (json.currentToken().isStructStart() ? 1 : 0)
                - (json.currentToken().isStructEnd() ? 1 : 0);
        while (depth > 0) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            candidate.hasArticle |= token == JsonToken.PROPERTY_NAME && depth <= DEEPEST
                    && names.isTelling(json.currentName());
        }
        open = Optional.empty();
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
