package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers, days and locations that a text states, each with the words around it: what tells a copy with another
 * toll in it from a copy.
 *
 * <pre>{@code
 * // "أعلنت الوزارة مقتل 6 أشخاص في حلب" against "أعلنت الوزارة مقتل 10 أشخاص في حلب"
 * a.differences(b);   // [NUMBER 6 / 10]
 * }</pre>
 *
 * <p>Two facts are compared where the two words before and the two behind are the same, other facts among them
 * counted as equal. What one text leaves out, or says in other words, is no difference; nor is a number or a location that
 * the other text states as often, as where the items of a list changed order.
 *
 * <p>Cost: 9 bytes a fact; comparing is linear in both. Immutable and thread-safe.
 */
public final class PlacedFacts {
    /** What kind of fact. */
    public enum Fact {
        /** In digits or spelled out; a rounder one agrees. */
        NUMBER,
        /** A weekday or a month. */
        DAY,
        /** A country, by its name or its capital's, or a city of the list. */
        PLACE;

        /** The name in evidence, {@code number}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What stands for it in a record. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    /**
     * Another fact between the same words.
     *
     * @param a what the first text states there and the second does not
     * @param b what the second one states instead
     * @param leading whether it stands in the lead of both
     */
    public record Difference(Fact fact, Set<String> a, Set<String> b, boolean leading) {}

    static final int LEADING = 4;
    static final int FACT = 3;
    private static final Fact[] FACTS = Fact.values();

    private final Numbers numbers;
    private final int[] contexts; // ascending
    private final byte[] facts; // the kind's number, LEADING
    private final int[] values; // number of the value among those of its kind

    /** Of facts in the order of their contexts. */
    public PlacedFacts(Numbers numbers, int[] contexts, byte[] facts, int[] values) {
        this.numbers = numbers;
        this.contexts = contexts;
        this.facts = facts;
        this.values = values;
    }

    /** How many. */
    int size() {
        return contexts.length;
    }

    /** Facts that the texts state differently between the same words, one for each context. */
    public List<Difference> differences(PlacedFacts other) {
        List<Difference> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < contexts.length && j < other.contexts.length) {
            int left = contexts[i];
            int right = other.contexts[j];
            int nextI = left <= right ? endOfContext(i) : i;
            int nextJ = right <= left ? other.endOfContext(j) : j;
            if (left == right) {
                compare(new Range(this, i, nextI), new Range(other, j, nextJ), found);
            }
            i = nextI;
            j = nextJ;
        }
        return found;
    }

    private int endOfContext(int from) {
        int end = from + 1;
        while (end < contexts.length && contexts[end] == contexts[from]) {
            end++;
        }
        return end;
    }

    /** The facts of one context. */
    private record Range(PlacedFacts text, int from, int to) {
        int fact() {
            return text.facts[from] & FACT;
        }

        boolean isLeading() {
            for (int i = from; i < to; i++) {
                if ((text.facts[i] & LEADING) != 0) {
                    return true;
                }
            }
            return false;
        }

        /** What is stated here but not there, in words, unless the other text has it as often somewhere. */
        Set<String> without(Range there) {
            Set<String> rest = new TreeSet<>();
            for (int i = from; i < to; i++) {
                if (!there.has(this, i) && !text.isMoved(i, there.text)) {
                    rest.add(text.shown(i));
                }
            }
            return rest;
        }

        private boolean has(Range other, int fact) {
            for (int i = from; i < to; i++) {
                if (text.isSame(i, other.text, fact)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void compare(Range here, Range there, List<Difference> found) {
        Set<String> onlyHere = here.without(there);
        if (!onlyHere.isEmpty()) {
            Set<String> onlyThere = there.without(here);
            if (!onlyThere.isEmpty()) {
                found.add(new Difference(FACTS[here.fact()], onlyHere, onlyThere,
                        here.isLeading() && there.isLeading()));
            }
        }
    }

    private boolean isSame(int fact, PlacedFacts other, int ofOther) {
        return isNumber(fact)
                ? numbers.isSame(values[fact], other.numbers, other.values[ofOther])
                : values[fact] == other.values[ofOther];
    }

    private boolean isNumber(int fact) {
        return (facts[fact] & FACT) == Fact.NUMBER.number();
    }

    /** Whether the other text states it as often; days are so few that this says nothing of them. */
    private boolean isMoved(int fact, PlacedFacts other) {
        int kind = facts[fact] & FACT;
        return kind != Fact.DAY.number() && count(this, fact) <= other.count(this, fact);
    }

    /** How often a fact of a text is stated here. */
    private int count(PlacedFacts text, int fact) {
        int kind = text.facts[fact] & FACT;
        int count = 0;
        for (int i = 0; i < facts.length; i++) {
            count += (facts[i] & FACT) == kind && isSame(i, text, fact) ? 1 : 0;
        }
        return count;
    }

    private String shown(int fact) {
        int value = values[fact];
        int weekdays = FactWords.values(Kind.WEEKDAY).size();
        return switch (FACTS[facts[fact] & FACT]) {
            case NUMBER -> numbers.text(value);
            case DAY -> value < weekdays
                    ? FactWords.values(Kind.WEEKDAY).get(value)
                    : FactWords.values(Kind.MONTH).get(value - weekdays);
            case PLACE -> FactWords.values(Kind.PLACE).get(value);
        };
    }
}
