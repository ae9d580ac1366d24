package io.shabih.formats;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which names articles have their fields, by which tables and objects are told from others. Without regard to case.
 *
 * @param texts of what is the article's text, and nothing else's
 * @param summaries of what may be a part of it or a description of many
 * @param titles of headlines
 * @param others of dates, outlets, ids and addresses
 */
public record ArticleNames(Set<String> texts, Set<String> summaries, Set<String> titles, Set<String> others) {
    private static final Set<String> SUMMARIES = Set.of("description", "summary");

    public ArticleNames {
        texts = Set.copyOf(texts);
        summaries = Set.copyOf(summaries);
        titles = Set.copyOf(titles);
        others = Set.copyOf(others);
    }

    /** Of the names by which fields are looked for. */
    public static ArticleNames of(List<String> titles, List<String> bodies, List<String> others) {
        Set<String> all = lower(bodies);
        return new ArticleNames(
                all.stream().filter(name -> !SUMMARIES.contains(name)).collect(Collectors.toSet()),
                all.stream().filter(SUMMARIES::contains).collect(Collectors.toSet()),
                lower(titles),
                lower(others));
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(ArticleNames::lower).collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    boolean isText(String name) {
        return texts.contains(lower(name));
    }

    /** Whether it is the name of a headline or of a text. */
    boolean isTelling(String name) {
        String lower = lower(name);
        return titles.contains(lower) || texts.contains(lower) || summaries.contains(lower);
    }

    boolean isAny(String name) {
        return isTelling(name) || others.contains(lower(name));
    }

    /** All of them. */
    Stream<String> all() {
        return Stream.of(texts, summaries, titles, others).flatMap(Set::stream);
    }
}
