package io.shabih.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which any bytes can be sent, also such as no client would send. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 90_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    RawHttp(URI address) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getByName(address.getHost()), address.getPort()),
                PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What came back. */
    record Reply(int status, Map<String, String> headers, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends no more, but listens. */
    RawHttp endSending() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next answer; the server always says how long it is. */
    Reply reply(String method) throws IOException {
        String first = line();
        String[] parts = first.split(" ", 3);
        if (parts.length < 2 || !parts[0].equals("HTTP/1.1")) {
            throw new IOException("no answer but: " + first);
        }
        int status = Integer.parseInt(parts[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return reply(method);
        }
        int length = method.equals("HEAD") || status == 304
                ? 0
                : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the answer ended after " + content.length + " of " + length + " bytes");
        }
        return new Reply(status, headers, content);
    }

    /** Whether something has come. */
    boolean hasReply() throws IOException {
        return in.available() > 0;
    }

    /** Whether the server has ended the connection. */
    boolean ended() throws IOException {
        return in.read() < 0;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
