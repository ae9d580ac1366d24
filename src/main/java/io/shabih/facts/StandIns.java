package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import io.shabih.normalize.Normalizer;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that stand for one another: a title for the same office ({@code رئيس الحكومة}, {@code الوزير الأول}), a capital for its country
 * ({@code الرياض}, {@code السعودية}); {@code stand-ins.tsv} and the countries of {@code facts.tsv}.
 *
 * <p>Cost: a look-up a word of a headline, and where it has such a name, some microseconds. Immutable and thread-safe.
 */
public final class StandIns {
    private static final String FILE = "stand-ins.tsv";
    private static final String PREFIXES = "وفبل";

    /**
     * Such a name in a headline.
     *
     * @param meaning names of one meaning stand for one another
     * @param from its first word
     * @param to the one behind its last word
     */
    public record Found(int meaning, int from, int to) {}

    private record Name(int meaning, String[] words) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final IntSet firstStems = new IntOpenHashSet();
    private int meanings;

    private StandIns() {}

    /** The names in the jar, as the standard normaliser writes them. */
    public static StandIns standard() {
        return Standard.NAMES;
    }

    private static final class Standard {
        private static final StandIns NAMES = of(Normalizer.standard());
    }

    private static StandIns of(Normalizer normalizer) {
        StandIns names = new StandIns();
        WordReader reader = new WordReader(NewsWords.standard(), FactWords.of(normalizer));
        for (String line : lines()) {
            names.add(Arrays.asList(line.split("\t")), normalizer, reader);
        }
        for (List<String> country : FactWords.words(Kind.PLACE)) {
            names.add(country, normalizer, reader);
        }
        return names;
    }

    private static List<String> lines() {
        try (InputStream in = StandIns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> ofOneMeaning, Normalizer normalizer, WordReader reader) {
        for (String name : ofOneMeaning) {
            String normalised = normalizer.normalize(name);
            String[] words = normalised.split(" ");
            byFirstWord.computeIfAbsent(words[0], first -> new ArrayList<>()).add(new Name(meanings, words));
            reader.read(normalised.toCharArray(), normalised.length());
            firstStems.add(reader.stem(0));
        }
        meanings++;
    }

    /** Whether a headline may have such a name, by the stems of its words. */
    public boolean mayHave(int[] stems) {
        for (int stem : stems) {
            if (firstStems.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** The names in the words of a normalised headline. */
    public List<Found> find(String[] headline) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < headline.length; at++) {
            find(headline[at], headline, at, found);
            String bare = withoutPrefix(headline[at]);
            if (!bare.equals(headline[at])) {
                find(bare, headline, at, found);
            }
        }
        return found;
    }

    private static String withoutPrefix(String word) {
        if (word.startsWith("لل")) {
            return "ا" + word.substring(1);
        }
        return !word.isEmpty() && PREFIXES.indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }

    private void find(String first, String[] headline, int at, List<Found> found) {
        for (Name name : byFirstWord.getOrDefault(first, List.of())) {
            int to = at + name.words().length;
            if (to <= headline.length && Arrays.equals(headline, at + 1, to, name.words(), 1, to - at)) {
                found.add(new Found(name.meaning(), at, to));
            }
        }
    }
}
