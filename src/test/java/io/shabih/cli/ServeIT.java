package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged {@code shabih serve} as it starts, and as it does not. */
class ServeIT {
    private static final String LAUNCHER = Path
            .of(System.getProperty("shabih.dist", "target/shabih"), "bin/shabih").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private ProcessBuilder serve(String index, String... options) {
        List<String> command = new java.util.ArrayList<>(
                List.of(LAUNCHER, "serve", "--index", folder.resolve(index).toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    /** Standard error, and the exit code at its end. */
    private static String ended(ProcessBuilder serve) throws IOException, InterruptedException {
        Process process = serve.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)
                    + process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aSecondServerOnThePortSaysSoAndLeavesItsIndexFree() throws Exception {
        Process first = serve("first", "--port", "0").start();
        try (BufferedReader log = first.errorReader(StandardCharsets.UTF_8)) {
            String started = log.readLine();
            assertEquals("heap: 1.0 GB (--memory)", log.readLine());
            String port = started.replaceFirst(".*:([0-9]+)/$", "$1");
            assertEquals("shabih: port " + port + " is in use; choose another with --port\n1",
                    ended(serve("second", "--port", port)));
            assertFalse(Files.exists(folder.resolve("second")));
            URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertEquals(200,
                        client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                                .statusCode());
            }
        } finally {
            first.destroy();
            first.waitFor();
        }
    }

    @Test
    void aTokenThatIsSetButEmptyIsWrongUsage() throws Exception {
        ProcessBuilder serve = serve("index", "--port", "0");
        serve.environment().put("SHABIH_TOKEN", "");
        assertEquals("shabih: --token is empty; give one, or leave out both --token and SHABIH_TOKEN\n"
                + "Try 'shabih serve --help'.\n2", ended(serve));
        assertFalse(Files.exists(folder.resolve("index")));
    }
}
