package io.shabih.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code /}: the web page and its files, and {@code /openapi.yaml}. */
final class PageResource implements Resource {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "yaml", "application/yaml");

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/", Route.Work.STATE, _ -> file("page/index.html")),
                new Route("GET", "/openapi.yaml", Route.Work.STATE, _ -> file("openapi.yaml")),
                new Route("GET", "/{file}", Route.Work.STATE, call -> page(call.variable("file"))));
    }

    private static Answer page(String name) {
        if (!name.matches("[a-z0-9-]{1,64}[.](html|css|js|svg)")) {
            throw Problem.of(404, "no such file: " + name);
        }
        return file("page/" + name);
    }

    private static Answer file(String path) {
        try (InputStream in = PageResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw Problem.of(404, "no such file: " + path);
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
            return Answer.of(200, type, in.readAllBytes()).with("Content-Security-Policy",
                    "default-src 'self'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
