package io.shabih.http;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page comes from: scheme, host and port (RFC 6454), as browsers write them, so that two of them are equal
 * exactly if a browser holds them for one. Immutable.
 *
 * @param host in lower case, without a last dot; a name that is not ASCII as {@code xn--…}, IPv6 in brackets
 * @param port the scheme's own where none was given
 */
record Origin(String scheme, String host, int port) {
    private static final Pattern ORIGIN = Pattern.compile("(https?)://(.*)");
    private static final Pattern AUTHORITY = Pattern
            .compile("(\\[[0-9a-f:.]+]|[^\\[\\]:/?#@%\\s]+?)[.]?(?::([0-9]{1,5}))?");
    private static final Pattern IPV4 = Pattern.compile("([0-9]{1,3}[.]){3}[0-9]{1,3}");

    /** What the header Origin says; empty for {@code null}, other schemes and anything else. */
    static Optional<Origin> parse(String text) {
        Matcher origin = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
        return origin.matches() ? at(origin.group(1), origin.group(2)) : Optional.empty();
    }

    /**
     * The origin of pages at a host.
     *
     * @param authority as the header Host says it: {@code news.example}, {@code 127.0.0.1:8080}, {@code [::1]:8080}
     */
    static Optional<Origin> at(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int standard = scheme.equals("https") ? 443 : 80;
        int port = Optional.ofNullable(parts.group(2)).map(Integer::valueOf).orElse(standard);
        return ascii(parts.group(1)).map(host -> new Origin(scheme, host, port));
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(host.startsWith("[") ? host : IDN.toASCII(host).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether the host is an address, which no name server can lead elsewhere. */
    boolean isAddress() {
        return host.startsWith("[") || IPV4.matcher(host).matches();
    }

    @Override
    public String toString() {
        boolean standard = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (standard ? "" : ":" + port);
    }
}
