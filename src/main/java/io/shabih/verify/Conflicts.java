package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.prepare.Facts;
import io.shabih.prepare.PlacedFacts.Difference;
import io.shabih.prepare.PlacedFacts.Kind;
import io.shabih.prepare.PreparedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the facts of two articles speak against each other. A fact that one article leaves out is no
 * conflict: both must state something of the kind, and each something that the other does not.
 */
final class Conflicts {
    private static final int SHORTEST_NAME = 3;

    /** Of a table of prices that many numbers are shown, and how many more there are. */
    private static final int MOST_SHOWN = 40;

    /** A text that stands in the other one has no lead of its own. */
    private static final double WHOLLY_INSIDE = 0.9;

    /** Share of agreeing numbers under which two texts tell of different facts. */
    private static final double NUMBERS_AGREE = 2 / 3.0;

    private final List<Evidence> evidence = new ArrayList<>();

    private Conflicts() {}

    static List<Evidence> between(PreparedArticle a, PreparedArticle b, Measures measures) {
        Conflicts conflicts = new Conflicts();
        conflicts.headlines(a.headlineFacts(), b.headlineFacts());
        if (measures.containment() < WHOLLY_INSIDE) {
            conflicts.leads(a, b);
        }
        conflicts.numbers("body-numbers", a.bodyNumbers().texts(), b.bodyNumbers().texts());
        conflicts.headlineNames(a, b);
        if (measures.containment() >= OtherFacts.TAKEN_OVER) {
            conflicts.inPlaces(a.placedFacts().differences(b.placedFacts()));
        }
        return conflicts.evidence;
    }

    private void headlines(Facts a, Facts b) {
        if (!a.numbers().unlike(b.numbers()).isEmpty() && !b.numbers().unlike(a.numbers()).isEmpty()) {
            add("headline-numbers", a.numbers().texts(), b.numbers().texts());
        }
        compare("headline-weekday", a.weekdays(), b.weekdays());
        compare("headline-month", a.months(), b.months());
        compare("headline-day", a.relativeDays(), b.relativeDays());
        if (a.denials().isEmpty() != b.denials().isEmpty()) {
            add("headline-negation", a.denials(), b.denials());
        }
        compare("headline-opposite", a.switches(), b.switches());
    }

    /** A number that the other article states further down is no conflict: the lead was rewritten. */
    private void leads(PreparedArticle a, PreparedArticle b) {
        compare("lead-weekday", a.leadFacts().weekdays(), b.leadFacts().weekdays());
        Set<String> onlyA = minus(a.leadFacts().numbers().texts(), b.bodyNumbers().texts());
        Set<String> onlyB = minus(b.leadFacts().numbers().texts(), a.bodyNumbers().texts());
        int shared = a.leadFacts().numbers().size() - onlyA.size();
        if (disagree(shared, onlyA, onlyB)) {
            add("lead-numbers", onlyA, onlyB);
        }
    }

    /**
     * Words of one headline that its own body tells of and the other article does not know, on both sides: two
     * places, two persons, two clubs in one template. A new headline over the same text has no such words.
     */
    private void headlineNames(PreparedArticle a, PreparedArticle b) {
        Set<String> onlyA = ownWords(a, b);
        Set<String> onlyB = ownWords(b, a);
        if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
            add("headline-names", onlyA, onlyB);
        }
    }

    /** Between the same words each text states another fact. */
    private void inPlaces(List<Difference> differences) {
        for (Kind kind : Kind.values()) {
            Set<String> inA = new TreeSet<>();
            Set<String> inB = new TreeSet<>();
            differences.stream().filter(one -> one.kind() == kind).forEach(one -> {
                inA.addAll(one.a());
                inB.addAll(one.b());
            });
            if (!inA.isEmpty()) {
                add("other-" + kind.word(), inA, inB);
            }
        }
    }

    private static Set<String> ownWords(PreparedArticle own, PreparedArticle other) {
        Set<String> words = new TreeSet<>();
        for (String word : own.headlineWords()) {
            String stem = withoutPrefixes(word);
            boolean name = stem.length() >= SHORTEST_NAME && !Character.isDigit(stem.charAt(0));
            if (name && own.body().contains(stem) && !other.body().contains(stem)
                    && !other.headline().contains(stem)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The word without {@code و ف ب ل ك} and the article, where enough is left of it. */
    private static String withoutPrefixes(String word) {
        int from = word.length() > SHORTEST_NAME + 1 && "وفبلك".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        boolean article = word.startsWith("ال", from) && word.length() >= from + 2 + SHORTEST_NAME;
        boolean joined = from == 1 && word.startsWith("لل") && word.length() >= 2 + SHORTEST_NAME;
        return word.substring(article ? from + 2 : joined ? 2 : from);
    }

    private void compare(String kind, Set<String> a, Set<String> b) {
        if (differ(a, b)) {
            add(kind, a, b);
        }
    }

    private void numbers(String kind, Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        Set<String> onlyA = minus(a, b);
        Set<String> onlyB = minus(b, a);
        if (disagree(a.size() - onlyA.size(), onlyA, onlyB)) {
            add(kind, onlyA, onlyB);
        }
    }

    private static boolean disagree(int shared, Set<String> onlyA, Set<String> onlyB) {
        int unlike = Math.min(onlyA.size(), onlyB.size());
        return unlike > 0 && shared < NUMBERS_AGREE * (shared + unlike);
    }

    private static boolean differ(Set<String> a, Set<String> b) {
        return !b.containsAll(a) && !a.containsAll(b);
    }

    private static Set<String> minus(Set<String> a, Set<String> b) {
        Set<String> rest = new TreeSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    private void add(String kind, Set<String> a, Set<String> b) {
        evidence.add(new Evidence(kind, shown(a), shown(b)));
    }

    private static String shown(Set<String> values) {
        String first = new TreeSet<>(values).stream().limit(MOST_SHOWN).collect(Collectors.joining(" "));
        int more = values.size() - MOST_SHOWN;
        return more > 0 ? first + " … +" + more : first;
    }
}
