package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code similar} and {@code explain --index} say of an article, and what they cannot say. */
class SimilarCommandTest extends CommandRun {
    @TempDir
    private Path folder;

    private String index(String articles) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), articles);
        String index = folder.resolve("index").toString();
        assertEquals(0, run("index", "add", "--index", index, in.toString()), err());
        out.reset();
        return index;
    }

    @Test
    void aDayWithoutATimeTellsNoLagOnThatDay() throws IOException {
        String index = index("""
                {"id":"day","title":"إغلاق ميناء الصيد القديم بسبب العاصفة","date":"٤ حزيران ٢٠٢٥","source":"البيدر"}
                {"id":"noon","title":"إغلاق ميناء الصيد القديم بسبب العاصفة","date":"2025-06-04T12:00:00Z","source":"الأفق"}
                {"id":"later","title":"إغلاق ميناء الصيد القديم بسبب العاصفة","date":"07/06/2025","source":"الميزان"}
                """);
        for (String command : new String[] {"similar --index %s --id noon", "explain --index %s noon"}) {
            out.reset();
            assertEquals(0, run(command.formatted(index).split(" ")));
            assertTrue(out().contains("carried by 3, by date; the dates do not tell who was first:\n"),
                    out());
            assertTrue(
                    out().contains("  same day  exact     إغلاق ميناء الصيد القديم بسبب العاصفة  (البيدر)\n"),
                    out());
            assertTrue(
                    out().contains("  same day  exact     إغلاق ميناء الصيد القديم بسبب العاصفة  (الأفق)\n"),
                    out());
            assertTrue(
                    out().contains(
                            "  +3d       exact     إغلاق ميناء الصيد القديم بسبب العاصفة  (الميزان)\n"),
                    out());
        }
        out.reset();
        assertEquals(0, run("similar", "--index", index, "--id", "noon", "--json"));
        assertTrue(!out().contains("lagSeconds"), out());
        assertTrue(
                out().contains("\"date\":\"2025-06-04\"")
                        && out().contains("\"date\":\"2025-06-04T12:00:00Z\""),
                out());
    }

    @Test
    void theDayBeforeIsFirstWithoutATimeToo() throws IOException {
        String index = index("""
                {"id":"next","title":"إغلاق ميناء الصيد القديم بسبب العاصفة","date":"2025-06-05T06:00:00Z","source":"الأفق"}
                {"id":"day","title":"إغلاق ميناء الصيد القديم بسبب العاصفة","date":"2025-06-04","source":"البيدر"}
                """);
        assertEquals(0, run("similar", "--index", index, "--id", "next"));
        assertTrue(out().contains("""
                carried by 2, the first first:
                  first     exact     إغلاق ميناء الصيد القديم بسبب العاصفة  (البيدر)
                  +1d       exact     إغلاق ميناء الصيد القديم بسبب العاصفة  (الأفق)
                """), out());
    }
}
