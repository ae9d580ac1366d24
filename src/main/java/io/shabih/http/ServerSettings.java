package io.shabih.http;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How the server runs.
 *
 * @param index folder of the index; made if new
 * @param address where it listens; default 127.0.0.1:8080, this machine alone
 * @param access who may use it; default everybody on this machine
 * @param limits of requests
 */
public record ServerSettings(Path index, Address address, Access access, Limits limits) {

    public ServerSettings {
        if (access.isOpen() && access.openness() == Access.Openness.LOOPBACK && !address.isLoopback()) {
            throw new IllegalArgumentException("host is " + address.host()
                    + ", so whoever reaches it could change the index; give --token, or --open if that is meant");
        }
    }

    /** On this machine alone, without token and CORS. */
    public static ServerSettings of(Path index) {
        return new ServerSettings(index, new Address("127.0.0.1", 8080), Access.ofThisMachine(),
                Limits.standard());
    }

    public ServerSettings withPort(int newPort) {
        return new ServerSettings(index, new Address(address.host(), newPort), access, limits);
    }

    public ServerSettings withAccess(Access newAccess) {
        return new ServerSettings(index, address, newAccess, limits);
    }

    public ServerSettings withToken(String newToken) {
        return withAccess(access.withToken(newToken));
    }

    public ServerSettings withReadToken(String newToken) {
        return withAccess(access.withReadToken(newToken));
    }

    public ServerSettings withCors(String origin) {
        return withAccess(access.withCors(origin));
    }

    public ServerSettings withLimits(Limits newLimits) {
        return new ServerSettings(index, address, access, newLimits);
    }

    /**
     * Where the server listens.
     *
     * @param host a name or an address of this machine
     * @param port 0 to 65535, 0 for any free one
     */
    public record Address(String host, int port) {
        public Address {
            if (host.isBlank()) {
                throw new IllegalArgumentException(
                        "host is empty; give a name or an address of this machine");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port is " + port + "; allowed: 0 to 65535");
            }
        }

        /** Whether only this machine reaches it; a name that nobody knows is reached by nobody. */
        boolean isLoopback() {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return true;
            }
        }

        /**
         * Makes sure that the server can listen there, before anything else is done: the web server itself only logs why
         * it cannot.
         *
         * @throws ShabihException with what to do
         */
        void requireFree() {
            try {
                InetAddress here = InetAddress.getByName(host);
                bind(here, 0, "this machine has no address " + host
                        + "; choose one of its own with --host, such as 127.0.0.1");
                bind(here, port, "port " + port + " is in use; choose another with --port");
            } catch (UnknownHostException e) {
                throw new ShabihException(Kind.SETTINGS,
                        "no host is called " + host + "; choose another with --host", e);
            }
        }

        private static void bind(InetAddress here, int port, String otherwise) {
            try (ServerSocketChannel channel = ServerSocketChannel.open()) {
                channel.bind(new InetSocketAddress(here, port));
            } catch (IOException e) {
                boolean forbidden = Objects.toString(e.getMessage(), "").contains("Permission denied");
                throw new ShabihException(forbidden ? Kind.SETTINGS : Kind.IN_USE, forbidden
                        ? "port " + port
                                + " is for the system's users alone; choose one from 1024 on with --port"
                        : otherwise, e);
            }
        }

        /** As it stands in an address of the web. */
        String authority() {
            return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        }
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
