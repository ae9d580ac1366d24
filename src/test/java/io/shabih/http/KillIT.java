package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the packaged server under load ({@code kill -9}) and looks whether every acknowledged article is there.
 * {@code -Dshabih.kills=20} kills it more often.
 */
class KillIT {
    private static final String LAUNCHER = Path
            .of(System.getProperty("shabih.dist", "target/shabih"), "bin/shabih").toAbsolutePath().toString();
    private static final int KILLS = Integer.getInteger("shabih.kills", 3);
    private static final int CLIENTS = 32;
    private static final int ACKNOWLEDGED_A_ROUND = 300;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void everyAcknowledgedArticleSurvivesKills() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            killUnderLoad(round);
            Set<String> lost = new TreeSet<>(acknowledged);
            try (ArticleIndex index = Shabih.index(folder)) {
                lost.removeIf(id -> index.article(id).isPresent());
                assertEquals(Set.of(), lost,
                        lost.size() + " of " + acknowledged.size() + " lost in round " + round);
                assertTrue(index.stats().articles() >= acknowledged.size());
            }
        }
        System.out.println(KILLS + " kills, " + acknowledged.size() + " articles acknowledged, none lost");
    }

    private void killUnderLoad(int round) throws Exception {
        Process server = new ProcessBuilder(LAUNCHER, "serve", "--index", folder.toString(), "--port", "0")
                .start();
        try (BufferedReader log = server.errorReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            URI articles = URI.create(log.readLine().replaceFirst(".* at (http.*)/$", "$1/v1/articles"));
            clients.submit(() -> log.lines().forEach(_ -> {}));
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_A_ROUND);
            for (int i = 0; i < CLIENTS; i++) {
                String prefix = round + "-" + i + "-";
                clients.submit(() -> {
                    for (int n = 0; added(client, articles, prefix + n); n++) {
                        enough.countDown();
                    }
                });
            }
            enough.await();
            server.destroyForcibly().waitFor();
        }
    }

    private boolean added(HttpClient client, URI articles, String id) {
        String json = "{\"id\":\"" + id + "\",\"title\":\"أعلنت الوزارة نتائج اليوم رقم " + id + "\"}";
        HttpRequest request = HttpRequest.newBuilder(articles).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build();
        try {
            boolean taken = client.send(request, BodyHandlers.ofString()).statusCode() == 200;
            if (taken) {
                acknowledged.add(id);
            }
            return taken;
        } catch (Exception killed) {
            return false;
        }
    }
}
