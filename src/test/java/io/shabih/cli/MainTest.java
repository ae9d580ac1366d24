package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        ShabihCommand.names().forEach(name -> assertTrue(out().contains("\n  " + name), name));
        assertEquals("", err());
    }

    @Test
    void everyCommandHasHelp() {
        for (String name : ShabihCommand.names()) {
            assertEquals(0, run(name, "--help"), name);
        }
        assertTrue(out().contains("Usage: shabih completion"));
    }

    @Test
    void versionNamesTheJdk() {
        assertEquals(0, run("--version"));
        assertTrue(out().startsWith("shabih "), out());
        assertTrue(out().contains("JDK " + Runtime.version()), out());
    }

    @Test
    void completionIsABashScript() {
        assertEquals(0, run("completion"));
        assertTrue(out().startsWith("#!/usr/bin/env bash\n"), out().lines().findFirst().orElse(""));
        assertTrue(out().contains("complete -F _complete_shabih"));
    }

    @Test
    void noCommandIsWrongUsage() {
        assertEquals(2, run());
        assertEquals("shabih: no command given\nTry 'shabih --help'.\n", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1g", "1.5g", "كبيرة", "1gb", ""})
    void heapThatIsNoSizeIsWrongUsage(String size) {
        assertEquals(2, run("--memory", size, "completion"));
        assertTrue(err().startsWith("shabih: --memory is " + size + "; allowed:"), err());
        assertEquals("", out());
    }

    @Test
    void unknownWordsComeBackAsTheyWere() {
        assertEquals(2, run("تطبيع النص", "completion"));
        assertTrue(err().contains("'تطبيع النص'"), err());
    }

    @Test
    void aNearMissIsSuggested() {
        assertEquals(2, run("completon"));
        assertTrue(err().contains("completion"), err());
    }

    @Test
    void aClosedPipeIsNoError() {
        assertEquals(0, Main.run(new String[] {"completion"}, failing("Broken pipe"), err));
        assertEquals("", err());
    }

    @Test
    void aFullDiskIsOne() {
        assertEquals(1, Main.run(new String[] {"completion"}, failing("No space left on device"), err));
        assertEquals("shabih: cannot write to standard output: No space left on device\n", err());
    }

    @Test
    void failuresAreOneLineThatSaysWhatToDo() {
        assertEquals("shabih: no such file or folder: أخبار.jsonl\n",
                line(new NoSuchFileException("أخبار.jsonl")));
        assertEquals(
                "shabih: a.gz: Is a directory\n",
                line(new UncheckedIOException(new FileSystemException("a.gz", null, "Is a directory"))));
        assertEquals("shabih: out of memory; give it more, for example --memory 2g\n",
                line(new OutOfMemoryError()));
        assertEquals("shabih: first\n", line(new IOException("first\nsecond")));
        assertEquals(
                "shabih: IllegalStateException; run again with --debug to see where\n",
                line(new IllegalStateException()));
    }

    @Test
    void debugShowsTheTrace() {
        StringWriter lines = new StringWriter();
        new Failures(true).report(new IllegalStateException("no"), new PrintWriter(lines, true));
        assertTrue(lines.toString().contains("at " + MainTest.class.getName()), lines.toString());
        assertFalse(line(new IllegalStateException("no")).contains("at "));
    }

    private int run(String... args) {
        return Main.run(args, out, err);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String line(Throwable thrown) {
        StringWriter line = new StringWriter();
        assertEquals(1, new Failures(false).report(thrown, new PrintWriter(line, true)));
        return line.toString();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
