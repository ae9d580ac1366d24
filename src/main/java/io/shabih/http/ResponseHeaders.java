package io.shabih.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What an answer gets on its way out: ETag, gzip, CORS. Thread-safe. */
final class ResponseHeaders {
    /** No content is taken for another type, or shown inside another page, and no link tells whence it was followed. */
    static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"));

    /** Shorter content fits into a packet as it is. */
    private static final int SHORTEST_PACKED = 1_400;

    /** Named, and not with the weight 0, which refuses it. */
    private static final Pattern GZIP = Pattern.compile("(^|,) *gzip *(,|$|; *q=(1|0[.]0*[1-9]))");

    private final Access access;

    ResponseHeaders(Access access) {
        this.access = access;
    }

    Answer dressed(Answer answer, ServerRequest request) {
        return shared(packed(tagged(answer, request), request), request);
    }

    /** 304 where the client has this content already. */
    private static Answer tagged(Answer answer, ServerRequest request) {
        String method = request.prologue().method().text();
        boolean get = method.equals("GET") || method.equals("HEAD");
        if (!get || answer.status() != 200 || answer.headers().containsKey("Cache-Control")) {
            return answer;
        }
        String tag = "W/\"" + Digest.hex(answer.content(), 0, answer.content().length) + "\"";
        Answer tagged = answer.with("ETag", tag).with("Cache-Control", "no-cache");
        String known = request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("");
        return known.contains(tag) ? tagged.withoutContent(304) : tagged;
    }

    private static Answer packed(Answer answer, ServerRequest request) {
        String accepted = request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
        if (!GZIP.matcher(accepted).find() || answer.content().length < SHORTEST_PACKED) {
            return answer;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(answer.content().length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(answer.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(answer.status(), answer.type(), packed.toByteArray(), answer.headers())
                .with("Content-Encoding", "gzip").with("Vary", "Accept-Encoding");
    }

    private Answer shared(Answer answer, ServerRequest request) {
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        if (origin.filter(access::shares).isEmpty()) {
            return answer;
        }
        boolean any = access.cors().equals(Optional.of("*"));
        Answer shared = answer.with("Access-Control-Allow-Origin", any ? "*" : origin.get())
                .with("Vary", "Origin, Accept-Encoding")
                .with("Access-Control-Expose-Headers", "ETag, Retry-After");
        return request.prologue().method().text().equals("OPTIONS")
                ? shared.with("Access-Control-Allow-Methods", "GET, POST, DELETE")
                        .with("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
                        .with("Access-Control-Max-Age", "600")
                : shared;
    }
}
