package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code shabih search}. */
class SearchCommandTest extends CommandRun {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordsOfAnIndexListItsArticles() {
        String index = folder.resolve("index").toString();
        assertEquals(0, run("index", "add", "--index", index, "--quiet", "seeds"));
        assertEquals(0, run("search", "--index", index, "سيول", "الحديبة", "-k", "2"));
        assertTrue(out().contains("الحديبة"), out());
        assertTrue(err().matches("(?s).*2 of [0-9]+ articles\n"), err());
        out.reset();
        assertEquals(0, run("search", "--index", index, "سيول", "--since", "2025-02-08", "--json"));
        assertTrue(out().startsWith("{\"total\":"), out());
        assertEquals(2, run("search", "--index", index));
        assertEquals(2, run("search", "--index", index, "سيول", "-k", "0"));
    }
}
