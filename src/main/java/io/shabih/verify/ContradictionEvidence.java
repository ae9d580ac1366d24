package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.facts.Facts;
import io.shabih.facts.Facts.Stated;
import io.shabih.facts.Numbers;
import io.shabih.facts.PlacedFacts.Difference;
import io.shabih.facts.PlacedFacts.Fact;
import io.shabih.facts.Stems;
import io.shabih.prepare.PreparedArticle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** The {@link Contradictions} of a pair in words. */
final class ContradictionEvidence {
    private static final int SHORTEST_NAME = 3;

    /** Of a table of prices that many numbers are shown, and how many more there are. */
    private static final int MOST_SHOWN = 40;

    /** A text that stands in the other one has no lead of its own. */
    private static final double WHOLLY_INSIDE = 0.9;

    /** Share of agreeing numbers under which two texts tell of different facts. */
    private static final double NUMBERS_AGREE = 2 / 3.0;

    private final PreparedArticle a;
    private final PreparedArticle b;
    private final Contradictions found;
    private final List<Evidence> evidence = new ArrayList<>();

    private ContradictionEvidence(PreparedArticle a, PreparedArticle b, Contradictions found) {
        this.a = a;
        this.b = b;
        this.found = found;
    }

    static List<Evidence> of(PreparedArticle a, PreparedArticle b, Contradictions found, Measures measures) {
        ContradictionEvidence shown = new ContradictionEvidence(a, b, found);
        shown.headlines();
        if (measures.containment() < WHOLLY_INSIDE) {
            shown.leads();
        }
        shown.numbers("body-numbers", Numbers.BODY);
        shown.turnedNumbers();
        shown.headlineNames();
        if (measures.containment() >= OtherFacts.TAKEN_OVER) {
            shown.inContext();
        }
        return shown.evidence;
    }

    private void headlines() {
        if (found.headlineNumbersConflict()) {
            add("headline-numbers", found.ofA().all(Numbers.HEADLINE), found.ofB().all(Numbers.HEADLINE));
        }
        Facts inA = a.headlineFacts();
        Facts inB = b.headlineFacts();
        compare("headline-weekday", inA.weekdays(), inB.weekdays());
        compare("headline-month", inA.months(), inB.months());
        if (found.meantDayDiffers()) {
            evidence.add(new Evidence("meant-day", MeantDay.shown(a), MeantDay.shown(b)));
        }
        if (inA.denies() != inB.denies()) {
            add("headline-negation", inA.denials(), inB.denials());
        }
        if (inA.switches().isOppositeOf(inB.switches())) {
            compare("headline-opposite", inA.switches(), inB.switches());
        }
        String[] wordsA = a.headline().split(" ");
        String[] wordsB = b.headline().split(" ");
        found.headlines().swapped()
                .ifPresent(swapped -> evidence.add(new Evidence("headline-roles", wordsA[swapped.ofA()],
                        wordsB[swapped.ofB()])));
        if (!a.hasReport() && !b.hasReport()) {
            Set<String> onlyA = words(wordsA, found.headlines().ownOfA());
            Set<String> onlyB = words(wordsB, found.headlines().ownOfB());
            if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
                add("headline-words", onlyA, onlyB);
            }
        }
    }

    private static Set<String> words(String[] headline, int[] places) {
        Set<String> words = new LinkedHashSet<>();
        for (int place : places) {
            words.add(headline[place]);
        }
        return words;
    }

    /** A number that the other article states further down is no conflict: the lead was rewritten. */
    private void leads() {
        compare("lead-weekday", a.leadFacts().weekdays(), b.leadFacts().weekdays());
        numbers("lead-numbers", Numbers.LEAD);
    }

    private void numbers(String kind, int part) {
        Set<String> onlyA = found.ofA().own(part, Numbers.BODY, found.ofB().ownUnits(part, Numbers.BODY));
        Set<String> onlyB = found.ofB().own(part, Numbers.BODY, found.ofA().ownUnits(part, Numbers.BODY));
        int unlike = Math.min(onlyA.size(), onlyB.size());
        int shared = found.ofA().count(part, i -> found.ofA().isIn(i, Numbers.BODY));
        if (unlike > 0 && shared < NUMBERS_AGREE * (shared + unlike)) {
            add(kind, onlyA, onlyB);
        }
    }

    /** Decimals that one outlet prints in front of what is before the point: one number, but one of the two is misprinted. */
    private void turnedNumbers() {
        Set<String> inA = a.numbers().turnedIn(b.numbers());
        if (!inA.isEmpty()) {
            add("turned-numbers", inA, b.numbers().turnedIn(a.numbers()));
        }
    }

    /**
     * Words of one headline that its own body tells of and the other article does not know, on both sides: two
     * locations, two persons, two clubs in one template. A new headline over the same text has no such words.
     */
    private void headlineNames() {
        Set<String> onlyA = ownWords(a, b, found.sameNames()::hasA);
        if (!onlyA.isEmpty()) {
            Set<String> onlyB = ownWords(b, a, found.sameNames()::hasB);
            if (!onlyB.isEmpty()) {
                add("headline-names", onlyA, onlyB);
            }
        }
    }

    private static Set<String> ownWords(PreparedArticle own, PreparedArticle other, IntPredicate isSame) {
        Set<String> words = new TreeSet<>();
        int anywhere = Stems.HEADLINE | Stems.BODY;
        String[] headline = own.headline().split(" ");
        int[] stems = own.headlineInOrder().stems();
        for (int i = 0; i < stems.length; i++) {
            boolean name = headline[i].length() >= SHORTEST_NAME && !Character.isDigit(headline[i].charAt(0));
            if (name && !isSame.test(stems[i]) && own.stems().has(stems[i], Stems.BODY)
                    && !other.stems().has(stems[i], anywhere)) {
                words.add(headline[i]);
            }
        }
        return words;
    }

    /** Between the same words each text states another fact. */
    private void inContext() {
        for (Fact fact : Fact.values()) {
            Set<String> inA = new TreeSet<>();
            Set<String> inB = new TreeSet<>();
            for (Difference difference : found.inContext()) {
                if (difference.fact() == fact) {
                    inA.addAll(difference.a());
                    inB.addAll(difference.b());
                }
            }
            if (!inA.isEmpty()) {
                add("other-" + fact.word(), inA, inB);
            }
        }
    }

    private void compare(String kind, Stated inA, Stated inB) {
        if (inA.conflictsWith(inB)) {
            add(kind, inA.values(), inB.values());
        }
    }

    private void add(String kind, Set<String> inA, Set<String> inB) {
        evidence.add(new Evidence(kind, shown(inA), shown(inB)));
    }

    private static String shown(Set<String> values) {
        String first = new TreeSet<>(values).stream().limit(MOST_SHOWN).collect(Collectors.joining(" "));
        int more = values.size() - MOST_SHOWN;
        return more > 0 ? first + " … +" + more : first;
    }
}
