package io.shabih.facts;

import java.util.Arrays;

/**
 * The distinct words of one article by their stems, each with its weight and the parts that it stands in, so that two articles
 * are compared in all parts by one walk.
 *
 * <p>A stem is the high half of its 64-bit hash; a weight is the larger the rarer the word is in news, 0 to 1. Cost: 6 bytes a
 * stem; comparing some 5 ns a stem of both. Immutable and thread-safe.
 */
public final class Stems {
    /** Words of the body that count as its lead. */
    public static final int LEAD_WORDS = 40;

    /** Words of the body that tell the news; background and lists of other reports stand behind them. */
    public static final int HEAD_WORDS = 100;

    /** In the headline. */
    public static final int HEADLINE = 1;
    /** In the headline or the body's first {@value #LEAD_WORDS} words. */
    public static final int LEAD = 2;
    /** In the headline or the body's first {@value #HEAD_WORDS} words. */
    public static final int HEAD = 4;
    /** In the body, its furniture aside. */
    public static final int BODY = 8;

    /** In the headline, and one of its content words ({@link ContentWords}), but of no script without spaces. */
    public static final int CONTENT = 16;

    public static final int PART_BITS = 5;
    public static final int ALL_PARTS = (1 << PART_BITS) - 1;

    private final int[] stems; // ascending, distinct
    private final char[] infos; // number of the weight << PART_BITS | parts
    private final double[] weights = NewsWords.standard().weights();
    private double headlineWeight;
    private double leadWeight;
    private double headWeight;
    private int headlineCount;

    public Stems(int[] stems, char[] infos) {
        this.stems = stems;
        this.infos = infos;
        for (int i = 0; i < stems.length; i++) { // in the order that comparing adds in: a text is like itself by 1 exactly
            double weight = weight(i);
            headlineWeight += isIn(i, HEADLINE) ? weight : 0;
            headlineCount += isIn(i, HEADLINE) ? 1 : 0;
            leadWeight += isIn(i, LEAD) ? weight : 0;
            headWeight += isIn(i, HEAD) ? weight : 0;
        }
    }

    private boolean isIn(int stem, int part) {
        return (infos[stem] & part) != 0;
    }

    private double weight(int stem) {
        return weights[infos[stem] >>> PART_BITS];
    }

    /** Distinct words of headline and body. */
    public int count() {
        return stems.length;
    }

    /** Distinct words of the headline. */
    public int headlineCount() {
        return headlineCount;
    }

    /** The weights of the headline's words together. */
    public double headlineWeight() {
        return headlineWeight;
    }

    /** The weights of the words of headline and lead together. */
    public double leadWeight() {
        return leadWeight;
    }

    /** The weights of the words of headline and head together. */
    public double headWeight() {
        return headWeight;
    }

    /** The weights of the words of a part that both bodies tell of. */
    public double toldByBoth(int part, Stems other) {
        double told = 0;
        for (int i = 0; i < stems.length; i++) {
            told += isIn(i, part) && isIn(i, BODY) && other.has(stems[i], BODY) ? weight(i) : 0;
        }
        return told;
    }

    /** The words of a part on their own. */
    public Terms terms(int part) {
        int[] chosen = new int[stems.length];
        char[] chosenWeights = new char[stems.length];
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (isIn(i, part)) {
                chosen[count] = stems[i];
                chosenWeights[count++] = (char) (infos[i] >>> PART_BITS);
            }
        }
        return Terms.of(chosen, chosenWeights, count);
    }

    /** Whether a stem stands in any of the parts. */
    public boolean has(int stem, int anyPart) {
        int at = Arrays.binarySearch(stems, stem);
        return at >= 0 && isIn(at, anyPart);
    }

    /** The weights of what two articles share, part by part, and the rarest names that only one of them has. */
    public static final class Shared {
        /** Words in both headlines; those of them that are names. */
        public double headlines, headlineNames;
        /** Words in the leads of both; those of them that are names. */
        public double leads, leadNames;
        /** Words in the heads of both; those of them that are names. */
        public double heads, headNames;
        /** Words of the first one's headline in the other's head, and the other way round. */
        public double headlineInHead, headInHeadline;
        /** Words of the first one's lead in the other's head, and the other way round. */
        public double leadInHead, headInLead;
        /** Words of the first one's lead anywhere in the other, and the other way round. */
        public double leadInAll, allInLead;
        /** The weight of the rarest word of a headline that its own report tells and the other article does not know. */
        public double ownHeadlineNameA, ownHeadlineNameB;
        /** The same of the leads. */
        public double ownLeadNameA, ownLeadNameB;
    }

    /** The weight of a stem; 0 where the article does not have it. */
    public double weightOf(int stem) {
        int at = Arrays.binarySearch(stems, stem);
        return at < 0 ? 0 : weight(at);
    }

    /**
     * Which words count as names, and as one.
     *
     * @param weight words of so much weight or more count as names
     * @param toldA parts of the first article one of which must tell a word, that it is its own
     * @param toldB the same of the second
     * @param same names that both have in two spellings
     */
    public record Names(double weight, int toldA, int toldB, SameNames same) {}

    /** What this article and another one share. */
    public Shared sharedWith(Stems other, Names names) {
        Shared shared = new Shared();
        int i = 0;
        int j = 0;
        while (i < stems.length || j < other.stems.length) {
            boolean takesA = j == other.stems.length || i < stems.length && stems[i] <= other.stems[j];
            boolean takesB = i == stems.length || j < other.stems.length && other.stems[j] <= stems[i];
            if (takesA && takesB) {
                both(infos[i], other.infos[j], weight(i), names.weight(), shared);
            } else if (takesA) {
                if (isIn(i, names.toldA()) && !names.same().hasA(stems[i])) {
                    shared.ownHeadlineNameA = rarer(shared.ownHeadlineNameA, i, HEADLINE);
                    shared.ownLeadNameA = rarer(shared.ownLeadNameA, i, LEAD);
                }
            } else if (other.isIn(j, names.toldB()) && !names.same().hasB(other.stems[j])) {
                shared.ownHeadlineNameB = other.rarer(shared.ownHeadlineNameB, j, HEADLINE);
                shared.ownLeadNameB = other.rarer(shared.ownLeadNameB, j, LEAD);
            }
            i += takesA ? 1 : 0;
            j += takesB ? 1 : 0;
        }
        addSame(other, names, shared);
        return shared;
    }

    private void addSame(Stems other, Names names, Shared shared) {
        for (int pair = 0; pair < names.same().count(); pair++) {
            int i = Arrays.binarySearch(stems, names.same().ofA(pair));
            int j = Arrays.binarySearch(other.stems, names.same().ofB(pair));
            if (i >= 0 && j >= 0 && names.same().isFirst(pair)) {
                both(infos[i], other.infos[j], Math.min(weight(i), other.weight(j)), names.weight(), shared);
            }
        }
    }

    private double rarer(double rarest, int stem, int part) {
        return isIn(stem, part) ? Math.max(rarest, weight(stem)) : rarest;
    }

    private static void both(int a, int b, double weight, double nameWeight, Shared shared) {
        boolean name = weight >= nameWeight;
        if ((a & b & HEADLINE) != 0) {
            shared.headlines += weight;
            shared.headlineNames += name ? weight : 0;
        }
        if ((a & b & LEAD) != 0) {
            shared.leads += weight;
            shared.leadNames += name ? weight : 0;
        }
        if ((a & b & HEAD) != 0) {
            shared.heads += weight;
            shared.headNames += name ? weight : 0;
        }
        shared.headlineInHead += (a & HEADLINE) != 0 && (b & HEAD) != 0 ? weight : 0;
        shared.headInHeadline += (b & HEADLINE) != 0 && (a & HEAD) != 0 ? weight : 0;
        shared.leadInHead += (a & LEAD) != 0 && (b & HEAD) != 0 ? weight : 0;
        shared.headInLead += (b & LEAD) != 0 && (a & HEAD) != 0 ? weight : 0;
        shared.leadInAll += (a & LEAD) != 0 ? weight : 0;
        shared.allInLead += (b & LEAD) != 0 ? weight : 0;
    }
}
