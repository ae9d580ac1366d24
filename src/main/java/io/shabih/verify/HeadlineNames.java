package io.shabih.verify;

import io.shabih.facts.ForeignName;
import io.shabih.facts.SameNames;
import io.shabih.facts.StandIns;
import io.shabih.facts.Stems;
import io.shabih.prepare.PreparedArticle;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the words of two headlines that are one foreign name in two spellings, or written apart in one of them ({@code جينبينغ},
 * {@code جين بينج}), and names that stand for one another ({@link StandIns}). They are hardly a difference of what the articles
 * state.
 *
 * <p>Only words that the other article does not know are looked at. Cost: a look-up or two a word of the headlines, and where both
 * have such words some 100 ns a pair of them.
 */
final class HeadlineNames {
    /** In one article of 500, or rarer; one of two spellings is. */
    private static final double RARE = 0.9;

    private static final double NAME = 0.5;
    private static final int ANYWHERE = Stems.HEADLINE | Stems.BODY;

    private static final StandIns STAND_INS = StandIns.standard();

    private HeadlineNames() {}

    static SameNames of(PreparedArticle a, PreparedArticle b) {
        IntArrayList ownA = own(a, b);
        IntArrayList ownB = ownA.isEmpty() ? ownA : own(b, a);
        if (ownB.isEmpty()) {
            return SameNames.NONE;
        }
        SameNames found = new SameNames();
        boolean mayStandIn = STAND_INS.mayHave(a.headlineInOrder().stems())
                && STAND_INS.mayHave(b.headlineInOrder().stems());
        boolean mayBeSpelled = hasName(a, ownA) && hasName(b, ownB);
        if (mayStandIn || mayBeSpelled) {
            Headline inA = new Headline(a, a.headline().split(" "));
            Headline inB = new Headline(b, b.headline().split(" "));
            if (mayStandIn) {
                standIns(inA, ownA, inB, ownB, found);
            }
            if (mayBeSpelled) {
                spellings(inA, ownA, inB, ownB, found);
            }
        }
        return found;
    }

    private static boolean hasName(PreparedArticle article, IntArrayList own) {
        for (int i = 0; i < own.size(); i++) {
            if (article.stems().weightOf(article.headlineInOrder().stems()[own.getInt(i)]) >= NAME) {
                return true;
            }
        }
        return false;
    }

    private static void standIns(Headline a, IntArrayList ownA, Headline b, IntArrayList ownB,
            SameNames found) {
        for (StandIns.Found inA : STAND_INS.find(a.words())) {
            for (StandIns.Found inB : STAND_INS.find(b.words())) {
                if (inA.meaning() == inB.meaning()) {
                    ownA.intStream().filter(i -> i >= inA.from() && i < inA.to())
                            .forEach(i -> ownB.intStream()
                                    .filter(j -> j >= inB.from() && j < inB.to())
                                    .forEach(j -> found.addStandIn(a.stem(i), b.stem(j))));
                }
            }
        }
    }

    private static void spellings(Headline a, IntArrayList ownA, Headline b, IntArrayList ownB,
            SameNames found) {
        int[] namesA = names(a, ownA);
        int[] namesB = names(b, ownB);
        for (int i : namesA) {
            for (int j : namesB) {
                compare(a, i, b, j, found);
            }
        }
    }

    private static int[] names(Headline headline, IntArrayList own) {
        IntArrayList names = new IntArrayList(own.size());
        for (int i = 0; i < own.size(); i++) {
            if (headline.weight(own.getInt(i)) >= NAME) {
                names.add(own.getInt(i));
            }
        }
        return names.toIntArray();
    }

    /** The words of a headline as they are written. */
    private record Headline(PreparedArticle article, String[] words) {
        int stem(int word) {
            return article.headlineInOrder().stems()[word];
        }

        double weight(int word) {
            return article.stems().weightOf(stem(word));
        }

        /** Two neighbours as one word; empty where there are no two. */
        String joined(int first) {
            return first < 0 || first + 1 >= words.length ? "" : words[first] + words[first + 1];
        }
    }

    /** Places of the words that the other article does not know. */
    private static IntArrayList own(PreparedArticle article, PreparedArticle other) {
        IntArrayList own = new IntArrayList(0);
        int[] stems = article.headlineInOrder().stems();
        for (int i = 0; i < stems.length; i++) {
            if (!other.stems().has(stems[i], ANYWHERE)) {
                own.add(i);
            }
        }
        return own;
    }

    private static void compare(Headline a, int i, Headline b, int j, SameNames found) {
        if (Math.max(a.weight(i), b.weight(j)) < RARE) {
            return;
        }
        if (ForeignName.isOne(a.words()[i], b.words()[j])) {
            found.add(a.stem(i), b.stem(j));
            return;
        }
        for (int before = 0; before <= 1; before++) { // the neighbour is the next word, or the one before
            if (isJoined(a.words()[i], b.joined(j - before))) {
                found.add(a.stem(i), b.stem(j - before));
                found.add(a.stem(i), b.stem(j - before + 1));
            } else if (isJoined(b.words()[j], a.joined(i - before))) {
                found.add(a.stem(i - before), b.stem(j));
                found.add(a.stem(i - before + 1), b.stem(j));
            }
        }
    }

    private static boolean isJoined(String word, String two) {
        return word.equals(two) || !two.isEmpty() && ForeignName.isOne(word, two);
    }
}
