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

/**
 * Where the facts of two articles speak against each other. A fact that one article leaves out is no
 * conflict: both must state something of the kind, and each something that the other does not.
 */
final class Conflicts {
    /** Numbers at least this large may be rounded in a headline (363 ألفا / 360 ألفا). */
    private static final double SMALLEST_ROUNDED = 50;

    private static final double ROUNDING = 0.025;

    private static final int SHORTEST_NAME = 3;

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
            conflicts.places(a.placedFacts().differences(b.placedFacts()));
        }
        return conflicts.evidence;
    }

    private void headlines(Facts a, Facts b) {
        Set<String> numbersA = a.numbers().texts();
        Set<String> numbersB = b.numbers().texts();
        if (differ(withoutRounded(numbersA, numbersB), withoutRounded(numbersB, numbersA))) {
            add("headline-numbers", numbersA, numbersB);
        }
        compare("headline-weekday", a.weekdays(), b.weekdays());
        compare("headline-month", a.months(), b.months());
        compare("headline-day", a.relativeDays(), b.relativeDays());
        if (a.negations().isEmpty() != b.negations().isEmpty()) {
            add("headline-negation", a.negations(), b.negations());
        }
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
    private void places(List<Difference> differences) {
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

    /** The numbers of {@code numbers} that are not some number of {@code others} rounded. */
    private static Set<String> withoutRounded(Set<String> numbers, Set<String> others) {
        Set<String> rest = new TreeSet<>();
        for (String number : numbers) {
            if (others.stream().noneMatch(other -> isRounded(number, other))) {
                rest.add(number);
            }
        }
        return rest;
    }

    private static boolean isRounded(String one, String other) {
        double a = value(one);
        double b = value(other);
        return Math.max(a, b) >= SMALLEST_ROUNDED && Math.abs(a - b) <= ROUNDING * Math.max(a, b);
    }

    private static double value(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException notPlain) {
            return -1;
        }
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
        return String.join(" ", new TreeSet<>(values));
    }
}
