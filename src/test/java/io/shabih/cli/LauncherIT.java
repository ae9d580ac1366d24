package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged program as users start it. */
class LauncherIT {
    private static final Path PROGRAM = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath();
    private static final String LAUNCHER = PROGRAM.resolve("bin/shabih").toString();
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path folder;

    /** What a run came to. */
    private record Ended(int code, String out, String err) {}

    @Test
    void theDistributionHoldsWhatRunsAndNothingElse() throws IOException {
        assertTrue(Files.isExecutable(Path.of(LAUNCHER)));
        assertTrue(Files.size(PROGRAM.resolve("lib/shabih.aot")) > 0);
        try (Stream<Path> lib = Files.list(PROGRAM.resolve("lib"))) {
            List<String> strangers = lib.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("(junit|archunit|jmh|hash4j|spark|scala).*"))
                    .toList();
            assertEquals(List.of(), strangers);
        }
    }

    @Test
    void theShownHelpIsTheHelpOfTheProgram() throws Exception {
        Ended shown = run(Map.of("SHABIH_JAVA_HOME", "/nowhere"), LAUNCHER, "--help");
        Ended printed = run(Map.of(), LAUNCHER, "--quiet", "--help");
        assertEquals(new Ended(0, printed.out(), ""), shown);
        Ended ofCommand = run(Map.of("SHABIH_JAVA_HOME", "/nowhere"), LAUNCHER, "completion", "--help");
        assertEquals(run(Map.of(), LAUNCHER, "completion", "--quiet", "--help"), ofCommand);
    }

    @Test
    void versionComesFromTheJarAndNothingElseIsSaid() throws Exception {
        Ended version = run(Map.of(), LAUNCHER, "--version");
        assertTrue(version.out().matches("(?s)shabih \\d+\\.\\d+.*\nJDK \\d+.*\n"), version.out());
        assertEquals("", version.err());
        assertEquals(0, version.code());
    }

    @Test
    void theAotCacheFits() throws Exception {
        String require = "-XX:AOTMode=on -Xlog:aot=error:stderr";
        assertEquals(new Ended(0, run(Map.of(), LAUNCHER, "--version").out(), ""),
                run(Map.of("SHABIH_JAVA_OPTS", require), LAUNCHER, "--version"));
    }

    /** Unpacked elsewhere, where nothing is left of the folder that it was made in. */
    @Test
    void theProgramStartsWhereverItIsMovedTo() throws Exception {
        Ended before = run(Map.of(), LAUNCHER, "--version");
        Path moved = PROGRAM.resolveSibling("shabih moved");
        Files.move(PROGRAM, moved);
        try {
            assertEquals(before, run(Map.of(), moved.resolve("bin/shabih").toString(), "--version"));
            Path corpus = Files.writeString(folder.resolve("in.jsonl"),
                    "{\"title\":\"افتتاح جسر جديد فوق النهر\"}\n");
            Ended run = run(Map.of(), moved.resolve("bin/shabih").toString(), "dedupe", corpus.toString(),
                    "--out",
                    folder.resolve("result").toString());
            assertEquals(0, run.code(), run.err());
        } finally {
            Files.move(moved, PROGRAM);
        }
    }

    @Test
    void aCacheThatDoesNotFitIsIgnoredSilently() throws Exception {
        Ended other = run(Map.of("SHABIH_JAVA_OPTS", "-XX:-UseCompressedOops -XX:+UseG1GC -XX:-UseSerialGC"),
                LAUNCHER, "--version");
        assertEquals(new Ended(0, run(Map.of(), LAUNCHER, "--version").out(), ""), other);
    }

    /** A run of seconds is over before the optimising compiler has paid; a JDK that prints its arguments tells. */
    @Test
    void aSmallCorpusIsReadWithoutTheOptimisingCompiler() throws Exception {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Path small = Files.writeString(folder.resolve("صغير.jsonl"), "{}\n");
        Map<String, String> printing = Map.of("SHABIH_JAVA_HOME", folder.resolve("jdk").toString());
        String plain = "-XX:TieredStopAtLevel=1";
        String out = folder.resolve("out").toString();
        assertTrue(run(printing, LAUNCHER, "dedupe", small.toString(), "--out", out).out().contains(plain));
        for (String unknown : List.of("-", folder + "/*.jsonl", "news.jsonl.gz")) {
            Ended run = run(printing, LAUNCHER, "dedupe", unknown, "--out", out);
            assertEquals(0, run.code());
            assertTrue(!run.out().contains(plain), unknown);
        }
    }

    /** What an earlier run left in the folder for the results is not read. */
    @Test
    void theFolderForTheResultsIsNoInput() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(bin.resolve("du"),
                "#!/bin/sh\ncase \"$*\" in *large*) echo 400000 x ;; *) echo 4 x ;; esac\n");
        for (Path program : List.of(java, bin.resolve("du"))) {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        Map<String, String> env = Map.of("SHABIH_JAVA_HOME", folder.resolve("jdk").toString(),
                "PATH", bin + ":" + System.getenv("PATH"));
        String small = Files.writeString(folder.resolve("in.jsonl"), "{}\n").toString();
        String large = Files.createDirectories(folder.resolve("large")).toString();
        for (List<String> out : List.of(List.of("--out", large), List.of("--out=" + large),
                List.of("--against", large))) {
            List<String> command = new ArrayList<>(List.of(LAUNCHER, "dedupe", small));
            command.addAll(out);
            assertTrue(run(env, command.toArray(String[]::new)).out().contains("-XX:TieredStopAtLevel=1"),
                    out.toString());
        }
        assertTrue(!run(env, LAUNCHER, "dedupe", small, large, "--out", "o").out()
                .contains("-XX:TieredStopAtLevel=1"));
    }

    @Test
    void argumentsPassThroughInAnyLocale() throws Exception {
        for (String locale : List.of("C", "POSIX", "C.UTF-8", "ar_EG.ISO-8859-6")) {
            Ended wrong = run(Map.of("LC_ALL", locale), LAUNCHER, "كلمتان  مع * مسافة \"و\" 'علامة'");
            assertEquals(2, wrong.code());
            assertTrue(wrong.err().contains("كلمتان  مع * مسافة \"و\" 'علامة'"), locale + ": " + wrong.err());
        }
    }

    @Test
    void symbolicLinksAndFoldersWithSpacesLeadToIt() throws Exception {
        Path shelf = Files.createDirectories(folder.resolve("رف الأدوات/bin"));
        Files.createSymbolicLink(shelf.resolve("first"), Path.of(LAUNCHER));
        Files.createSymbolicLink(shelf.resolve("second"), Path.of("first"));
        assertEquals(0, run(Map.of(), shelf.resolve("second").toString(), "--version").code());
        String path = shelf + ":" + System.getenv("PATH");
        assertEquals(0, run(Map.of("PATH", path), "sh", "-c", "second --version").code());
    }

    @Test
    void aJdkThatIsTooOldIsToldWhatToDo() throws Exception {
        Path old = jdk("17.0.15");
        Ended refused = run(Map.of("SHABIH_JAVA_HOME", old.toString()), LAUNCHER, "--version");
        assertEquals(new Ended(1, "",
                "shabih: SHABIH_JAVA_HOME=" + old + " holds no JDK 25 or newer; correct or unset it\n"),
                refused);
    }

    @Test
    void theFirstJdkThatIsNewEnoughIsTaken() throws Exception {
        Map<String, String> old = Map.of("SHABIH_JAVA_HOME", "", "JAVA_HOME", jdk("24.0.1").toString(),
                "PATH",
                JDK + "/bin:" + System.getenv("PATH"));
        assertEquals(0, run(old, LAUNCHER, "--version").code());
        Path fake = jdk("26-ea");
        Ended taken = run(Map.of("SHABIH_JAVA_HOME", "", "JAVA_HOME", fake.toString()), LAUNCHER,
                "--version");
        assertTrue(taken.out().startsWith("fake "), taken.out());
        assertTrue(taken.out().contains(" --version"), taken.out());
    }

    @Test
    void memoryIsTheHeap() throws Exception {
        Map<String, String> fake = Map.of("SHABIH_JAVA_HOME", jdk("25.0.3").toString());
        assertTrue(run(fake, LAUNCHER, "dedupe", "--memory", "3g").out().contains(" -Xmx3g "));
        assertTrue(run(fake, LAUNCHER, "dedupe", "--memory=512m").out().contains(" -Xmx512m "));
        assertTrue(run(fake, LAUNCHER, "dedupe", "a.jsonl").out().contains(" -Xmx1g "));
        assertTrue(run(fake, LAUNCHER, "serve", "--index", "i").out().contains(" -Xmx1g "));
        assertTrue(run(fake, LAUNCHER, "serve", "--index", "i", "--memory", "2g").out().contains(" -Xmx2g "));
        assertTrue(!run(fake, LAUNCHER, "index", "stats", "--index", "i").out().contains("-Xmx"));
        assertTrue(!run(fake, LAUNCHER, "plan", "--memory", "much").out().contains("-Xmx"));
        assertTrue(!run(fake, LAUNCHER, "plan", "--memory", "1gg").out().contains("-Xmx"));
        assertTrue(!run(fake, LAUNCHER, "plan", "--", "--memory", "2g").out().contains("-Xmx"));
    }

    @Test
    void aClosedPipeIsNoError() throws Exception {
        Ended first = run(Map.of(), "bash", "-c",
                "set -o pipefail; '" + LAUNCHER + "' completion | head -1; echo ${PIPESTATUS[0]}");
        assertEquals(new Ended(0, "#!/usr/bin/env bash\n0\n", ""), first);
    }

    @Test
    void completionIsAcceptedByBash() throws Exception {
        Ended sourced = run(Map.of(), "bash", "-c",
                "source <('" + LAUNCHER + "' completion) && complete -p shabih");
        assertEquals(0, sourced.code(), sourced.err());
        assertTrue(sourced.out().contains("_complete_shabih"), sourced.out());
    }

    /** A JDK whose {@code java} prints its arguments. */
    private Path jdk(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("jdk " + version));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"fake $* \"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"),
                "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Ended run(Map<String, String> environment, String... command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("SHABIH_JAVA_HOME", JDK);
        builder.environment().keySet().removeAll(List.of("LC_ALL", "SHABIH_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
    }
}
