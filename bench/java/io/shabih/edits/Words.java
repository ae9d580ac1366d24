package io.shabih.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text, and lists of words that stand for each other. */
final class Words {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final List<String> PREFIXES = List.of("", "و", "ف", "ب", "ل", "ال", "وال", "بال", "لل",
            "كال", "فال", "وب", "ول");
    private static final List<String> ENDINGS = List.of("", "ة", "ين", "ون", "ان", "ات", "تين");

    private Words() {}

    static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean word = Character.isLetterOrDigit(text.charAt(i));
            count += word && !inside ? 1 : 0;
            inside = word || (inside && !Character.isWhitespace(text.charAt(i)));
        }
        return count;
    }

    /** The first words of a text, as they are written. */
    static String first(String text, int words) {
        String[] parts = text.strip().split("\\s+", words + 1);
        return String.join(" ", List.of(parts).subList(0, Math.min(words, parts.length)));
    }

    /** Pairs {@code a=b} of a text block, one a line or divided by commas; they stand for each other. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("[\\n,]")) {
            String[] sides = pair.strip().split("=");
            pairs.putIfAbsent(sides[0], sides[1]);
            pairs.putIfAbsent(sides[1], sides[0]);
        }
        return pairs;
    }

    /** The same, from left to right only. */
    static Map<String, String> replacements(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("[\\n,]")) {
            String[] sides = pair.strip().split("=");
            pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }

    /** The pairs with the prefixes and endings that Arabic writes in one with a word. */
    static Map<String, String> withAffixes(Map<String, String> pairs) {
        Map<String, String> all = new HashMap<>();
        pairs.forEach((one, other) -> {
            for (String prefix : PREFIXES) {
                for (String ending : ENDINGS) {
                    all.putIfAbsent(prefix + one + ending, prefix + other + ending);
                }
            }
        });
        all.putAll(pairs);
        return all;
    }

    /** The words with the prefixes that are written in one with a word, in place of their article too. */
    static Set<String> withPrefixes(Collection<String> words) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            String bare = word.startsWith("ال") ? word.substring(2) : word;
            for (String prefix : PREFIXES) {
                all.add(prefix + word);
                all.add(prefix + bare);
            }
        }
        return all;
    }

    /** Matches any of the words as whole words, the longest first. */
    static Pattern anyOf(Iterable<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(word));
        quoted.sort((a, b) -> b.length() - a.length());
        String any = String.join("|", quoted.stream().map(Pattern::quote).toList());
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + any + ")(?![\\p{L}\\p{M}])");
    }

    /** The text with every match replaced by what the function gives. */
    static String replace(String text, Pattern pattern, Function<String, String> change) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(change.apply(match.group())));
    }
}
