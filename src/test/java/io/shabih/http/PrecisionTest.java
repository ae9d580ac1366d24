package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who was first is told over HTTP only where the dates carry it. */
class PrecisionTest {
    @TempDir
    private static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.on(folder.resolve("index"), settings -> settings);
        assertEquals(200, server.json("/v1/articles", """
                [{"id":"p-day","title":"توقيع اتفاق لتزويد القرى الجبلية بالمياه","date":"14/08/2025","source":"ألف"},
                 {"id":"p-time","title":"توقيع اتفاق لتزويد القرى الجبلية بالمياه","date":"2025-08-14T17:40:00Z","source":"باء"},
                 {"id":"q-time","title":"انهيار سقف مدرسة مهجورة في الحي الشرقي","date":"2025-08-13T17:40:00Z","source":"باء"},
                 {"id":"q-later","title":"انهيار سقف مدرسة مهجورة في الحي الشرقي","date":"2025-08-13T18:10:00Z","source":"جيم"},
                 {"id":"q-day","title":"انهيار سقف مدرسة مهجورة في الحي الشرقي","date":"2025-08-14","source":"ألف"}]
                """).statusCode());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ofOneDayTheOrderIsNotKnown() throws Exception {
        String cluster = server.get("/v1/articles/p-time/cluster").body();
        assertTrue(cluster.contains("\"first\":null"), cluster);
        assertFalse(cluster.contains("lagSeconds"), cluster);
        String list = server.get("/v1/clusters?limit=1&order=newest").body();
        assertTrue(list.contains("\"first\":null") && !list.contains("lagSeconds"), list);
    }

    @Test
    void lagsAreToldWhereDatesHaveTimes() throws Exception {
        String cluster = server.get("/v1/articles/q-day/cluster").body();
        assertTrue(cluster.contains("\"first\":\"q-time\""), cluster);
        assertTrue(cluster.contains("\"lagSeconds\":1800"), cluster);
        assertEquals(2, cluster.split("lagSeconds", -1).length - 1, cluster);
    }

    @Test
    void aDayGoesOutAsItCameIn() throws Exception {
        assertTrue(server.get("/v1/articles/p-day").body().contains("\"date\":\"2025-08-14\""));
        assertTrue(server.get("/v1/articles/p-time").body().contains("\"date\":\"2025-08-14T17:40:00Z\""));
    }

    @Test
    void theFiguresCountWhatTheDatesTell() throws Exception {
        String state = server.get("/v1/index").body();
        assertTrue(state.contains("{\"source\":\"ألف\",\"first\":0,\"copies\":1,\"unknown\":1}"), state);
        assertTrue(state.contains("{\"source\":\"باء\",\"first\":1,\"copies\":0,\"unknown\":1}"), state);
        assertTrue(state.contains("{\"belowSeconds\":3600,\"articles\":1}"), state);
        assertEquals(1, state.split("\"articles\":1}", -1).length - 1, state);
    }
}
