package io.shabih.verify;

import io.shabih.facts.HeadlineWords;
import io.shabih.facts.HeadlineWords.Kind;
import io.shabih.facts.SameNames;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of two headlines, each beside the word of the other that stands for the same: what both say, what only one says, and
 * whether they say who does it to whom the same way round.
 *
 * <pre>{@code
 * // «الهلال يهزم النصر» against «النصر يهزم الهلال»: all words are in both, the roles are swapped.
 * // «الهلال يهزم النصر» against «النصر يخسر أمام الهلال»: so are the verb and the order, and it is the same news.
 * }</pre>
 *
 * <p>Cost: the product of the words of both, of a hundred each at most. Immutable.
 */
final class HeadlineAlignment {
    /** Stands for the place of a word that the other headline does not have. */
    static final int NONE = -1;

    /** A text in the place of a headline is compared by so many words. */
    private static final int MOST_WORDS = 100;

    private static final Set<Kind> DEEDS = EnumSet.of(Kind.DEED, Kind.SUFFERED, Kind.MUTUAL, Kind.KIN);

    /** Of what stands beside a name, and of verbs of saying, so much counts. */
    private static final double TITLE = 0.3;

    private static final double TELLING = 0.2;

    /** A word that weighs less may be left out by chance. */
    private static final double TELLING_WEIGHT = 0.3;

    /** Shares of the words that must be in both that their order tells anything. */
    private static final double NEARLY_ALL = 0.6;

    private final HeadlineWords a;
    private final HeadlineWords b;
    /** For each word of a headline the place of its like in the other one, or {@link #NONE}. */
    private final int[] inB;
    private final int[] inA;

    private HeadlineAlignment(HeadlineWords a, HeadlineWords b, SameNames names) {
        this.a = a;
        this.b = b;
        this.inB = new int[a.count()];
        this.inA = new int[b.count()];
        Arrays.fill(inB, NONE);
        Arrays.fill(inA, NONE);
        align(true);
        align(false);
        join(names);
    }

    static HeadlineAlignment of(HeadlineWords a, HeadlineWords b, SameNames names) {
        return new HeadlineAlignment(a.first(MOST_WORDS), b.first(MOST_WORDS), names);
    }

    /** Joins the spellings of one name; two words of one headline may be one of the other. */
    private void join(SameNames names) {
        for (int i = 0; i < inB.length; i++) {
            for (int j = 0; j < inA.length; j++) {
                if ((inB[i] == NONE || inA[j] == NONE) && names.areOne(a.stems()[i], b.stems()[j])) {
                    inB[i] = inB[i] == NONE ? j : inB[i];
                    inA[j] = inA[j] == NONE ? i : inA[j];
                }
            }
        }
    }

    /** Joins like words, those of one stem before all others. */
    private void align(boolean sameStem) {
        for (int i = 0; i < inB.length; i++) {
            for (int j = 0; j < inA.length && inB[i] == NONE; j++) {
                boolean same = sameStem ? a.stems()[i] == b.stems()[j] : a.isSame(i, b, j);
                if (inA[j] == NONE && same) {
                    inB[i] = j;
                    inA[j] = i;
                }
            }
        }
    }

    /**
     * What the words of one headline weigh.
     *
     * @param all of them
     * @param own those that the other headline does not have
     * @param largestOwn the heaviest of these
     * @param ownLocation whether one of these is a location, or a side of one
     * @param ownName whether one of these is a given name
     * @param ownDeed whether one of these is a deed of the list
     */
    record Side(double all, double own, double largestOwn, boolean ownLocation, boolean ownName,
            boolean ownDeed) {
        double shared() {
            return all - own;
        }
    }

    Side ofA() {
        return side(a, inB);
    }

    Side ofB() {
        return side(b, inA);
    }

    private static Side side(HeadlineWords words, int[] inOther) {
        double all = 0;
        double own = 0;
        double largest = 0;
        boolean location = false;
        boolean name = false;
        boolean deed = false;
        for (int i = 0; i < inOther.length; i++) {
            double weight = weight(words, i);
            all += weight;
            if (inOther[i] == NONE) {
                own += weight;
                largest = Math.max(largest, weight);
                location |= words.kind(i) == Kind.LOCATION || words.kind(i) == Kind.WHERE;
                name |= words.kind(i) == Kind.NAME;
                deed |= DEEDS.contains(words.kind(i));
            }
        }
        return new Side(all, own, largest, location, name, deed);
    }

    private static double weight(HeadlineWords words, int word) {
        return switch (words.kind(word)) {
            case TITLE -> TITLE * words.weight(word);
            case TELLS -> TELLING * words.weight(word);
            case BREAK, BY, IN, NOT, NUMBER, DAY -> 0;
            default -> words.weight(word);
        };
    }

    /** Who does it in one headline, and whom it is done to there in the other; empty where both say it the same way round. */
    Optional<HeadlineRoles.Swapped> swapped() {
        Side sideA = ofA();
        Side sideB = ofB();
        if (sideA.shared() < NEARLY_ALL * sideA.all() || sideB.shared() < NEARLY_ALL * sideB.all()) {
            return Optional.empty();
        }
        boolean onlyOrder = sideA.largestOwn() < TELLING_WEIGHT && sideB.largestOwn() < TELLING_WEIGHT;
        return new HeadlineRoles(a, b, inB, inA).swapped(onlyOrder);
    }

    boolean areRolesSwapped() {
        return swapped().isPresent();
    }

    /** Words of the first headline that name or say something that the second one does not; places of them. */
    int[] ownOfA() {
        return own(a, inB);
    }

    /** The same of the second headline. */
    int[] ownOfB() {
        return own(b, inA);
    }

    private static int[] own(HeadlineWords words, int[] inOther) {
        return IntStream.range(0, inOther.length)
                .filter(i -> inOther[i] == NONE && weight(words, i) >= TELLING_WEIGHT)
                .toArray();
    }

    /**
     * What stands between the same words in both headlines, and is not the same.
     *
     * @param count how many such slots
     * @param heaviest the weight of what is lighter in the slot where that is heaviest
     * @param alone whether the headlines differ in nothing else: a template filled in anew. Who tells news in his own words changes
     *     others too
     */
    record Replaced(int count, double heaviest, boolean alone) {}

    Replaced replaced() {
        int count = 0;
        double heaviest = 0;
        int inSlots = 0;
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] != NONE || i > 0 && inB[i - 1] == NONE) {
                continue;
            }
            int end = endOfRun(inB, i);
            int from = i == 0 ? 0 : inB[i - 1] + 1;
            int to = from < inA.length ? endOfRun(inA, from) : from;
            boolean closed = end == inB.length ? to == inA.length : to < inA.length && inB[end] == to;
            if (from < to && closed) {
                count++;
                heaviest = Math.max(heaviest, Math.min(heaviest(a, i, end), heaviest(b, from, to)));
                inSlots += end - i + to - from;
            }
        }
        return new Replaced(count, heaviest,
                count > 0 && inSlots == ownCount(inB) + ownCount(inA) && isLiteral());
    }

    /** Whether all words that stand for the same are the same. */
    private boolean isLiteral() {
        return IntStream.range(0, inB.length)
                .allMatch(i -> inB[i] == NONE || a.stems()[i] == b.stems()[inB[i]]);
    }

    private static int endOfRun(int[] inOther, int from) {
        int end = from;
        while (end < inOther.length && inOther[end] == NONE) {
            end++;
        }
        return end;
    }

    private static int ownCount(int[] inOther) {
        return (int) Arrays.stream(inOther).filter(like -> like == NONE).count();
    }

    private static double heaviest(HeadlineWords words, int from, int to) {
        return IntStream.range(from, to).mapToDouble(words::weight).max().orElse(0);
    }

    /** Whether a word that both have is denied, or is of another stage, in one of them alone. */
    boolean isDeniedOnce() {
        return isDenied(a, inB, b) || isDenied(b, inA, a);
    }

    private static boolean isDenied(HeadlineWords words, int[] inOther, HeadlineWords other) {
        for (int i = 0; i + 1 < inOther.length; i++) {
            int like = inOther[i + 1];
            if (words.kind(i) == Kind.NOT && inOther[i] == NONE && like != NONE
                    && (like == 0 || other.kind(like - 1) != Kind.NOT)) {
                return true;
            }
        }
        return false;
    }

}
