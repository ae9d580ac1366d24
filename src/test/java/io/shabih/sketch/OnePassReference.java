package io.shabih.sketch;

import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;

/** {@link MinHashScheme} component by component, as its definition reads. */
final class OnePassReference {
    private final int components;
    private final int rows;
    private final HashFamily family;

    OnePassReference(MinHashScheme scheme) {
        int enough = 32;
        while (2 * enough < scheme.components()) {
            enough *= 2;
        }
        this.components = scheme.components();
        this.rows = enough;
        this.family = HashFamily.draw(1 + 2 * rows, scheme.seed());
    }

    RowThrow thrown() {
        int rowBits = Integer.bitCount(rows - 1);
        return new RowThrow(family.flips()[0], family.factors()[0] | 1L << 32, Integer.SIZE - rowBits);
    }

    long[] sketch(long[] hashes) {
        long[] sketch = new long[components];
        for (int i = 0; i < components; i++) {
            int value = value(i, hashes);
            sketch[i] = (value ^ value >>> 13) & 0xFFFF_FFFFL;
        }
        return sketch;
    }

    private int value(int component, long[] hashes) {
        boolean upper = component >= rows;
        int row = upper ? 11 * component % rows : component;
        LongStream inRow = LongStream.of(hashes)
                .filter(hash -> thrown().upper(hash) >>> thrown().rowShift() == row);
        int thrown = smallest(inRow, hash -> upper ? thrown().upper(hash) : thrown().lower(hash));
        int place = 2 * row + (upper ? 1 : 0);
        int flip = (int) family.flips()[1 + place];
        int factor = (int) family.factors()[1 + place];
        return thrown < Integer.MAX_VALUE
                ? thrown
                : smallest(LongStream.of(hashes), hash -> ((int) hash ^ flip) * factor);
    }

    private static int smallest(LongStream numbers, LongToIntFunction value) {
        return numbers.mapToInt(value).min().orElse(Integer.MAX_VALUE);
    }
}
