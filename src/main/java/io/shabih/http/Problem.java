package io.shabih.http;

import io.helidon.http.Status;
import io.shabih.json.Json;
import java.util.HashMap;
import java.util.Map;

/**
 * What is wrong with a request, or with the server, as problem details (RFC 9457):
 * {@code {"type","title","status","detail","field"}}; {@code field} names the value that was wrong, {@code
 * article.title} for one inside another, and is left out where it is none alone.
 */
final class Problem extends RuntimeException {
    static final String TYPE = "application/problem+json";
    private static final long serialVersionUID = 1;

    private final int status;
    private final String field;
    private final transient Map<String, String> headers;

    private Problem(int status, String detail, String field, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
        this.headers = headers;
    }

    static Problem of(int status, String detail) {
        return new Problem(status, detail, "", Map.of());
    }

    /** A value that is wrong. */
    static Problem field(String field, String detail) {
        return new Problem(400, detail, field, Map.of());
    }

    /** A value that is well written but cannot be worked with. */
    static Problem unprocessable(String field, String detail) {
        return new Problem(422, detail, field, Map.of());
    }

    /** A value that names what is not there. */
    static Problem missing(String field, String detail) {
        return new Problem(404, detail, field, Map.of());
    }

    /** Too much at a time; the same request may succeed later. */
    static Problem busy(int status, String detail) {
        return new Problem(status, detail, "", Map.of("Retry-After", "1"));
    }

    /** A method that the path does not take. */
    static Problem method(String method, String allowed) {
        return new Problem(405, method + " is not taken here; allowed: " + allowed, "",
                Map.of("Allow", allowed));
    }

    /** A change without the token. */
    static Problem noToken() {
        return new Problem(401, "changing the index needs the header Authorization: Bearer TOKEN", "",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    /** A question without the token. */
    static Problem noReadToken() {
        return new Problem(401, "asking this server needs the header Authorization: Bearer TOKEN", "",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    /** A change with a token that is not the right one (RFC 6750). */
    static Problem wrongToken() {
        return new Problem(401,
                "the token in the header Authorization is not the one that this server was started with",
                "", Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    /** The same, and the connection ends with it: what is left of the body must not be taken for a request. */
    Problem closing() {
        Map<String, String> more = new HashMap<>(headers);
        more.put("Connection", "close");
        return new Problem(status, detail(), field, Map.copyOf(more));
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Answer answer() {
        return new Answer(status, TYPE, Json.object(this::fields), headers);
    }

    void fields(Json json) {
        json.text("type", "about:blank").text("title", title(status)).count("status", status)
                .text("detail", detail());
        if (!field.isEmpty()) {
            json.text("field", field);
        }
    }

    private static String title(int status) {
        return Status.create(status).reasonPhrase();
    }
}
