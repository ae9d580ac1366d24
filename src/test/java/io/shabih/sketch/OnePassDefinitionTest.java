package io.shabih.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hasher and a slow reference that follows the definition give the same components. */
class OnePassDefinitionTest {
    private static final int[] COUNTS = IntStream.concat(IntStream.rangeClosed(1, 40),
            IntStream.of(63, 64, 65, 100, 127, 128, 129, 250, 400, 1000, 3000, 5000)).toArray();
    private static final int[] COUNTS_OF_MANY = {1, 7, 8, 9, 50, 5000};

    record Case(int components, Hashes hashes) {
        int[] counts() {
            return components > 1024 ? COUNTS_OF_MANY : COUNTS;
        }
    }

    /** Well mixed ones, and some that are not: both agree on all of them. */
    enum Hashes {
        RANDOM, SMALL, EQUAL_LOWER_HALVES, EQUAL_UPPER_HALVES, ALL_EQUAL, EMPTY_VALUES;

        long[] of(int count, RowThrow thrown) {
            SplittableRandom random = new SplittableRandom(count);
            return switch (this) {
                case RANDOM -> random.longs(count).toArray();
                case SMALL -> LongStream.range(0, count).toArray();
                case EQUAL_LOWER_HALVES -> random.longs(count).map(x -> x << 32 | 5).toArray();
                case EQUAL_UPPER_HALVES -> random.longs(count).map(x -> x >>> 32).toArray();
                case ALL_EQUAL -> LongStream.generate(() -> 77).limit(count).toArray();
                case EMPTY_VALUES -> random.longs(count).map(x -> hashOf(thrown, x)).toArray();
            };
        }

        /** Makes the value of either place, or of both, the one that counts as none. */
        private static long hashOf(RowThrow thrown, long x) {
            long lower = (x & 1) == 0 ? x & 0xFFFF_FFFFL : MinHasher.EMPTY;
            long upper = (x & 2) == 0 ? x >>> 32 : MinHasher.EMPTY;
            long halves = upper * inverse((int) (thrown.factor() >>> 32)) << 32
                    | lower * inverse((int) thrown.factor()) & 0xFFFF_FFFFL;
            return halves ^ thrown.flip();
        }

        /** Newton's iteration: each step doubles the bits that are right, of which an odd x has three. */
        private static int inverse(int x) {
            int y = x;
            for (int bits = 3; bits < Integer.SIZE; bits *= 2) {
                y *= 2 - x * y;
            }
            return y;
        }
    }

    static Stream<Case> cases() {
        return IntStream.of(1, 7, 64, 65, 100, 128, 200, 1024, MinHashScheme.MAX_COMPONENTS).boxed()
                .flatMap(components -> Stream.of(Hashes.values()).map(each -> new Case(components, each)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theHasherFollowsTheDefinition(Case c) {
        MinHashScheme scheme = new MinHashScheme(c.components(), 0x5eed);
        OnePassReference reference = new OnePassReference(scheme);
        MinHasher hasher = scheme.hasher();
        long[] actual = new long[c.components()];
        for (int count : c.counts()) {
            long[] hashes = c.hashes().of(count, reference.thrown());
            hasher.sketch(hashes, count, actual);
            assertArrayEquals(reference.sketch(hashes), actual, () -> c + ", count " + count);
        }
    }
}
