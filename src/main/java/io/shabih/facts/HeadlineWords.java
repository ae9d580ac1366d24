package io.shabih.facts;

import java.util.Arrays;

/**
 * The words of one headline in their order, as comparing headlines word by word needs them: who does what to whom is told by their
 * order, and the same is told in kin words.
 *
 * <p>Cost: 12 bytes a word. Immutable and thread-safe; the arrays are not to be changed.
 *
 * @param stems of the words
 * @param kin what a word shares with those that stand for the same: the deed, the location, or else its consonants
 * @param infos number of the weight &lt;&lt; {@value #WEIGHT_SHIFT} | kind &lt;&lt; {@value #KIND_SHIFT} | whether it ends with a pronoun &lt;&lt; 2 | whether {@code ب} says that it is where or by what &lt;&lt; 1 | whether {@code و} joins it to the one before
 */
public record HeadlineWords(int[] stems, int[] kin, int[] infos) {
    /** Of no headline. */
    public static final HeadlineWords NONE = new HeadlineWords(new int[0], new int[0], new int[0]);

    static final int WEIGHT_SHIFT = 9;
    static final int KIND_SHIFT = 3;
    private static final int KIND_MASK = 0x3F;
    static final int JOINED = 1;
    static final int PLACED = 2;
    static final int POINTS_BACK = 4;
    private static final Kind[] KINDS = Kind.values();
    /** What a word of a headline is. */
    public enum Kind {
        /** A word of its own. */
        PLAIN,
        /** The same, with letters of a verb's or a noun's form: its consonants may be another word's. */
        DERIVED,
        /** Done by who comes first. */
        DEED,
        /** Done to who comes first. */
        SUFFERED,
        /** Done together. */
        MUTUAL,
        /** Done or is, without a direction. */
        KIN,
        /** People, or what acts as people do. */
        WHO,
        /** Only says that something is said. */
        TELLS,
        /** Stands beside a name. */
        TITLE,
        /** Begins another clause. */
        BREAK,
        /** Who did it follows. */
        BY,
        /** A side of a place. */
        WHERE,
        /** A country, by its own name, its people's or its capital's, or a city of the list. */
        LOCATION,
        /** A number, which {@link Numbers} compares. */
        NUMBER,
        /** A day or a month, which {@link Facts} compares. */
        DAY,
        /** What stands behind it is where it is done: {@code في}. */
        IN,
        /** What stands behind it is not so, or another stage. */
        NOT,
        /** A given name. */
        NAME;

        /** Whether it may be somebody or something that does, or that it is done to. */
        public boolean isParty() {
            return this == PLAIN || this == WHO || this == LOCATION || this == NAME;
        }

        /** Whether nothing but its stem and its consonants is known of it. */
        private boolean isOwn() {
            return this == PLAIN || this == DERIVED;
        }

        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    /** The same without the words behind so many. */
    public HeadlineWords first(int most) {
        return count() <= most
                ? this
                : new HeadlineWords(Arrays.copyOf(stems, most), Arrays.copyOf(kin, most),
                        Arrays.copyOf(infos, most));
    }

    public int count() {
        return stems.length;
    }

    public Kind kind(int word) {
        return KINDS[infos[word] >> KIND_SHIFT & KIND_MASK];
    }

    /** What the word weighs, 0 (in every article) to 1 (in one of 1,000 or fewer). */
    public double weight(int word) {
        return NewsWords.standard().weights()[infos[word] >>> WEIGHT_SHIFT];
    }

    /** Whether {@code و} joins it to the word before. */
    public boolean isJoined(int word) {
        return (infos[word] & JOINED) != 0;
    }

    /** Whether the word, a verb, ends with a pronoun that points back to whom it is done to. */
    public boolean pointsBack(int word) {
        return (infos[word] & POINTS_BACK) != 0;
    }

    /** Whether {@code ب} says that the word is where it is done, or by what. */
    public boolean isPlaced(int word) {
        return (infos[word] & PLACED) != 0;
    }

    /**
     * Whether a word of this headline stands for one of another: the same stem, the same deed or location, or a verb and its noun.
     */
    public boolean isSame(int word, HeadlineWords other, int ofOther) {
        if (stems[word] == other.stems[ofOther]) {
            return true;
        }
        if (kin[word] != other.kin[ofOther]) {
            return false;
        }
        Kind here = kind(word);
        Kind there = other.kind(ofOther);
        if (here.isOwn() || there.isOwn()) {
            boolean derived = here == Kind.DERIVED || there == Kind.DERIVED;
            return here.isOwn() && there.isOwn() && derived;
        }
        return true;
    }
}
