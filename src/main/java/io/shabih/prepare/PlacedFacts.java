package io.shabih.prepare;

import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The numbers, days and places that a text states, each with the words around it: what tells a copy with another
 * toll in it from a copy.
 *
 * <pre>{@code
 * // "أعلنت الوزارة مقتل 6 أشخاص في حلب" against "أعلنت الوزارة مقتل 10 أشخاص في حلب"
 * a.differences(b);   // [NUMBER 6 / 10]
 * }</pre>
 *
 * <p>Two facts stand in one place where the two words before and the two behind are the same, other facts among them
 * counted as equal. What one text leaves out, or says in other words, is no difference; nor is a number or a country that
 * the other text states as often, as where the items of a list changed places.
 *
 * <p>Cost: the text is read when it is first compared, for few texts are; then some 60 bytes a fact. Comparing is linear in
 * both. Thread-safe.
 */
public final class PlacedFacts {
    /** Words on either side that make a place. */
    private static final int AROUND = 2;

    private static final long EDGE = 1;

    /** What kind of fact. */
    public enum Kind {
        /** In digits or spelled out; a rounder one agrees. */
        NUMBER,
        /** A weekday or a month. */
        DAY,
        /** A country, by its name or its capital's, or a city of the list. */
        PLACE;

        /** What stands for a fact of this kind among the hashes of words. */
        @SuppressWarnings("EnumOrdinal")
        private int mask() {
            return -1 - ordinal();
        }

        /** The name in evidence, {@code number}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Another fact in the same place.
     *
     * @param a what the first text states there and the second does not
     * @param b what the second one states instead
     * @param leading whether it stands in the lead of both
     */
    public record Difference(Kind kind, Set<String> a, Set<String> b, boolean leading) {}

    private record Stated(Kind kind, String value) {}

    private record Fact(long place, Stated stated, boolean leading) {
        String value() {
            return stated.value();
        }
    }

    /**
     * What was read.
     *
     * @param facts by place and value
     * @param counts how often each is stated
     */
    private record Table(List<Fact> facts, Map<Stated, Integer> counts) {
        static Table of(List<Fact> facts) {
            Map<Stated, Integer> counts = new HashMap<>();
            facts.forEach(fact -> counts.merge(fact.stated(), 1, Integer::sum));
            return new Table(facts, counts);
        }
    }

    private final Supplier<Builder> reader;
    private volatile Optional<Table> read = Optional.empty();

    /** Facts that are read when they are first asked for. */
    PlacedFacts(Supplier<Builder> reader) {
        this.reader = reader;
    }

    private Table table() {
        if (read.isEmpty()) {
            read = Optional.of(Table.of(reader.get().facts())); // two threads may both read, and read the same
        }
        return read.orElseThrow();
    }

    private List<Fact> facts() {
        return table().facts();
    }

    /** How many. */
    int size() {
        return facts().size();
    }

    /** Facts that the texts state differently in the same places, one for each place. */
    public List<Difference> differences(PlacedFacts other) {
        List<Fact> facts = facts();
        List<Fact> others = other.facts();
        List<Difference> found = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < facts.size() && j < others.size()) {
            long left = facts.get(i).place();
            long right = others.get(j).place();
            int nextI = left <= right ? endOfPlace(facts, i) : i;
            int nextJ = right <= left ? endOfPlace(others, j) : j;
            if (left == right) {
                compare(facts.subList(i, nextI), other, others.subList(j, nextJ), found);
            }
            i = nextI;
            j = nextJ;
        }
        return found;
    }

    private static int endOfPlace(List<Fact> facts, int from) {
        int end = from + 1;
        while (end < facts.size() && facts.get(end).place() == facts.get(from).place()) {
            end++;
        }
        return end;
    }

    private void compare(List<Fact> here, PlacedFacts other, List<Fact> there, List<Difference> found) {
        Kind kind = here.getFirst().stated().kind();
        Set<String> valuesHere = values(here);
        Set<String> valuesThere = values(there);
        Set<String> onlyHere = without(kind, valuesHere, valuesThere);
        Set<String> onlyThere = without(kind, valuesThere, valuesHere);
        onlyHere.removeIf(value -> isMoved(kind, value, other));
        onlyThere.removeIf(value -> other.isMoved(kind, value, this));
        if (!onlyHere.isEmpty() && !onlyThere.isEmpty()) {
            boolean leading = here.stream().anyMatch(Fact::leading) && there.stream().anyMatch(Fact::leading);
            found.add(new Difference(kind, onlyHere, onlyThere, leading));
        }
    }

    /** Whether the other text states it as often; days are so few that this says nothing of them. */
    private boolean isMoved(Kind kind, String value, PlacedFacts other) {
        Stated stated = new Stated(kind, value);
        return kind != Kind.DAY
                && table().counts().getOrDefault(stated, 0) <= other.table().counts().getOrDefault(stated, 0);
    }

    private static Set<String> values(List<Fact> facts) {
        Set<String> values = new TreeSet<>();
        facts.forEach(fact -> values.add(fact.value()));
        return values;
    }

    private static Set<String> without(Kind kind, Set<String> values, Set<String> others) {
        if (kind == Kind.NUMBER) {
            return Numbers.of(values).unlike(Numbers.of(others)).texts();
        }
        Set<String> rest = new TreeSet<>(values);
        rest.removeAll(others);
        return rest;
    }

    /** Takes a text word by word; a fact counts as one word, its kind. Not thread-safe. */
    static final class Builder {
        private record InText(int word, Stated stated) {}

        private final int leadWords;
        private final LongArrayList words = new LongArrayList();
        private final List<InText> stated = new ArrayList<>();

        Builder(int leadWords) {
            this.leadWords = leadWords;
        }

        void word(long hash) {
            words.add(hash);
        }

        void fact(Kind kind, String value) {
            stated.add(new InText(words.size(), new Stated(kind, value)));
            words.add(kind.mask());
        }

        private List<Fact> facts() {
            return stated.stream()
                    .map(one -> new Fact(place(one.word()), one.stated(), one.word() < leadWords))
                    .sorted(Comparator.comparingLong(Fact::place).thenComparing(Fact::value))
                    .toList();
        }

        private long place(int word) {
            long place = 0;
            for (int at = word - AROUND; at <= word + AROUND; at++) {
                place = Hash64.combine(place, at >= 0 && at < words.size() ? words.getLong(at) : EDGE);
            }
            return Hash64.mix(place);
        }
    }
}
