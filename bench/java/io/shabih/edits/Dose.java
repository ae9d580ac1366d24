package io.shabih.edits;

import java.util.List;
import java.util.SplittableRandom;

/** What an edit may use: its strength, its own seeded chance, and text of other articles. */
record Dose(Strength strength, SplittableRandom random, Donors donors) {
    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
