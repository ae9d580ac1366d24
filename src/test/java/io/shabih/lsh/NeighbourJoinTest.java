package io.shabih.lsh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NeighbourJoinTest {
    @Test
    void anItemMeetsTheNextFewOfItsKey() {
        NeighbourJoin join = new NeighbourJoin(2);
        for (int item = 0; item < 5; item++) {
            join.add(item, new long[] {7});
        }
        assertArrayEquals(
                new long[] {pair(0, 1), pair(0, 2), pair(1, 2), pair(1, 3), pair(2, 3), pair(2, 4),
                    pair(3, 4)},
                join.pairs());
    }

    @Test
    void aPairOfManyKeysIsNamedOnce() {
        NeighbourJoin join = new NeighbourJoin(4);
        join.add(0, new long[] {1, 2, 3});
        join.add(1, new long[] {9});
        join.add(2, new long[] {3, 2, 1});
        assertArrayEquals(new long[] {pair(0, 2)}, join.pairs());
    }

    @Test
    void itemsWithoutACommonKeyNeverMeet() {
        NeighbourJoin join = new NeighbourJoin(4);
        join.add(0, new long[] {1});
        join.add(1, new long[] {2});
        join.add(2, new long[0]);
        assertArrayEquals(new long[0], join.pairs());
    }

    @Test
    void reachIsOneOrMore() {
        assertThrows(IllegalArgumentException.class, () -> new NeighbourJoin(0));
    }

    private static long pair(long first, long second) {
        return (first << 32) | second;
    }
}
