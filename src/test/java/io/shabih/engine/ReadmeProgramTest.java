package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the README's first Java program as it stands there. */
class ReadmeProgramTest {
    private static final int MOST_LINES = 25;

    @TempDir
    private Path folder;

    @Test
    void theFirstProgramRuns() throws Exception {
        Path seeds = Files.createSymbolicLink(folder.resolve("seeds"), Path.of("seeds").toAbsolutePath());
        String program = program();
        assertTrue(program.lines().count() <= MOST_LINES, program);
        Files.writeString(folder.resolve("First.java"), program);
        Process java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "First.java"))
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, java.waitFor(), out);
        Files.delete(seeds);
        assertTrue(out.contains("EXACT c"), out);
        assertTrue(out.contains("EXACT a-1"), out);
        assertTrue(Files.exists(folder.resolve("target/result/report.html")), out);
    }

    /** What this test runs with; some launchers keep it in a loader of their own. */
    private static String classPath() {
        ClassLoader loader = ReadmeProgramTest.class.getClassLoader();
        return loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(System.getProperty("path.separator")))
                : System.getProperty("java.class.path");
    }

    private static String program() throws IOException {
        Matcher block = Pattern.compile("(?s)\n### In Java\n.*?```java\n(.*?)```")
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(block.find(), "README.md has no program under \"In Java\"");
        return block.group(1);
    }
}
