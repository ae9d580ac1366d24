package io.shabih.edits;

import io.shabih.Article;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** How often each word stands in a corpus, and what of a word is its core. */
final class WordCounts implements RecordSink {
    private static final int SHORTEST_CORE = 3;
    private static final List<String> PREFIXES = List.of("و", "ف", "ب", "ل", "ك", "ال", "لل");
    private static final List<String> ENDINGS = List.of("ها", "هم", "ات", "ون", "ين", "ان", "ية", "ه", "ة",
            "ي",
            "ا");

    private final Map<String, Long> counts = new HashMap<>();

    /** A word is its prefixes, its core and its ending. */
    record Parts(String prefix, String core, String ending) {
        Parts withCore(String other) {
            return new Parts(prefix, other, ending);
        }

        String word() {
            return prefix + core + ending;
        }
    }

    @Override
    public void article(Article article, RecordSpan span) {
        count(article.title());
        count(article.body());
    }

    @Override
    public void rejected(Rejected rejected) {
        // no article, no words
    }

    private void count(String text) {
        Matcher words = Words.WORD.matcher(text);
        while (words.find()) {
            counts.merge(words.group(), 1L, Long::sum);
        }
    }

    long of(String word) {
        return counts.getOrDefault(word, 0L);
    }

    /** All words, the most frequent first. */
    List<String> byFrequency() {
        return byFrequency(counts);
    }

    static List<String> byFrequency(Map<String, Long> counts) {
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort(Comparator.comparing((String word) -> counts.getOrDefault(word, 0L)).reversed()
                .thenComparing(Comparator.naturalOrder()));
        return words;
    }

    /** Takes off what the corpus knows the word without more often than with: «والوزير» is «و», «ال», «وزير». */
    Parts parts(String word) {
        String prefix = "";
        String rest = word;
        for (String shorter = withoutPrefix(rest); !shorter.equals(rest); shorter = withoutPrefix(rest)) {
            prefix += rest.substring(0, rest.length() - shorter.length());
            rest = shorter;
        }
        for (String ending : ENDINGS) {
            String shorter = rest.substring(0, Math.max(0, rest.length() - ending.length()));
            if (rest.endsWith(ending) && isKnownBetter(shorter, rest)) {
                return new Parts(prefix, shorter, ending);
            }
        }
        return new Parts(prefix, rest, "");
    }

    private String withoutPrefix(String word) {
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && isKnownBetter(word.substring(prefix.length()), word)) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    /** The core of «الوزير» is «وزير», whose own first letter is no prefix. */
    private boolean isKnownBetter(String shorter, String longer) {
        return shorter.length() >= SHORTEST_CORE && (longer.equals("ال" + shorter)
                || of(shorter) + of("ال" + shorter) > of(longer) + of("ال" + longer));
    }
}
