package io.shabih.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses what was not meant for this server: browsers carry requests of pages of any origin to it.
 *
 * <ul>
 *   <li>A request under a name that is not the server's: whoever owns a name can let it lead here, and then reads
 *       and deletes as if the page were ours (DNS rebinding). Addresses cannot be led elsewhere.
 *   <li>A request that a page of another origin sent: browsers send it without asking if it looks like a form's, and
 *       only hide the answer (CSRF). The browser says so in {@code Sec-Fetch-Site}, or, where the connection is not
 *       trusted, in {@code Origin} alone; what is no browser sends neither.
 *   <li>A change without the token, and where there is one for reading, a question without either.
 * </ul>
 *
 * <p>References: RFC 9110, sections 7.4 (421) and 11.1; the Fetch Standard's and Fetch Metadata's headers.
 * Thread-safe.
 */
final class RequestGuard {
    private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)Bearer +(\\S+) *");

    private final Access access;
    private final Set<String> names = new HashSet<>(Set.of("localhost"));

    /** Found good last: nearly all requests have the same. */
    private volatile String ownAuthority = "localhost";

    RequestGuard(ServerSettings settings) {
        this.access = settings.access();
        names(List.of(settings.address().authority()));
        names(access.allowedHosts());
    }

    private void names(List<String> hosts) {
        hosts.forEach(host -> Origin.at("http", host).map(Origin::host).ifPresent(names::add));
    }

    /**
     * Whether the server goes by this name.
     *
     * @param authority host and perhaps port, as the request has them
     * @throws Problem 421 if it does not
     */
    void requireOwnName(String authority) {
        if (authority.equals(ownAuthority)) {
            return;
        }
        Optional<Origin> asked = Origin.at("http", authority);
        if (asked.filter(at -> at.isAddress() || names.contains(at.host())).isEmpty()) {
            String name = asked.map(Origin::host).orElse(authority);
            throw Problem.of(421, "this server does not go by the name " + name
                    + "; if it is to, start it with --allowed-host " + name);
        }
        ownAuthority = authority;
    }

    /**
     * Whether no page sent this, or one of our own or of {@code --cors}.
     *
     * @param authority that the request was sent to
     * @throws Problem 403 if another page did
     */
    void requireOwnPage(ServerRequestHeaders headers, String authority) {
        String origin = headers.first(HeaderNames.ORIGIN).orElse("");
        if (!origin.isEmpty() && access.shares(origin)) {
            return;
        }
        boolean own = headers.first(SEC_FETCH_SITE)
                .map(site -> OWN_SITES.contains(site.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> origin.isEmpty() || isOwn(origin, authority));
        if (!own) {
            throw Problem.of(403, "a page of " + (origin.isEmpty() ? "another origin" : origin)
                    + " sent this to "
                    + authority
                    + "; other pages may ask with --cors ORIGIN, the server's own behind a proxy with "
                    + "--allowed-host NAME");
        }
    }

    private boolean isOwn(String page, String authority) {
        Optional<Origin> origin = Origin.parse(page);
        return origin.isPresent() && (origin.equals(Origin.at(origin.get().scheme(), authority))
                || access.allowedHosts().stream()
                        .anyMatch(host -> origin.equals(Origin.at(origin.get().scheme(), host))));
    }

    /**
     * Whether a request may change the index.
     *
     * @throws Problem 401 if it has no token, or another one
     */
    void requireToken(ServerRequestHeaders headers) {
        if (access.token().isPresent()) {
            require(headers, List.of(access.token().get()), Problem.noToken());
        } else {
            requireReader(headers);
        }
    }

    /**
     * Whether a request may ask. Whoever may change the index may.
     *
     * @throws Problem 401 if it has no token, or another one
     */
    void requireReader(ServerRequestHeaders headers) {
        if (access.readToken().isPresent()) {
            require(headers, Stream.of(access.readToken(), access.token()).flatMap(Optional::stream).toList(),
                    Problem.noReadToken());
        }
    }

    private static void require(ServerRequestHeaders headers, List<String> allowed, Problem none) {
        Optional<String> credentials = headers.first(HeaderNames.AUTHORIZATION);
        Matcher bearer = CREDENTIALS.matcher(credentials.orElse(""));
        byte[] given = (bearer.matches() ? bearer.group(1) : "").getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String token : allowed) { // all of them, in a time that tells nothing
            known |= MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given);
        }
        if (!known) {
            throw credentials.isPresent() ? Problem.wrongToken() : none;
        }
    }
}
