package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input of which nothing at all could be read ends the command with 1 and a line; what was read is there all the same. */
class UnreadInputTest extends CommandRun {
    @TempDir
    private Path folder = Path.of("");

    private String results = "";

    @BeforeEach
    void inputs() throws IOException {
        results = folder.resolve("out").toString();
        write("good.jsonl", "{\"title\":\"افتتاح سوق السمك\"}\nليس سجلا\n");
        write("table.jsonl", "[1]\n[2]\n");
        write("numbers.jsonl", "{\"title\":7}\n{\"title\":8}\n");
        write("empty.jsonl", "\n");
        write("text.txt", "هطلت أمطار غزيرة");
        write("digits.txt", "123");
    }

    @Test
    void dedupeEndsWithOneAndSaysWhy() throws IOException {
        assertEquals(1, dedupe("good.jsonl", "table.jsonl"));
        assertEquals("shabih: nothing could be read of " + path("table.jsonl") + ": not a JSON object; see "
                + results + "/rejected.jsonl\n", err());
        assertEquals(1, Files.readAllLines(folder.resolve("out/kept.jsonl")).size());
    }

    @Test
    void severalShareALine() {
        assertEquals(1, dedupe("table.jsonl", "numbers.jsonl", "good.jsonl"));
        assertEquals("shabih: nothing could be read of " + path("numbers.jsonl")
                + " and 1 more input: field \"title\" is a number, not text; see " + results
                + "/rejected.jsonl\n", err());
    }

    @Test
    void rejectsAreNoFailureWhereSomethingWasRead() {
        assertEquals(0, dedupe("good.jsonl"));
        assertEquals(0, dedupe("good.jsonl", "digits.txt"));
        assertEquals(0, dedupe("text.txt", "digits.txt"));
        assertEquals("", err());
    }

    @Test
    void nothingToReadIsNoFailure() {
        assertEquals(0, dedupe("empty.jsonl"));
        assertEquals(0, dedupe("empty.jsonl", "good.jsonl"));
        assertEquals("", err());
    }

    @Test
    void aFileThatIsARecordFailsWhereThereIsNoOther() {
        assertEquals(1, dedupe("digits.txt"));
        assertTrue(err().startsWith("shabih: nothing could be read of " + path("digits.txt") + ": "), err());
        assertEquals(1, dedupe("digits.txt", "empty.jsonl"));
    }

    @Test
    void addingToAnIndexFailsTheSameWay() {
        String index = folder.resolve("index").toString();
        assertEquals(0, run("--quiet", "index", "add", "--index", index, path("good.jsonl")));
        assertEquals(1,
                run("--quiet", "index", "add", "--index", index, path("good.jsonl"), path("table.jsonl")));
        assertEquals("shabih: nothing could be read of " + path("table.jsonl") + ": not a JSON object\n",
                err());
    }

    private int dedupe(String... names) {
        String[] command = new String[names.length + 4];
        command[0] = "--quiet";
        command[1] = "dedupe";
        for (int i = 0; i < names.length; i++) {
            command[2 + i] = path(names[i]);
        }
        command[names.length + 2] = "--out";
        command[names.length + 3] = results;
        return run(command);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
