package io.shabih.facts;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Words of two articles that are one name in two spellings, by their stems. Not thread-safe: one a pair. */
public final class SameNames {
    /** Of two articles that spell their names alike. */
    public static final SameNames NONE = new SameNames();

    private final IntArrayList ofA = new IntArrayList(0);
    private final IntArrayList ofB = new IntArrayList(0);

    /** A stem of the first article and one of the second. */
    public void add(int stemA, int stemB) {
        ofA.add(stemA);
        ofB.add(stemB);
    }

    /** How many pairs; a name that is written apart has one for each of its words. */
    int count() {
        return ofA.size();
    }

    int ofA(int pair) {
        return ofA.getInt(pair);
    }

    int ofB(int pair) {
        return ofB.getInt(pair);
    }

    /** Whether a stem of the first article is a name of the second one. */
    public boolean hasA(int stem) {
        return ofA.contains(stem);
    }

    /** Whether a stem of the second article is a name of the first one. */
    public boolean hasB(int stem) {
        return ofB.contains(stem);
    }

    /** Whether a stem of the first article and one of the second are of one name. */
    public boolean areOne(int stemA, int stemB) {
        for (int pair = 0; pair < ofA.size(); pair++) {
            if (ofA.getInt(pair) == stemA && ofB.getInt(pair) == stemB) {
                return true;
            }
        }
        return false;
    }

    /** Whether neither stem of a pair stands in an earlier one. */
    boolean isFirst(int pair) {
        return ofA.indexOf(ofA(pair)) == pair && ofB.indexOf(ofB(pair)) == pair;
    }
}
