package io.shabih.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the server runs.
 *
 * @param index folder of the index; made if new
 * @param host address that is listened on; default 127.0.0.1, this machine alone
 * @param port 0 to 65535, 0 for any free one; default 8080
 * @param token what a change has to carry as {@code Authorization: Bearer TOKEN}; empty for none
 * @param cors origin whose pages may ask, or {@code *}; empty for none
 * @param limits of requests
 */
public record ServerSettings(
        Path index, String host, int port, Optional<String> token, Optional<String> cors, Limits limits) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + "; allowed: 0 to 65535");
        }
    }

    /** On this machine alone, without token and CORS. */
    public static ServerSettings of(Path index) {
        return new ServerSettings(index, "127.0.0.1", 8080, Optional.empty(), Optional.empty(),
                Limits.standard());
    }

    public ServerSettings withPort(int newPort) {
        return new ServerSettings(index, host, newPort, token, cors, limits);
    }

    public ServerSettings withToken(String newToken) {
        return new ServerSettings(index, host, port, Optional.of(newToken), cors, limits);
    }

    public ServerSettings withCors(String origin) {
        return new ServerSettings(index, host, port, token, Optional.of(origin), limits);
    }

    public ServerSettings withLimits(Limits newLimits) {
        return new ServerSettings(index, host, port, token, cors, newLimits);
    }

    /**
     * What one request may take.
     *
     * @param bodyBytes longest body, 1 KiB to 1 GiB; default 16 MiB
     * @param time for a body to arrive and, again, for its articles to be taken; default 30 s
     * @param queueCount requests that may be under way, 1 to 100,000; default 512; one more is answered with 429
     */
    public record Limits(int bodyBytes, Duration time, int queueCount) {
        public Limits {
            if (bodyBytes < 1 << 10 || bodyBytes > 1 << 30) {
                throw new IllegalArgumentException(
                        "maxBody is " + bodyBytes + " bytes; allowed: 1024 to 1073741824");
            }
            if (!time.isPositive()) {
                throw new IllegalArgumentException("timeout is " + time + "; allowed: more than 0");
            }
            if (queueCount < 1 || queueCount > 100_000) {
                throw new IllegalArgumentException("queue is " + queueCount + "; allowed: 1 to 100000");
            }
        }

        public static Limits standard() {
            return new Limits(16 << 20, Duration.ofSeconds(30), 512);
        }
    }
}
