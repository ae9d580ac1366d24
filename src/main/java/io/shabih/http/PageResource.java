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

    /** The look that the page shares with the report of a run. */
    private static final String SHARED_STYLE = "report.css";

    /** The page's own files and this server, no more; no markup made from text (trusted types). */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

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
        return file(name.equals(SHARED_STYLE) ? "/io/shabih/report/" + name : "page/" + name);
    }

    private static Answer file(String path) {
        try (InputStream in = PageResource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw Problem.of(404, "no such file: " + path);
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "");
            return Answer.of(200, type, in.readAllBytes()).with("Content-Security-Policy", POLICY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
