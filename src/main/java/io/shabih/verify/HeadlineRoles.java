package io.shabih.verify;

import static io.shabih.verify.HeadlineAlignment.NONE;

import io.shabih.facts.HeadlineWords;
import io.shabih.facts.HeadlineWords.Kind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who does it, and whom it is done to, in two headlines whose words are aligned. In Arabic who does it comes first, be the verb before
 * both or between them; of a deed that is suffered («مقتل», «يخسر»), in the passive, and where a verb points back («تحاصره») it is the other way round.
 *
 * <p>Cost: linear in the words for each deed that both headlines tell. Immutable.
 */
final class HeadlineRoles {
    private final HeadlineWords a;
    private final HeadlineWords b;
    private final int[] inB;
    private final int[] inA;

    /** Of headlines and, for each word of each, the place of its like in the other. */
    HeadlineRoles(HeadlineWords a, HeadlineWords b, int[] inB, int[] inA) {
        this.a = a;
        this.b = b;
        this.inB = inB;
        this.inA = inA;
    }

    /**
     * Words of the two headlines that stand first about one deed.
     *
     * @param ofA place of the word in the first headline
     * @param ofB place of the word in the second one
     */
    record Swapped(int ofA, int ofB) {}

    /**
     * Two parties that stand the other way round about a deed of both; empty where there are none.
     *
     * @param onlyOrder whether the headlines differ in nothing but their order, so that any verb tells
     */
    Optional<Swapped> swapped(boolean onlyOrder) {
        for (int i = 0; i < inB.length; i++) {
            int j = inB[i];
            if (j != NONE && isDeed(a, i, onlyOrder) && isDeed(b, j, onlyOrder)) {
                Optional<Swapped> found = swapped(i, j);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word is a deed with a direction; any verb may be one where the headlines differ in nothing but their order. */
    private static boolean isDeed(HeadlineWords words, int word, boolean onlyOrder) {
        boolean derived = onlyOrder && words.kind(word) == Kind.DERIVED;
        boolean named = word > 0 && words.kind(word - 1) == Kind.IN; // «في هجوم لندن» is where it was
        return !named && (derived || words.kind(word) == Kind.DEED || words.kind(word) == Kind.SUFFERED);
    }

    private Optional<Swapped> swapped(int deedOfA, int deedOfB) {
        Clause clauseA = Clause.around(a, deedOfA);
        Clause clauseB = Clause.around(b, deedOfB);
        if (clauseA.isMutual(deedOfA) || clauseB.isMutual(deedOfB)) {
            return Optional.empty();
        }
        boolean converse = clauseA.isSuffered(deedOfA) != clauseB.isSuffered(deedOfB);
        Optional<Swapped> across = across(clauseA, deedOfA, clauseB, deedOfB);
        if (across.isPresent() && !converse) {
            return across;
        }
        int first = firstParty(clauseA, inB, clauseB);
        int firstOfB = firstParty(clauseB, inA, clauseA);
        if (first == NONE || firstOfB == NONE) {
            return Optional.empty();
        }
        boolean same = inB[first] == firstOfB && clauseA.parties() > 1 && clauseB.parties() > 1;
        boolean swapped = converse
                ? same
                : areTurned(first, firstOfB)
                        && deedOfA < inA[firstOfB] && deedOfB < inB[first]; // before the deed, the first is only a topic
        return swapped ? Optional.of(new Swapped(first, firstOfB)) : Optional.empty();
    }

    private boolean areTurned(int first, int firstOfB) {
        boolean joined = a.isJoined(inA[firstOfB]) || b.isJoined(inB[first]); // one after the other, they do it together
        return !joined && first < inA[firstOfB] && firstOfB < inB[first]
                && isNear(a, first, inA[firstOfB]) && isNear(b, firstOfB, inB[first]);
    }

    /** Whether nothing between two words says where or when. */
    private static boolean isNear(HeadlineWords words, int from, int to) {
        return IntStream.range(from, to).noneMatch(i -> words.kind(i) == Kind.IN || words.isPlaced(i));
    }

    /** A party that stands before the deed in one headline and behind it in the other, where one goes the other way. */
    private Optional<Swapped> across(Clause clauseA, int deedOfA, Clause clauseB, int deedOfB) {
        int behind = NONE;
        int before = NONE;
        for (int i = clauseA.from; i < clauseA.to; i++) {
            int j = inB[i];
            if (j != NONE && clauseB.has(j) && clauseA.isParty(i) && clauseB.isParty(j)) {
                if (i < deedOfA && j > deedOfB) {
                    behind = i;
                } else if (i > deedOfA && j < deedOfB) {
                    before = i;
                }
            }
        }
        return behind == NONE || before == NONE
                ? Optional.empty()
                : Optional.of(new Swapped(behind, inB[before]));
    }

    /** The first party of a clause that is one of the other clause too. */
    private static int firstParty(Clause clause, int[] inOther, Clause other) {
        for (int i = clause.from; i < clause.to; i++) {
            if (clause.isParty(i) && inOther[i] != NONE && other.has(inOther[i])
                    && other.isParty(inOther[i])) {
                return i;
            }
        }
        return NONE;
    }

    /** The words around a deed up to where another clause begins. */
    private record Clause(HeadlineWords words, int from, int to) {
        static Clause around(HeadlineWords words, int deed) {
            int from = deed;
            while (from > 0 && words.kind(from - 1) != Kind.BREAK) {
                from--;
            }
            int to = deed + 1;
            while (to < words.count() && words.kind(to) != Kind.BREAK && !isTeller(words, to)) {
                to++;
            }
            return new Clause(words, from, to);
        }

        /** Whether a word is who only tells of it: «…: الوزارة توضح». */
        private static boolean isTeller(HeadlineWords words, int word) {
            return word + 1 < words.count() && words.kind(word).isParty()
                    && words.kind(word + 1) == Kind.TELLS;
        }

        boolean has(int word) {
            return word >= from && word < to;
        }

        /** Whether a word may be who does it, or whom it is done to: not where it is done. */
        boolean isParty(int word) {
            return words.kind(word).isParty() && !isPlaced(word);
        }

        /** Whether a word is behind {@code في}, or the rest of a name behind it. */
        private boolean isPlaced(int word) {
            if (words.isPlaced(word)) {
                return true;
            }
            boolean goesOn = word > from && (words.kind(word - 1) == Kind.TITLE
                    || words.kind(word) == Kind.LOCATION && words.kind(word - 1).isParty());
            return word > from && (words.kind(word - 1) == Kind.IN || goesOn && isPlaced(word - 1));
        }

        int parties() {
            int count = 0;
            for (int i = from; i < to; i++) {
                count += isParty(i) ? 1 : 0;
            }
            return count;
        }

        /** Whether what is told is done together; what is done together behind a deed with a direction is only its object. */
        boolean isMutual(int deed) {
            boolean directed = words.kind(deed) != Kind.DERIVED;
            return IntStream.range(from, directed ? deed : to).anyMatch(i -> words.kind(i) == Kind.MUTUAL);
        }

        /** Whether who comes first is who it is done to. */
        boolean isSuffered(int deed) {
            boolean pointsBack = words.pointsBack(deed)
                    || deed + 2 < to && words.pointsBack(deed + 1) && isParty(deed + 2);
            return words.kind(deed) == Kind.SUFFERED ^ (any(Kind.BY) || pointsBack);
        }

        private boolean any(Kind kind) {
            return IntStream.range(from, to).anyMatch(i -> words.kind(i) == kind);
        }
    }
}
