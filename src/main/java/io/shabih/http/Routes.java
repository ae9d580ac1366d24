package io.shabih.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which resource answers which method and path. Why not the web server's own: it decodes a path before it matches,
 * and an article's id may be an address, whose slashes are written {@code %2F}.
 *
 * <p>Immutable and thread-safe.
 */
final class Routes {
    private final List<Route> routes;

    Routes(Collection<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** A route and the variables of the path. */
    record Found(Route route, Map<String, String> variables) {}

    List<Route> all() {
        return routes;
    }

    /**
     * The route of a request; HEAD is answered like GET.
     *
     * @param rawPath as it was sent
     * @throws Problem 404 if nothing is there, 405 if it does not take this method
     */
    Found find(String method, String rawPath) {
        List<String> segments = segments(rawPath).stream().map(Routes::decoded).toList();
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(segments);
            if (route.method().equals(asked) && variables.isPresent()) {
                return new Found(route, variables.get());
            }
        }
        String allowed = allowed(segments);
        throw allowed.isEmpty()
                ? Problem.of(404, "nothing is at " + rawPath + "; see /openapi.yaml")
                : Problem.method(method, allowed);
    }

    /** The methods that a path takes, as the header Allow has them; empty if nothing is there. */
    String allowed(String rawPath) {
        return allowed(segments(rawPath).stream().map(Routes::decoded).toList());
    }

    private String allowed(List<String> segments) {
        TreeSet<String> methods = routes.stream()
                .filter(route -> route.match(segments).isPresent())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        segments.removeFirst();
        return segments;
    }

    private static String decoded(String segment) {
        try {
            String bytes = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8.newDecoder() // one that refuses what is none, where others put a sign
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "the path has a % that is not followed by two hexadecimal digits");
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "the path is not UTF-8");
        }
    }
}
