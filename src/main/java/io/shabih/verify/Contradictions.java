package io.shabih.verify;

import io.shabih.facts.Facts;
import io.shabih.facts.Facts.Stated;
import io.shabih.facts.Numbers;
import io.shabih.facts.PlacedFacts.Difference;
import io.shabih.facts.SameNames;
import io.shabih.facts.Units;
import io.shabih.prepare.PreparedArticle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where the facts that two articles state speak against each other, computed once a pair: the judge's features, the decision
 * and what is told of it all read it here.
 *
 * <p>A fact that one article leaves out is no contradiction: both must state something of the kind, and each something that
 * the other does not. Not thread-safe: one a pair.
 */
final class Contradictions {
    private final PreparedArticle a;
    private final PreparedArticle b;
    private final Side ofA;
    private final Side ofB;
    private final MeantDay meantDay;
    private final SameNames sameNames;
    private Optional<List<Difference>> inContext = Optional.empty();
    private Optional<HeadlineAlignment> headlines = Optional.empty();

    Contradictions(PreparedArticle a, PreparedArticle b) {
        this.a = a;
        this.b = b;
        this.meantDay = new MeantDay(a, b);
        this.sameNames = HeadlineNames.of(a, b);
        this.ofA = new Side(a.numbers(), a.numbers().partsIn(b.numbers()));
        this.ofB = new Side(b.numbers(), b.numbers().partsIn(a.numbers()));
    }

    /**
     * The numbers of one article.
     *
     * @param inOther for each number the parts of the other article that state it
     */
    record Side(Numbers numbers, byte[] inOther) {
        /** Whether a number of a part fulfils a condition. */
        boolean any(int part, IntPredicate condition) {
            for (int i = 0; i < inOther.length; i++) {
                if ((numbers.parts(i) & part) != 0 && condition.test(i)) {
                    return true;
                }
            }
            return false;
        }

        int count(int part, IntPredicate condition) {
            int count = 0;
            for (int i = 0; i < inOther.length; i++) {
                count += (numbers.parts(i) & part) != 0 && condition.test(i) ? 1 : 0;
            }
            return count;
        }

        boolean isIn(int number, int partOfOther) {
            return (inOther[number] & partOfOther) != 0;
        }

        /** What the numbers of a part count that a part of the other article does not give, a bit a unit. */
        long ownUnits(int part, int partOfOther) {
            return numbers.units(part, i -> !isIn(i, partOfOther));
        }

        /** Numbers of a part that a part of the other article does not give and that can be held against these units. */
        Set<String> own(int part, int partOfOther, long units) {
            return numbers.texts(part, i -> !isIn(i, partOfOther) && numbers.isComparable(i, units));
        }

        Set<String> all(int part) {
            return numbers.texts(part, i -> true);
        }

        /** Whether the headline gives a number that the other article does not give, in its headline or body. */
        boolean hasUnknownHeadlineNumber() {
            return any(Numbers.HEADLINE, i -> !isIn(i, Numbers.HEADLINE | Numbers.BODY));
        }
    }

    Side ofA() {
        return ofA;
    }

    Side ofB() {
        return ofB;
    }

    /** Words of the headlines that are one name in two spellings. */
    SameNames sameNames() {
        return sameNames;
    }

    /** Whether both headlines give the same number. */
    boolean headlineNumbersAgree() {
        return ofA.any(Numbers.HEADLINE, i -> ofA.isIn(i, Numbers.HEADLINE));
    }

    /** Whether each headline gives a number that the other does not, and both may count the same. */
    boolean headlineNumbersConflict() {
        return conflict(Numbers.HEADLINE, Numbers.HEADLINE);
    }

    /** Whether each headline gives such a number, and the other article does not know it at all. */
    boolean headlineNumbersUnknown() {
        return conflict(Numbers.HEADLINE, Numbers.HEADLINE | Numbers.BODY);
    }

    private boolean conflict(int part, int partOfOther) {
        return Units.areComparable(ofA.ownUnits(part, partOfOther), ofB.ownUnits(part, partOfOther));
    }

    /** How many of the numbers of the body with fewer the other body gives. */
    int sharedBodyNumbers() {
        return Math.min(ofA.count(Numbers.BODY, i -> ofA.isIn(i, Numbers.BODY)),
                ofB.count(Numbers.BODY, i -> ofB.isIn(i, Numbers.BODY)));
    }

    /** How many numbers the body with fewer has that can be held against the other's. */
    int comparableBodyNumbers() {
        long unitsA = ofA.numbers().units(Numbers.BODY, i -> true);
        long unitsB = ofB.numbers().units(Numbers.BODY, i -> true);
        return Math.min(ofA.count(Numbers.BODY, i -> ofA.numbers().isComparable(i, unitsB)),
                ofB.count(Numbers.BODY, i -> ofB.numbers().isComparable(i, unitsA)));
    }

    /** Numbers of the leads that the other body does not give, of the side that has fewer of them. */
    int ownLeadNumbers() {
        return Math.min(ofA.own(Numbers.LEAD, Numbers.BODY, ofB.ownUnits(Numbers.LEAD, Numbers.BODY)).size(),
                ofB.own(Numbers.LEAD, Numbers.BODY, ofA.ownUnits(Numbers.LEAD, Numbers.BODY)).size());
    }

    /** Whether weekday or month of the headlines differ, or the day that the texts mean. */
    boolean headlineDaysConflict() {
        Facts inA = a.headlineFacts();
        Facts inB = b.headlineFacts();
        return inA.weekdays().conflictsWith(inB.weekdays()) || inA.months().conflictsWith(inB.months())
                || meantDayDiffers();
    }

    /** Whether the texts mean different days by today, yesterday or tomorrow. */
    boolean meantDayDiffers() {
        return meantDay.differs();
    }

    /** Whether the weekdays of the leads differ. */
    boolean leadDaysConflict() {
        return a.leadFacts().weekdays().conflictsWith(b.leadFacts().weekdays());
    }

    /** Whether one headline denies, or says the opposite (rises, falls). */
    boolean headlinesOppose() {
        Stated inA = a.headlineFacts().switches();
        return inA.isOppositeOf(b.headlineFacts().switches())
                || a.headlineFacts().denies() != b.headlineFacts().denies();
    }

    /** Whether one is a numbered part or an addition, the other is not, or another one. */
    boolean areOtherParts() {
        boolean partA = a.headlineFacts().isPart();
        boolean partB = b.headlineFacts().isPart();
        return partA != partB || partA && headlineNumbersConflict();
    }

    /** The headlines, word beside word. */
    HeadlineAlignment headlines() {
        if (headlines.isEmpty()) {
            headlines = Optional
                    .of(HeadlineAlignment.of(a.headlineInOrder(), b.headlineInOrder(), sameNames));
        }
        return headlines.orElseThrow();
    }

    /** Facts that the bodies state differently between the same words. */
    List<Difference> inContext() {
        if (inContext.isEmpty()) {
            inContext = Optional.of(a.placedFacts().differences(b.placedFacts()));
        }
        return inContext.orElseThrow();
    }
}
