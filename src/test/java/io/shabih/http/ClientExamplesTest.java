package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's client examples as they stand there, against a server on another port. */
class ClientExamplesTest {
    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.on(folder.resolve("index"), settings -> settings);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What a program printed, and how it ended. */
    private record Ended(int code, String out) {}

    @Test
    void curl() throws Exception {
        assumeTrue(isThere("curl", "--version"), "curl is not installed: its example was not run");
        Ended ended = run(List.of("bash", "-euc", example("curl", "bash")));
        assertEquals(0, ended.code(), ended.out());
        assertTrue(ended.out().startsWith("{\"id\":\"a-1\",\"cluster\":null,\"matches\":[]}"), ended.out());
        assertTrue(ended.out().endsWith("{\"total\":0,\"from\":0,\"clusters\":[]}"), ended.out());
    }

    @Test
    void java() throws Exception {
        addFirst();
        Path program = folder.resolve("Example.java");
        Files.writeString(program, example("Java", "java"));
        Ended ended = run(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Dstdout.encoding=UTF-8",
                program.toString()));
        assertEquals(0, ended.code(), ended.out());
        assertTrue(ended.out().contains("\"id\":\"a-1\"") && ended.out().contains("\"relation\":\"exact\""),
                ended.out());
    }

    @Test
    void python() throws Exception {
        assumeTrue(isThere("python3", "-c", "import requests"),
                "python3 with requests is not installed: its example was not run");
        addFirst();
        Ended ended = run(List.of("python3", "-X", "utf8", "-c", example("Python", "python")));
        assertEquals(0, ended.code(), ended.out());
        assertTrue(ended.out().startsWith("update a-1 "), ended.out());
    }

    private void addFirst() throws Exception {
        assertEquals(200, server.json("/v1/articles",
                "{\"id\":\"a-1\",\"title\":\"مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء\"}").statusCode());
    }

    /** The block of a language behind the words {@code In X:} or {@code With X:}. */
    private String example(String client, String language) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher block = Pattern.compile("(?s)\n(?:In|With) " + client + ":\n\n```" + language + "\n(.*?)```")
                .matcher(readme);
        assertTrue(block.find(), "README.md has no example for " + client);
        assertTrue(block.group(1).contains("http://127.0.0.1:8080"));
        return block.group(1).replace("http://127.0.0.1:8080", server.address().toString());
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return run(List.of(command)).code() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out.strip());
    }
}
