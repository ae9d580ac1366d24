package io.shabih.generate;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which articles of a corpus are new and which repeat an earlier one: a function of the seed and the article's
 * number alone, so nothing is remembered however long the corpus is.
 *
 * @param <T> what is edited
 */
final class Planting<T> {
    /** An edited article comes at most so many articles after its original. */
    private static final int LONGEST_LAG = 5_000;

    private final long seed;
    private final List<Edit<T>> edits;

    Planting(long seed, List<Edit<T>> edits) {
        this.seed = seed;
        this.edits = edits;
    }

    /** What to make article {@code number} of: its own number and no edit where it is new. */
    record Source<T>(long original, Optional<Edit<T>> edit) {}

    Source<T> of(long number) {
        SplittableRandom random = random(number);
        double drawn = random.nextDouble();
        for (Edit<T> edit : edits) {
            drawn -= edit.share();
            if (drawn < 0) {
                long original = originalBefore(number - random.nextInt(LONGEST_LAG));
                return original < 0 ? isNew(number) : new Source<>(original, Optional.of(edit));
            }
        }
        return isNew(number);
    }

    /** What belongs to this article alone, the same at every call. */
    SplittableRandom random(long number) {
        return new SplittableRandom(new SplittableRandom(seed + number).nextLong());
    }

    private Source<T> isNew(long number) {
        return new Source<>(number, Optional.empty());
    }

    /** The nearest article before this one that is surely new; -1 where there is none. */
    private long originalBefore(long number) {
        double planted = 0;
        for (Edit<T> edit : edits) {
            planted += edit.share();
        }
        long original = number - 1;
        while (original >= 0 && random(original).nextDouble() < planted) {
            original--;
        }
        return original;
    }
}
