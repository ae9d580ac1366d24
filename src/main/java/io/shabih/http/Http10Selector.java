package io.shabih.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the web server, which knows HTTP/1.1 alone, answer HTTP/1.0 too: nginx as it is installed, {@code ab} and many health
 * checks speak it.
 *
 * <p>The head of a request of HTTP/1.0 is handed on as a proxy would (RFC 9112, appendix C.2): as one of HTTP/1.1 after which the
 * connection closes, with a Host if it has none, and without what HTTP/1.0 does not know. The answer then fits: it says how long it
 * is, and ends with the connection. Requests of HTTP/1.1 are handed on byte by byte; they cost a look for their first line's end.
 *
 * <p>Thread-safe: no state; a translator is for one connection.
 */
final class Http10Selector implements ServerConnectionSelector {
    private static final int LONGEST_HEAD_BYTES = 32 << 10;
    private static final byte[] OLD = " HTTP/1.0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> UNKNOWN_THEN = Set.of("connection", "keep-alive", "proxy-connection",
            "expect");

    private final ServerConnectionSelector http11 = Http1ConnectionSelector.builder()
            .config(Http1Config.create()).build();

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http11.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        Translator translator = new Translator(context.dataReader());
        ServerConnection connection = http11
                .connection(new Translated(context, DataReader.create(translator)));
        translator.connection = connection;
        return connection;
    }

    /** Reads a connection's bytes. */
    private static final class Translator implements Supplier<byte @Nullable []> {
        private final DataReader in;
        private @Nullable ServerConnection connection;

        Translator(DataReader in) {
            this.in = in;
        }

        @Override
        public byte @Nullable [] get() {
            byte[] bytes = next();
            boolean first = connection instanceof InterruptableTask<?> task && task.canInterrupt(); // not in a request
            return bytes == null || !first ? bytes : translated(bytes);
        }

        /** What has come; nothing at the end. */
        private byte @Nullable [] next() {
            try {
                return in.readBuffer().readBytes();
            } catch (DataReader.InsufficientDataAvailableException end) {
                return null;
            }
        }

        private byte[] translated(byte[] begin) {
            byte[] head = begin;
            while (endOfLine(head) < 0 && head.length < LONGEST_HEAD_BYTES) {
                byte[] more = next();
                if (more == null) {
                    return head;
                }
                head = joined(head, more);
            }
            return isOld(head, endOfLine(head)) ? asNew(head) : head;
        }

        private byte[] asNew(byte[] begin) {
            byte[] head = begin;
            while (endOfHead(head) < 0 && head.length < LONGEST_HEAD_BYTES) {
                byte[] more = next();
                if (more == null) {
                    break;
                }
                head = joined(head, more);
            }
            int end = endOfHead(head) < 0 ? head.length : endOfHead(head);
            byte[] lines = asNew(new String(head, 0, end, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            return joined(lines, Arrays.copyOfRange(head, end, head.length));
        }

        private static String asNew(String head) {
            List<String> lines = List.of(head.split("\r\n", -1));
            String first = lines.getFirst();
            StringJoiner translated = new StringJoiner("\r\n")
                    .add(first.substring(0, first.length() - 1) + "1")
                    .add("Connection: close");
            if (lines.stream().noneMatch(line -> name(line).equals("host"))) {
                translated.add("Host: localhost");
            }
            lines.stream().skip(1).filter(line -> !UNKNOWN_THEN.contains(name(line)))
                    .forEach(translated::add);
            return translated.toString();
        }

        private static String name(String line) {
            return line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
        }

        private static int endOfLine(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }

        private static boolean isOld(byte[] bytes, int endOfLine) {
            return endOfLine >= OLD.length
                    && Arrays.equals(bytes, endOfLine - OLD.length, endOfLine, OLD, 0, OLD.length);
        }

        /** Behind the empty line, or behind a line that does not end as HTTP wants it, which will be refused. */
        private static int endOfHead(byte[] bytes) {
            for (int i = 2; i < bytes.length; i++) {
                if (bytes[i] == '\n' && (bytes[i - 1] != '\r' || bytes[i - 2] == '\n')) {
                    return i + 1;
                }
            }
            return -1;
        }

        private static byte[] joined(byte[] a, byte[] b) {
            byte[] both = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, both, a.length, b.length);
            return both;
        }
    }

    /** A connection whose bytes are read through a translator. */
    private record Translated(ConnectionContext context, DataReader dataReader) implements ConnectionContext {
        @Override
        public ListenerContext listenerContext() {
            return context.listenerContext();
        }

        @Override
        public ExecutorService executor() {
            return context.executor();
        }

        @Override
        public DataWriter dataWriter() {
            return context.dataWriter();
        }

        @Override
        public Router router() {
            return context.router();
        }

        @Override
        public HelidonSocket serverSocket() {
            return context.serverSocket();
        }

        @Override
        public PeerInfo remotePeer() {
            return context.remotePeer();
        }

        @Override
        public PeerInfo localPeer() {
            return context.localPeer();
        }

        @Override
        public boolean isSecure() {
            return context.isSecure();
        }

        @Override
        public String socketId() {
            return context.socketId();
        }

        @Override
        public String childSocketId() {
            return context.childSocketId();
        }
    }
}
