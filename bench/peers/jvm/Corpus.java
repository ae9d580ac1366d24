import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the JVM peers share: reading articles, and cutting words as corpus.py does. */
final class Corpus {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern MARKS = Pattern.compile("[\u0640\u0670\u064B-\u065F]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}_]+");
    private static final String FROM = "أإآٱىة";
    private static final String TO = "ااااي" + "ه";

    private Corpus() {}

    record Text(String id, String body) {}

    static void read(Path path, Consumer<Text> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            lines.lines().map(Corpus::text).forEach(reader);
        }
    }

    private static Text text(String line) {
        String id = "";
        String body = "";
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "id" -> id = parser.getString();
                    case "body" -> body = parser.getString();
                    default -> parser.skipChildren();
                }
            }
        }
        return new Text(id, body);
    }

    static List<String> words(String text) {
        StringBuilder folded = new StringBuilder(MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            int letter = FROM.indexOf(folded.charAt(i));
            if (letter >= 0) {
                folded.setCharAt(i, TO.charAt(letter));
            }
        }
        return NO_WORD.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }

    /** The shingles of three words; a shorter text is one shingle. */
    static Set<String> shingles(String text) {
        List<String> words = words(text);
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 3)));
        }
        if (shingles.isEmpty() && !words.isEmpty()) {
            shingles.add(String.join(" ", words));
        }
        return shingles;
    }

    /** Pairs of ids, a line each. */
    static final class Pairs {
        private final List<String> lines = new ArrayList<>();

        void add(String a, String b) {
            lines.add(a + "\t" + b);
        }

        void write(Path out) {
            try {
                Files.write(out, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
