package io.shabih.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may use the server.
 *
 * <pre>{@code
 * Access desk = Access.ofThisMachine().withToken("s3cret").withAllowedHosts(List.of("news.example"));
 * }</pre>
 *
 * <p>Reading is open to whoever reaches the server unless it has a token of its own; that for changes opens reading too.
 *
 * @param token what a change has to carry as {@code Authorization: Bearer TOKEN}; empty for none
 * @param cors origin whose pages may ask, or {@code *} for any, which needs a token; empty for none
 * @param allowedHosts names under which the server is reached besides localhost and its own host: {@code news.example},
 *     or {@code news.example:8443} where browsers are given that port and a proxy does not pass it on
 * @param openness whether changes without a token are meant beyond this machine
 * @param readToken what every question has to carry; empty for none
 */
public record Access(
        Optional<String> token, Optional<String> cors, List<String> allowedHosts, Openness openness,
        Optional<String> readToken) {
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    /** How far a server without a token may be heard. */
    public enum Openness {
        /** On this machine alone. */
        LOOPBACK,
        /** Wherever it listens: the network around it is trusted. */
        ANYWHERE
    }

    public Access {
        allowedHosts = List.copyOf(allowedHosts);
        token.ifPresent(text -> requireSendable("token", text));
        readToken.ifPresent(text -> requireSendable("readToken", text));
        cors.ifPresent(Access::requireOrigin);
        allowedHosts.forEach(Access::requireHost);
        if (token.isEmpty() && cors.equals(Optional.of("*"))) {
            throw new IllegalArgumentException(
                    "cors is *, so any web page could change the index; give --token too, "
                            + "or one origin such as https://desk.example");
        }
    }

    /** Everybody on this machine, in its own pages. */
    public static Access ofThisMachine() {
        return new Access(Optional.empty(), Optional.empty(), List.of(), Openness.LOOPBACK,
                Optional.empty());
    }

    public Access withToken(String newToken) {
        return new Access(Optional.of(newToken), cors, allowedHosts, openness, readToken);
    }

    public Access withCors(String origin) {
        return new Access(token, Optional.of(origin), allowedHosts, openness, readToken);
    }

    public Access withAllowedHosts(List<String> names) {
        return new Access(token, cors, names, openness, readToken);
    }

    public Access withReadToken(String newToken) {
        return new Access(token, cors, allowedHosts, openness, Optional.of(newToken));
    }

    /** Whether changes need no token. */
    boolean isOpen() {
        return token.isEmpty();
    }

    /** Whether pages of this origin may ask. */
    boolean shares(String origin) {
        return cors.filter(given -> given.equals("*")
                || Origin.parse(origin).isPresent() && Origin.parse(given).equals(Origin.parse(origin)))
                .isPresent();
    }

    private static void requireSendable(String name, String token) {
        if (token.isEmpty()) {
            throw new IllegalArgumentException(
                    name.equals("token")
                            ? "token is empty; give one, or leave out both --token and SHABIH_TOKEN"
                            : "readToken is empty; give one, or leave out both --read-token and SHABIH_READ_TOKEN");
        }
        if (!SENDABLE.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    name + " has a space or a sign that no header carries; allowed: visible ASCII");
        }
    }

    private static void requireOrigin(String cors) {
        if (!cors.equals("*") && Origin.parse(cors).isEmpty()) {
            throw new IllegalArgumentException("cors is \"" + cors
                    + "\"; allowed: an origin without a path, such as https://desk.example, or *");
        }
    }

    private static void requireHost(String name) {
        if (Origin.at("http", name).isEmpty()) {
            throw new IllegalArgumentException("allowedHost is \"" + name
                    + "\"; allowed: a name such as news.example, or with a port, news.example:8443");
        }
    }
}
