package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample of {@code src/it/embed} is the README's Java program as it stands there. It is compiled and run against the packaged
 * jar and what the library needs: neither the command line's libraries nor the server's.
 */
class EmbeddingIT {
    private static final Path LIB = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath().resolve("lib");
    private static final Path SAMPLE = Path.of("src/it/embed/src/main/java/First.java");
    private static final int MOST_LINES = 25;

    @TempDir
    private Path folder;

    @BeforeEach
    void linkTheSeeds() throws IOException {
        Files.createSymbolicLink(folder.resolve("seeds"), Path.of("seeds").toAbsolutePath());
    }

    @AfterEach
    void unlinkTheSeeds() throws IOException {
        Files.delete(folder.resolve("seeds"));
    }

    @Test
    void theSampleIsTheProgramOfTheReadme() throws IOException {
        Matcher block = Pattern.compile("(?s)\n### In Java\n.*?```java\n(.*?)```")
                .matcher(Files.readString(Path.of("README.md")));
        assertTrue(block.find(), "README.md has no program under \"In Java\"");
        assertEquals(Files.readString(SAMPLE), block.group(1));
        assertTrue(block.group(1).lines().count() <= MOST_LINES, block.group(1));
    }

    @Test
    void itRunsOnTheClassPath() throws Exception {
        String jars = jars();
        compile("-cp", jars);
        assertRuns("--enable-native-access=ALL-UNNAMED", "-cp", jars + ":.");
    }

    @Test
    void itRunsOnTheModulePath() throws Exception {
        String jars = jars();
        compile("-p", jars, "--add-modules", "io.shabih");
        assertRuns("--enable-native-access=org.apache.lucene.core", "-p", jars, "--add-modules", "io.shabih",
                "-cp", ".");
    }

    private void compile(String... path) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("javac", "-encoding", "UTF-8", "-d", folder.toString()));
        command.addAll(List.of(path));
        command.add(SAMPLE.toAbsolutePath().toString());
        assertEquals("", run(command));
    }

    /** With what it prints, and nothing else: no line of a logger, no warning of a library. */
    private void assertRuns(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("java", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.add("First");
        String out = run(command);
        List<String> lines = out.lines().toList();
        assertTrue(lines.getFirst().startsWith("EXACT c"), out);
        assertTrue(lines.contains("EXACT a-1"), out);
        assertTrue(lines.getLast().startsWith("DedupeSummary["), out);
        assertTrue(lines.stream().noneMatch(line -> line.contains("WARN") || line.contains("INFO")), out);
        assertTrue(Files.exists(folder.resolve("target/result/report.html")), out);
    }

    /** Both streams of a command of the JDK that runs this test. */
    private String run(List<String> command) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, Path.of(System.getProperty("java.home"), "bin", command.getFirst()).toString());
        Process process = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }

    /** What the program has beside it, but for what the POM calls optional. */
    private static String jars() throws IOException {
        try (Stream<Path> jars = Files.list(LIB)) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar") && !jar.matches(".*/(helidon|picocli|error_prone).*"))
                    .sorted().collect(Collectors.joining(":"));
        }
    }
}
