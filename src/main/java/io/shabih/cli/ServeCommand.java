package io.shabih.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.shabih.http.Access;
import io.shabih.http.ServerSettings;
import io.shabih.http.ShabihServer;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shabih serve}: the HTTP API and the web page over a live index. */
@Command(
        name = "serve",
        description = "Serve an index over HTTP, with a web page for editors.",
        footer = {"", "The heap is 1 GB unless --memory says otherwise.", "",
            "Example: shabih serve --index news.index   then open http://127.0.0.1:8080/"})
final class ServeCommand implements Callable<Integer> {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    @ParentCommand
    private ShabihCommand shabih = new ShabihCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index; made if new.")
    private Path directory = Path.of("");

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Where to listen (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host = "";

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080",
            description = "Port, 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:SHABIH_TOKEN}",
            description = "What a change has to carry as \"Authorization: Bearer TOKEN\" (also: SHABIH_TOKEN).")
    private Optional<String> token = Optional.empty();

    @Option(names = "--read-token", paramLabel = "TOKEN", defaultValue = "${env:SHABIH_READ_TOKEN}",
            description = "What every question has to carry in the same way, unless it carries that of --token"
                    + " (also: SHABIH_READ_TOKEN). The page asks for it.")
    private Optional<String> readToken = Optional.empty();

    @Option(names = "--open",
            description = "Let whoever reaches --host change the index without a token; needed unless that is this machine.")
    private boolean open;

    @Option(names = "--allowed-host", paramLabel = "NAME", arity = "1",
            description = "A name that the server is reached under besides localhost and --host, such as that of the proxy"
                    + " before it; may be given several times. Requests under other names are refused.")
    private List<String> allowedHosts = List.of();

    @Option(names = "--cors", paramLabel = "ORIGIN",
            description = "Origin whose pages may ask, or * for any, which needs --token; off unless given.")
    private Optional<String> cors = Optional.empty();

    @Option(names = "--max-body", paramLabel = "MIB", defaultValue = "16",
            description = "Longest body of a request, in MiB (default: ${DEFAULT-VALUE}).")
    private int maxBody;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
            description = "Time for a request's body to arrive and for its changes to be made (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--queue", paramLabel = "N", defaultValue = "512",
            description = "Requests under way at a time; one more is answered with 429 (default: ${DEFAULT-VALUE}).")
    private int queue;

    @Override
    public Integer call() throws InterruptedException {
        LibraryLogs.quiet();
        moreCarriers();
        PrintWriter err = spec.commandLine().getErr();
        ServerSettings settings = Usage.valid(spec, this::settings);
        Consumer<String> log = shabih.quiet() ? _ -> {} : err::println;
        ShabihServer server = ShabihServer.start(settings, log);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        if (!shabih.quiet()) {
            err.println("shabih serves " + directory + " at " + server.address() + "/");
            err.println(
                    String.format(Locale.ROOT, "heap: %.1f GB (--memory)", heapBytes() / (double) (1 << 30)));
        }
        server.awaitClose();
        return 0;
    }

    /** As {@code --memory} says it; {@link Runtime#maxMemory} leaves out what the collector keeps for itself. */
    private static long heapBytes() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return Long.parseLong(machine.getVMOption("MaxHeapSize").getValue());
    }

    /**
     * Virtual threads are not taken off their carriers while they compute; with more carriers than processors the
     * system shares the processors out, and a long comparison holds up nobody.
     */
    private static void moreCarriers() {
        int carriers = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, Integer.toString(carriers));
        }
    }

    private ServerSettings settings() {
        int bytes = Math.toIntExact(Math.min(Integer.MAX_VALUE, (long) maxBody << 20));
        return new ServerSettings(directory, new ServerSettings.Address(host, port),
                new Access(token, cors, allowedHosts,
                        open ? Access.Openness.ANYWHERE : Access.Openness.LOOPBACK, readToken),
                new ServerSettings.Limits(bytes, Duration.ofSeconds(timeout), queue));
    }
}
