package io.shabih.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads requests' bodies whole: each within its limits, all together within a sixteenth of the heap, for articles take six times
 * their bytes while they are added. Thread-safe.
 */
final class Bodies {
    private static final int CHUNK_BYTES = 16 << 10;
    private static final Duration PASSING_OVER = Duration.ofSeconds(2);

    private final ServerSettings.Limits limits;
    private final Semaphore freeChunks;

    Bodies(ServerSettings.Limits limits) {
        this.limits = limits;
        long all = Math.max(2L * limits.bodyBytes(), Runtime.getRuntime().maxMemory() / 16);
        this.freeChunks = new Semaphore((int) Math.min(Integer.MAX_VALUE, all / CHUNK_BYTES));
    }

    /** A body; its bytes count until it is closed. */
    final class Body implements AutoCloseable {
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        private int chunks;

        private void add(byte[] chunk, int length) {
            bytes.write(chunk, 0, length);
            if (bytes.size() > limits.bodyBytes()) {
                throw tooLong();
            }
            for (; (long) chunks * CHUNK_BYTES < bytes.size(); chunks++) {
                if (!freeChunks.tryAcquire()) {
                    throw Problem.busy(429, "too many bytes of requests are under way");
                }
            }
        }

        /** All that was read; asked for once, for it is not held here any longer. */
        byte[] bytes() {
            byte[] whole = bytes.toByteArray();
            bytes = new ByteArrayOutputStream(0);
            return whole;
        }

        @Override
        public void close() {
            freeChunks.release(chunks);
        }
    }

    /**
     * The body of a request, unpacked; none for a request without one.
     *
     * @throws Problem 413 if it is too long, packed or not, 408 if it takes too long, 415 if it is packed otherwise
     *     than by gzip, 400 if that is broken, 429 if too much is under way
     */
    Body read(ServerRequest request) {
        Body body = new Body();
        if (!request.content().hasEntity()) {
            return body;
        }
        InputStream in = request.content().inputStream();
        try {
            read(unpacked(in, request.headers().first(HeaderNames.CONTENT_ENCODING).orElse("identity")),
                    body);
            return body;
        } catch (Problem problem) {
            body.close();
            throw passOver(in) ? problem : problem.closing();
        } catch (ZipException | EOFException e) {
            body.close();
            throw Problem.of(400, "the body is not the gzip that its Content-Encoding says").closing();
        } catch (CloseConnectionException e) {
            body.close();
            throw e;
        } catch (RequestException e) { // a chunk that is too long, or none
            body.close();
            throw Problem.of(e.status().code(), e.status().reasonPhrase()).closing();
        } catch (IOException | RuntimeException e) {
            body.close();
            throw Problem.of(400, "the body ends before its end, or is not framed as HTTP wants it")
                    .closing();
        }
    }

    private static InputStream unpacked(InputStream in, String encoding) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> in;
            case "gzip" -> new GZIPInputStream(in, CHUNK_BYTES);
            default -> throw Problem.of(415, "the body is packed as " + encoding + "; allowed: gzip");
        };
    }

    private void read(InputStream in, Body body) throws IOException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            body.add(chunk, read);
            if (System.nanoTime() > deadline) {
                throw Problem.of(408, "the body did not arrive within " + limits.time().toSeconds() + " s");
            }
        }
    }

    /** Whether a request that is refused without its body has none, or its end was reached. */
    static boolean passOver(ServerRequest request) {
        if (!request.content().hasEntity() || request.content().consumed()) {
            return true;
        }
        boolean waiting = request.headers().contains(HeaderNames.EXPECT); // it sends the body only when told to
        return !waiting && passOver(request.content().inputStream());
    }

    /**
     * Reads on for a while without keeping anything: a client that still sends when the connection ends does not see
     * why it was refused. Whether the end was reached.
     */
    private static boolean passOver(InputStream in) {
        long deadline = System.nanoTime() + PASSING_OVER.toNanos();
        byte[] chunk = new byte[CHUNK_BYTES];
        try {
            while (System.nanoTime() < deadline) {
                if (in.read(chunk) < 0) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException gone) {
            return false;
        }
        return false;
    }

    private Problem tooLong() {
        return Problem.of(413, "the body is longer than " + limits.bodyBytes() + " bytes; send it in parts");
    }
}
