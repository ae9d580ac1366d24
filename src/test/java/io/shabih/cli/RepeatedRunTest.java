package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.batch.DedupeSettings;
import io.shabih.batch.Progress;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The manifest's settings and the report's command hold every option that can change a result. */
class RepeatedRunTest extends CommandRun {
    /** Options that can: each with a value that is not its default. A new option belongs here or below. */
    private static final Map<String, List<String>> CHANGING = new TreeMap<>(Map.of(
            "--min-resemblance", List.of("0.625"),
            "--keep", List.of("source:وكالة النخيل,it's"),
            "--drop", List.of("exact,contained"),
            "--window", List.of("36h"),
            "--field", List.of("title=hdr one", "body=txt", "date=متى")));

    /** Options that change no byte of kept, dropped, clusters and matches; --out is in the command all the same. */
    private static final Set<String> NEUTRAL = Set.of("--out", "--threads", "--resume", "--strict", "--json",
            "--quiet", "--debug", "--memory", "--help", "--version");

    @TempDir
    private Path folder;

    private Map<String, List<String>> changing() {
        Map<String, List<String>> changing = new TreeMap<>(CHANGING);
        changing.put("--against", List.of(out("earlier"))); // must be there
        return changing;
    }

    @Test
    void everyOptionIsKnownToChangeTheResultsOrNot() {
        Set<String> options = new TreeSet<>();
        for (OptionSpec option : dedupe().getCommandSpec().options()) {
            options.add(option.longestName());
        }
        Set<String> known = new TreeSet<>(NEUTRAL);
        known.addAll(changing().keySet());
        assertEquals(known, options);
    }

    @Test
    void everySettingThatChangesTheResultsIsInTheManifestAndTheCommand() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"),
                "{\"hdr one\":\"افتتاح سوق السمك\",\"txt\":\"افتتح السوق\",\"متى\":\"2025-01-02\"}\n");
        assertEquals(0,
                run("dedupe", in.toString(), "--out", out("earlier"), "--quiet", "--field", "title=hdr one"));
        List<String> args = new ArrayList<>(
                List.of("dedupe", in.toString(), "--out", out("typed"), "--quiet"));
        changing().forEach((option, values) -> values.forEach(value -> args.addAll(List.of(option, value))));
        assertEquals(0, run(args.toArray(String[]::new)), err());
        JsonNode settings = settings("typed");
        List<String> command = words(command("typed"));
        changing().forEach((option, values) -> {
            assertEquals(values.stream().sorted().toList(), valuesIn(command, option),
                    option + " in the command");
            String name = camelCase(option);
            assertTrue(settings.has(name), name + " in the manifest");
            assertEquals(Set.copyOf(values), Set.of(settings.get(name).asString().split(", ")), name);
        });
    }

    @Test
    void defaultsAreSaidToo() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"title\":\"افتتاح سوق السمك\"}\n");
        assertEquals(0, run("dedupe", in.toString(), "--out", out("plain"), "--drop", "none", "--quiet"));
        assertEquals(
                "shabih dedupe --out " + out("plain") + " --min-resemblance 0.5 --keep earliest --drop none "
                        + in,
                command("plain"));
        assertEquals("none", settings("plain").get("drop").asString());
    }

    /** Half a command would run, and do something else. */
    @Test
    void whatCannotBeTypedHasNoCommand() throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"title\":\"افتتاح سوق السمك\"}\n");
        DedupeSettings settings = DedupeSettings.of(List.of(in.toString()), folder.resolve("java"))
                .withWindow(Duration.ofSeconds(90));
        Shabih.dedupe(settings, Progress.SILENT);
        assertEquals("", command("java"));
        assertEquals("PT1M30S", settings("java").get("window").asString());
    }

    private static CommandLine dedupe() {
        CommandLine shabih = ShabihCommand.commandLine(new Failures(false));
        return shabih.getSubcommands().get("dedupe");
    }

    private static String camelCase(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.substring(2).split("-", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /** Sorted, for options may stand in any order. */
    private static List<String> valuesIn(List<String> command, String option) {
        return IntStream.range(1, command.size())
                .filter(i -> command.get(i - 1).equals(option))
                .mapToObj(command::get)
                .sorted().toList();
    }

    /** As a shell splits them. */
    private static List<String> words(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
    }

    private String command(String out) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(out).resolve("report.html"))).select("#run pre")
                .text();
    }

    private JsonNode settings(String out) throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve(out).resolve("manifest.json")))
                .get("settings");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
