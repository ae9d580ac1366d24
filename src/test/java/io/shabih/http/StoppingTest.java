package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost when the server stops, and too much at a time is refused, not lost. */
class StoppingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private static Article article(String id) {
        return Article.ofHeadline(id, "افتتاح رصيف جديد في المرفأ رقم " + id);
    }

    @Test
    void aStopUnderLoadKeepsWhatWasAcknowledged() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        CountDownLatch some = new CountDownLatch(40);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                RunningServer server = RunningServer.on(folder, settings -> settings)) {
            for (int i = 0; i < 8; i++) {
                int client = i;
                clients.submit(() -> {
                    for (int n = 0; add(server, client + "-" + n, acknowledged); n++) {
                        some.countDown();
                    }
                });
            }
            some.await();
        }
        try (ArticleIndex index = Shabih.index(folder)) {
            for (String id : acknowledged) {
                assertTrue(index.article(id).isPresent(), id);
            }
        }
    }

    private static boolean add(RunningServer server, String id, Set<String> acknowledged) {
        try {
            boolean taken = server
                    .json("/v1/articles", "{\"id\":\"" + id + "\",\"title\":\"خبر رقم " + id + "\"}")
                    .statusCode() == 200;
            if (taken) {
                acknowledged.add(id);
            }
            return taken;
        } catch (Exception stopped) {
            return false;
        }
    }

    @Test
    void changesThatWaitTogetherAreAnsweredEachForItself() throws Exception {
        try (LiveIndex live = new LiveIndex(folder);
                ArticleWriter writer = new ArticleWriter(live, PATIENCE, new Metrics());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(
                            i -> clients.submit(() -> writer.add(List.of(article("a" + i))).getFirst().id()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("a" + i, answers.get(i).get());
                assertTrue(live.index().article("a" + i).isPresent());
            }
            assertTrue(writer.delete("a7"));
            assertFalse(writer.delete("a7"));
        }
    }

    @Test
    void anUpdaterThatFailedIsOpenedAnew() {
        try (LiveIndex live = new LiveIndex(folder);
                ArticleWriter writer = new ArticleWriter(live, PATIENCE, new Metrics())) {
            writer.add(List.of(article("before")));
            live.updater().close(); // as a full disk leaves it
            assertThrows(RuntimeException.class, () -> writer.add(List.of(article("lost"))));
            writer.add(List.of(article("after")));
            assertTrue(live.index().article("before").isPresent());
            assertTrue(live.index().article("after").isPresent());
            assertTrue(live.writable());
        }
    }

    @Test
    void aChangeThatTheMemoryDoesNotHoldFailsAlone() {
        try (LiveIndex live = new LiveIndex(folder);
                ArticleWriter writer = new ArticleWriter(live, PATIENCE, new Metrics())) {
            Problem refused = assertThrows(Problem.class, () -> writer.add(new TooMuch()));
            assertEquals(503, refused.status());
            assertTrue(refused.detail().contains("more --memory"), refused.detail());
            writer.add(List.of(article("after")));
            assertTrue(live.index().article("after").isPresent());
            assertTrue(live.writable());
        }
    }

    /** Articles that fill the memory when they are looked at. */
    private static final class TooMuch extends AbstractList<Article> {
        @Override
        public Article get(int i) {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    @Test
    void oneRequestMoreThanTheQueueHolds() throws Exception {
        Admission admission = new Admission(new ServerSettings.Limits(1 << 20, PATIENCE, 2));
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                clients.submit(() -> admission.answer(Route.Work.CHANGE, () -> {
                    inside.countDown();
                    await(leave);
                    return Answer.empty(204);
                }));
            }
            inside.await();
            Problem refused = assertThrows(Problem.class,
                    () -> admission.answer(Route.Work.ASK, () -> Answer.empty(204)));
            assertEquals(429, refused.status());
            assertEquals(204, admission.answer(Route.Work.STATE, () -> Answer.empty(204)).status());
            leave.countDown();
        }
        assertEquals(204, admission.answer(Route.Work.ASK, () -> Answer.empty(204)).status());
    }

    @Test
    void explanationsHoldUpNobodyElse() throws Exception {
        int places = 4 * Runtime.getRuntime().availableProcessors();
        Admission admission = new Admission(new ServerSettings.Limits(1 << 20, PATIENCE, places + 2));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < places; i++) {
                clients.submit(() -> admission.answer(Route.Work.EXPLAIN, () -> {
                    inside.countDown();
                    await(leave);
                    return Answer.empty(204);
                }));
            }
            inside.await();
            for (Route.Work work : Set.of(Route.Work.COMPARE, Route.Work.ASK, Route.Work.CHANGE,
                    Route.Work.STATE)) {
                assertEquals(204, admission.answer(work, () -> Answer.empty(204)).status(), work.name());
            }
            leave.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatStopsRefusesChanges() {
        LiveIndex live = new LiveIndex(folder);
        ArticleWriter writer = new ArticleWriter(live, PATIENCE, new Metrics());
        writer.close();
        Problem refused = assertThrows(Problem.class, () -> writer.add(List.of(article("late"))));
        assertEquals(503, refused.status());
        live.close();
    }
}
