package io.shabih.furniture;

import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The curated list, {@code furniture.tsv}, with its words normalised as texts are. Immutable and thread-safe. */
final class CuratedFurniture {
    /** What a line of the list stands for. */
    enum Kind {
        TAG,
        LINK,
        NOTICE,
        BYLINE
    }

    /**
     * Words that a line of furniture begins with.
     *
     * @param wordCount how many words
     * @param mostWords a longer line is a sentence
     */
    record Opening(Kind kind, int wordCount, int mostWords) {}

    private static final String FILE = "furniture.tsv";

    private final Map<String, Opening> openings = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private int longestOpening;

    CuratedFurniture(Normalizer normalizer) {
        for (List<String> line : lines()) {
            Kind kind = kind(line.getFirst());
            String words = normalizer.normalize(line.get(1));
            if (kind == Kind.TAG) {
                tags.add(words);
            } else {
                int wordCount = words.split(" ").length;
                openings.put(words, new Opening(kind, wordCount, Integer.parseInt(line.get(2))));
                firstWords.add(words.split(" ")[0]);
                longestOpening = Math.max(longestOpening, wordCount);
            }
        }
    }

    private static Kind kind(String field) {
        return switch (field) {
            case "tag" -> Kind.TAG;
            case "link" -> Kind.LINK;
            case "notice" -> Kind.NOTICE;
            case "byline" -> Kind.BYLINE;
            default -> throw new IllegalStateException(
                    FILE + ": kind is " + field + "; allowed: tag, link, notice, byline");
        };
    }

    /** The fields of each line that is neither empty nor a comment. */
    static List<List<String>> lines() {
        try (InputStream in = CuratedFurniture.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside the classes");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Whether normalised words are the name of an agency or outlet. */
    boolean isTag(String words) {
        return tags.contains(words);
    }

    /** Whether a normalised text may begin with an opening: its first word is that of one. */
    boolean mayOpen(NormalizedText text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        return firstWords.contains(text.subSequence(0, end));
    }

    /** The longest opening that a normalised line has and is not too long for. */
    Optional<Opening> opening(String line) {
        int words = (int) line.chars().filter(c -> c == ' ').count() + 1;
        Optional<Opening> longest = Optional.empty();
        int end = 0;
        for (int count = 1; count <= longestOpening && end < line.length(); count++) {
            int space = line.indexOf(' ', end == 0 ? 0 : end + 1);
            end = space < 0 ? line.length() : space;
            Opening opening = openings.get(line.substring(0, end));
            longest = opening == null || words > opening.mostWords() ? longest : Optional.of(opening);
        }
        return longest;
    }
}
