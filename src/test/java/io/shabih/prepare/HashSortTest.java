package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class HashSortTest {
    private final HashSort sort = new HashSort();

    @Test
    void hashesAreSortedAsTheLibrarySortsThem() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (int count : new int[] {0, 1, 2, 3, 7, 64, 65, 300, 5_000, 3}) {
            assertSorted(count, random::nextLong);
        }
    }

    @Test
    void whatIsNotSpreadIsSortedToo() {
        SplittableRandom random = new SplittableRandom(20261130);
        assertSorted(5_000, () -> random.nextInt(3));
        assertSorted(5_000, () -> random.nextInt(1_000_000));
        assertSorted(5_000, () -> Long.MIN_VALUE + random.nextInt(1_000_000));
        long[] down = {5_000};
        assertSorted(5_000, () -> down[0]--);
    }

    private void assertSorted(int count, LongSupplier values) {
        long[] drawn = new long[count + 2];
        Arrays.setAll(drawn, i -> values.getAsLong());
        long[] expected = drawn.clone();
        Arrays.sort(expected, 0, count);
        sort.sort(drawn, count);
        assertArrayEquals(expected, drawn);
    }
}
