package io.shabih.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads a request's body whole, within limits; unpacks gzip. */
final class Body {
    private static final int CHUNK_BYTES = 16 << 10;

    private final ServerSettings.Limits limits;

    Body(ServerSettings.Limits limits) {
        this.limits = limits;
    }

    /**
     * The body.
     *
     * @throws Problem 413 if it is too long, packed or not, 408 if it takes too long, 415 if it is packed otherwise
     */
    byte[] read(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        if (request.headers().contentLength().orElse(0) > limits.bodyBytes()) {
            throw tooLong();
        }
        String encoding = request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("identity");
        try {
            return switch (encoding.toLowerCase(Locale.ROOT)) {
                case "identity" -> read(request.content().inputStream());
                case "gzip" -> read(new GZIPInputStream(request.content().inputStream(), CHUNK_BYTES));
                default -> throw Problem.of(415, "the body is packed as " + encoding + "; allowed: gzip");
            };
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw Problem.of(400, "the body is no gzip, or ends before its end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(InputStream in) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.write(chunk, 0, read);
            if (body.size() > limits.bodyBytes()) {
                throw tooLong();
            }
            if (System.nanoTime() > deadline) {
                throw Problem.of(408, "the body did not arrive within " + limits.time().toSeconds() + " s");
            }
        }
        return body.toByteArray();
    }

    private Problem tooLong() {
        return Problem.of(413, "the body is longer than " + limits.bodyBytes() + " bytes; send it in parts");
    }
}
