package io.shabih.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's files as they stand: nothing parsed from text, nothing from elsewhere, words in both languages, a palette one can read. */
class PageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/shabih/http/page");
    private static final Pattern ADDRESS = Pattern.compile("https?:(?://|\\\\/\\\\/)[\\w.]+");
    private static final Pattern WORDS = Pattern
            .compile("'([\\w-]+)':\\s*\\[('[^']*'|\"[^\"]*\"),\\s*('[^']*'|\"[^\"]*\")\\]");
    private static final Pattern SAID = Pattern.compile("say\\('([\\w-]+)'");
    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");

    private static Map<String, String> sources(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file : files.filter(file -> file.toString().endsWith(ending)).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
            return sources;
        }
    }

    @Test
    void dataNeverBecomesMarkup() throws IOException {
        Pattern markup = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|"
                + "createContextualFragment|srcdoc|\\beval\\b|new Function");
        sources(".js").forEach((name, source) -> assertEquals(List.of(),
                markup.matcher(source).results().map(MatchResult::group).toList(), name));
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (String ending : List.of(".js", ".css", ".html")) {
            sources(ending).forEach((name, source) -> assertEquals(List.of(),
                    ADDRESS.matcher(source).results()
                            .map(MatchResult::group).filter(address -> !address.equals("http://www.w3.org"))
                            .toList(),
                    name));
        }
    }

    @Test
    void everyWordIsThereInBothLanguagesAndEveryWordIsUsed() throws IOException {
        String words = Files.readString(FOLDER.resolve("words.js"));
        Map<String, List<String>> both = WORDS.matcher(words).results()
                .collect(Collectors.toMap(found -> found.group(1),
                        found -> List.of(found.group(2), found.group(3))));
        assertTrue(both.size() > 150, () -> "found only " + both.size());
        both.forEach((key, pair) -> {
            assertTrue(pair.stream().allMatch(text -> text.length() > 2), key);
            assertEquals(values(pair.getFirst()), values(pair.getLast()), key);
        });
        String code = String.join("\n", sources(".js").values());
        Set<String> missing = new TreeSet<>(
                SAID.matcher(code).results().map(found -> found.group(1)).toList());
        missing.removeAll(both.keySet());
        assertEquals(Set.of(), missing);
        String others = code.replace(words, "");
        assertEquals(List.of(), both.keySet().stream().filter(key -> !isUsed(key, others)).sorted().toList());
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{\\w+\\}").matcher(text).results().map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** By name, or as one of a family such as kind-…. */
    private static boolean isUsed(String key, String code) {
        int dash = key.indexOf('-');
        return code.contains("'" + key + "'")
                || dash > 0 && code.contains("`" + key.substring(0, dash + 1) + "${");
    }

    /** Ink and what is behind it, as the style sheets use them; WCAG 2.2 AA. */
    @ParameterizedTest
    @CsvSource({"ink,paper,4.5", "ink,card,4.5", "muted,paper,4.5", "muted,card,4.5", "muted,wait,4.5",
        "accent,paper,4.5", "accent,card,4.5", "accent,accent-soft,4.5", "card,accent,4.5", "paper,ink,4.5",
        "ink,alarm,4.5", "del-ink,del,4.5", "ins-ink,ins,4.5", "spelling-ink,spelling,4.5",
        "exact-ink,exact-soft,4.5",
        "near-ink,near-soft,4.5", "contains-ink,contains-soft,4.5", "update-ink,update-soft,4.5",
        "related-ink,related-soft,4.5", "update-ink,card,4.5", "field-line,paper,3", "field-line,card,3",
        "accent,wait,3", "update,card,2.5"})
    void thePaletteIsReadable(String ink, String behind, double least) throws IOException {
        for (Map<String, String> palette : palettes()) {
            double ratio = contrast(palette.get(ink), palette.get(behind));
            assertTrue(ratio >= least,
                    () -> ink + " on " + behind + " is " + ratio + " in " + palette.get("paper"));
        }
    }

    private static List<Map<String, String>> palettes() throws IOException {
        String style = report() + Files.readString(FOLDER.resolve("page.css"));
        Map<String, String> light = new TreeMap<>();
        Map<String, String> dark = new TreeMap<>();
        for (MatchResult token : TOKEN.matcher(style).results().toList()) {
            Map<String, String> palette = light.containsKey(token.group(1)) ? dark : light;
            palette.put(token.group(1), token.group(2));
        }
        assertEquals(light.keySet(), dark.keySet());
        return List.of(light, dark);
    }

    private static String report() throws IOException {
        try (InputStream style = io.shabih.report.Report.class.getResourceAsStream("report.css")) {
            return new String(java.util.Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(String a, String b) {
        List<Double> both = new ArrayList<>(List.of(luminance(a), luminance(b)));
        both.sort(null);
        return (both.getLast() + 0.05) / (both.getFirst() + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
