package io.shabih.facts;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Words of two articles that are one name in two spellings, or stand for one another, by their stems. Not thread-safe: one a pair. */
public final class SameNames {
    /** Of two articles that spell their names alike. */
    public static final SameNames NONE = new SameNames();

    private final IntArrayList ofA = new IntArrayList(0);
    private final IntArrayList ofB = new IntArrayList(0);
    private final IntArrayList standInsA = new IntArrayList(0);
    private final IntArrayList standInsB = new IntArrayList(0);
    private boolean hasAny;

    /** A stem of the first article and one of the second. */
    public void add(int stemA, int stemB) {
        hasAny = true;
        ofA.add(stemA);
        ofB.add(stemB);
    }

    /** A stem of the first article and one of the second that stand for one another: neither shared nor a difference. */
    public void addStandIn(int stemA, int stemB) {
        hasAny = true;
        standInsA.add(stemA);
        standInsB.add(stemB);
    }

    /** How many spelled pairs; a name that is written apart has one for each of its words. */
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
        return hasAny && (ofA.contains(stem) || standInsA.contains(stem));
    }

    /** Whether a stem of the second article is a name of the first one. */
    public boolean hasB(int stem) {
        return hasAny && (ofB.contains(stem) || standInsB.contains(stem));
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
