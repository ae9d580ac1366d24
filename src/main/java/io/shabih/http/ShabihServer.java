package io.shabih.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.shabih.ShabihException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The HTTP API over one index.
 *
 * <pre>{@code
 * try (ShabihServer server = ShabihServer.start(ServerSettings.of(Path.of("news.index")), line -> {})) {
 *     server.awaitClose();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class ShabihServer implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final WebServer server;
    private final LiveIndex live;
    private final ArticleWriter writer;
    private final Routes routes;
    private final ServerSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean ready;

    private ShabihServer(ServerSettings settings, Consumer<String> log) {
        this.settings = settings;
        this.live = new LiveIndex(settings.index());
        Metrics metrics = new Metrics();
        this.writer = new ArticleWriter(live, settings.limits().time(), metrics);
        AccessLog accessLog = new AccessLog(log);
        this.routes = routes(metrics);
        RequestPipeline front = new RequestPipeline(routes, settings, accessLog, metrics);
        Duration patience = settings.limits().time();
        this.server = WebServer.builder()
                .host(settings.address().host())
                .port(settings.address().port())
                .shutdownHook(false)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Http10Selector())
                .maxPayloadSize(4L * settings.limits().bodyBytes()) // cut off; what is shorter gets an answer first
                .contentEncoding(new BodiesAsSent())
                .idleConnectionTimeout(patience.multipliedBy(2).plusSeconds(5)) // a body, then its changes
                .idleConnectionPeriod(Duration.ofSeconds(5))
                .shutdownGracePeriod(LONGEST_STOP)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .errorHandling(errors -> errors.includeEntity(true)) // messages for the problems below
                .directHandlers(problems(accessLog, metrics))
                .routing(HttpRouting.builder().any(front))
                .build();
    }

    /**
     * Opens the index, or makes one, and listens.
     *
     * @param log takes a line a request
     * @throws ShabihException if it cannot listen there, with what to do; the index is not touched
     *     then; and if the index cannot be opened
     */
    public static ShabihServer start(ServerSettings settings, Consumer<String> log) {
        settings.address().requireFree();
        ShabihServer server = new ShabihServer(settings, log);
        server.server.start();
        if (!server.server.isRunning()) { // somebody was faster; the web server does not throw
            server.close();
            throw new ShabihException(ShabihException.Kind.IN_USE, "port " + settings.address().port()
                    + " was taken a moment ago; choose another with --port");
        }
        server.ready = true;
        return server;
    }

    private Routes routes(Metrics metrics) {
        return new Routes(Stream.<Resource>of(
                new ArticlesResource(live, writer),
                new NeighboursResource(live),
                new SimilarResource(live),
                new SearchResource(live),
                new ExplainResource(live, settings.limits().time()),
                new LinkResource(live),
                new ReadResource(),
                new ClustersResource(live),
                new IndexResource(live),
                new HealthResource(() -> ready && live.writable()),
                new MetricsResource(metrics, live),
                new PageResource())
                .map(Resource::routes).flatMap(List::stream).toList());
    }

    /** What the web server answers by itself, before a request reaches us, as problem details too. */
    private static DirectHandlers problems(AccessLog log, Metrics metrics) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new DirectProblem(log, metrics));
        }
        return handlers.build();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://" + settings.address().authority() + ":" + server.port());
    }

    List<Route> routes() {
        return routes.all();
    }

    /** Waits until {@link #close} has ended. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Takes no more requests, ends those under way, and leaves the index whole. */
    @Override
    public void close() {
        ready = false;
        server.stop();
        writer.close();
        live.close();
        closed.countDown();
    }
}
