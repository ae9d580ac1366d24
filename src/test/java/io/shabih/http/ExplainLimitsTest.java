package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.index.IndexUpdater;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts made to keep {@code explain} busy, and what others notice of it. */
class ExplainLimitsTest {
    private static final String LONG = "{\"a\":\"long-1\",\"b\":\"long-2\"}";
    private static final String SHORT = "{\"a\":\"short-1\",\"b\":\"short-2\"}";

    @TempDir
    private static Path folder;

    private static RunningServer server;

    /** Words of dashes belong to their neighbour, which grows by each: time that grows with the square. */
    @BeforeAll
    static void start() {
        Path index = folder.resolve("index");
        try (IndexUpdater updater = Shabih.updater(index)) {
            updater.add(List.of(article("long-1", "خبر " + "- ".repeat(49_900)),
                    article("long-2", "حدث " + "— ".repeat(49_900)),
                    article("longer", "خبر " + "- ".repeat(60_000)),
                    article("short-1", "خبر قصير عن المرفأ"), article("short-2", "خبر قصير عن الميناء")));
        }
        server = RunningServer.on(index, settings -> settings
                .withLimits(new ServerSettings.Limits(1 << 20, Duration.ofMillis(300), 64)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Article article(String id, String body) {
        return new Article(id, "عنوان " + id, body, Optional.empty(), "", "");
    }

    @Test
    void whatIsTooLongIsRefusedWithTheLimit() throws Exception {
        HttpResponse<String> indexed = server.json("/v1/explain", "{\"a\":\"long-1\",\"b\":\"longer\"}");
        assertEquals(422, indexed.statusCode());
        assertTrue(indexed.body().contains("letters together; allowed: 200000"), indexed.body());
        HttpResponse<String> headline = server.json("/v1/explain",
                "{\"a\":\"short-1\",\"b\":{\"title\":\"" + "خ ".repeat(5_001) + "\"}}");
        assertEquals(422, headline.statusCode());
        assertTrue(headline.body().contains("the headline of b has 10002 letters; allowed: 10000"),
                headline.body());
        assertTrue(headline.body().contains("\"field\":\"b\""), headline.body());
    }

    @Test
    void whatTakesTooLongIsGivenUpAndItsPlaceIsFree() throws Exception {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> late = server.json("/v1/explain", LONG);
            assertEquals(503, late.statusCode(), late.body());
            assertTrue(late.body().contains("took longer than 0.3 s and was given up"), late.body());
            assertEquals("1", late.headers().firstValue("Retry-After").orElse(""));
        }
        int status = 503; // as long as it is the first time and the machine has more to do
        for (int i = 0; i < 20 && status == 503; i++) {
            status = server.json("/v1/explain", SHORT).statusCode();
        }
        assertEquals(200, status);
    }

    @Test
    void filesAreReadAndTimelinesShownMeanwhile() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> explaining = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(_ -> clients.submit(() -> explainUntil(enough))).toList();
            try {
                for (int i = 0; i < 20; i++) {
                    assertEquals(200, server.json("/v1/read", "{\"text\":\"عنوان\\nنص قصير\"}").statusCode());
                    assertEquals(200, server.get("/v1/articles/short-1/cluster").statusCode());
                }
            } finally {
                enough.set(true); // else clients would ask for ever
            }
            for (Future<Integer> client : explaining) {
                assertEquals(503, client.get());
            }
        }
    }

    private static int explainUntil(AtomicBoolean enough) throws Exception {
        int status;
        do {
            status = server.json("/v1/explain", LONG).statusCode();
        } while (!enough.get());
        return status;
    }
}
