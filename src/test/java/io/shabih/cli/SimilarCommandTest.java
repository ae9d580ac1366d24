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

    @Test
    void aNameGetsAListAndNoCopies() throws IOException {
        String index = index("""
                {"id":"a","title":"هيثم الصباغ"}
                {"id":"b","title":"هيثم الصباغ"}
                {"id":"c","title":"انتخاب هيثم الصباغ رئيسا لاتحاد الكتاب بعد جولتين من التصويت"}
                """);
        for (String[] asked : new String[][] {{"--title", "هيثم الصباغ"}, {"--id", "a"}}) {
            out.reset();
            assertEquals(0, run("similar", "--index", index, asked[0], asked[1]));
            assertTrue(
                    out().contains(
                            "a few words are no report that could have copies; articles that have them:\n"),
                    out());
            assertTrue(
                    out().contains("انتخاب هيثم الصباغ") && !out().contains("copies:")
                            && !out().contains("carried by"),
                    out());
            out.reset();
            assertEquals(0, run("similar", "--index", index, asked[0], asked[1], "--json"));
            assertTrue(
                    out().contains("\"basis\":\"words\"") && out().contains("\"copies\":[],\"updates\":[]"),
                    out());
        }
        out.reset();
        assertEquals(0, run("similar", "--index", index, "--title", "قرنبيط"));
        assertTrue(out().endsWith("no article has them\n"), out());
    }

    @Test
    void copiesAndUpdatesAreListedApartWithinTheTimeAskedFor() throws IOException {
        String index = index("""
                {"id":"a","title":"إصابة 14 عاملا في حريق بمصنع الورق جنوب المدينة","date":"2025-04-01T08:00:00Z"}
                {"id":"b","title":"إصابة 14 عاملا في حريق بمصنع الورق جنوب المدينة","date":"2025-04-20T08:00:00Z"}
                {"id":"c","title":"إصابة 19 عاملا في حريق بمصنع الورق جنوب المدينة","date":"2025-04-20T10:00:00Z"}
                """);
        assertEquals(0, run("similar", "--index", index, "--id", "b"));
        assertTrue(out().contains("carried by 2, the first first:\n"), out());
        assertTrue(out().contains("\nupdates:\n  update    0."), out());
        assertTrue(!out().contains("\ncopies:"), out());
        out.reset();
        assertEquals(0, run("similar", "--index", index, "--id", "b", "--window", "1h"));
        assertTrue(out().contains("carried by 2, 1 of them in the time asked for, the first first:\n  +19d "),
                out());
        assertTrue(!out().contains("updates:"), out());
    }
}
