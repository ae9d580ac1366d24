package io.shabih.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A method and path and who answers there.
 *
 * @param template for example {@code /v1/articles/{id}/cluster}
 * @param work what answering takes
 * @param parameters that may stand behind the question mark
 */
record Route(String method, String template, Work work, Handler handler, Set<String> parameters) {
    private static final String API = "/v1/";

    /** One without parameters. */
    Route(String method, String template, Work work, Handler handler) {
        this(method, template, work, handler, Set.of());
    }

    /** The same with parameters. */
    Route with(String... names) {
        return new Route(method, template, work, handler, new TreeSet<>(List.of(names)));
    }

    /**
     * Refuses what a client may believe to hold and nothing looks at. Files and figures are served whatever stands behind them.
     *
     * @throws Problem 400 naming the first unknown parameter
     */
    void requireKnown(Set<String> asked) {
        if (template.startsWith(API)) {
            asked.stream().filter(name -> !parameters.contains(name)).sorted().findFirst().ifPresent(name -> {
                throw Problem.field(name, "no parameter \"" + name + "\" is known here; allowed: "
                        + (parameters.isEmpty() ? "none" : String.join(", ", parameters)));
            });
        }
    }

    /** Answers requests of one method and path; throws a {@link Problem} for what it cannot answer. */
    @FunctionalInterface
    interface Handler {
        Answer answer(Call call);
    }

    /** What a request asks of the server. */
    enum Work {
        /** Next to nothing: always answered. */
        STATE,
        /** The index, a few milliseconds. */
        ASK,
        /** To read or compare long texts, perhaps for a second. */
        COMPARE,
        /** To compare two texts with all that can be said about them, perhaps for seconds. */
        EXPLAIN,
        /** To change the index; needs the token, if the server has one. */
        CHANGE
    }

    /** The variables of a path's decoded segments; empty if this is not its route. */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> parts = Routes.segments(template);
        if (parts.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
