package io.shabih.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairCollectorTest {
    @Test
    void aPairIsPassedOnOnceHoweverOftenItComes() {
        LongList passed = new LongArrayList();
        PairCollector collector = new PairCollector(passed::add);
        for (int i = 0; i < 3 * PairCollector.MOST; i++) {
            collector.add(i % 1_000 + 1, 0);
        }
        assertEquals(1_000, collector.finish());
        assertEquals(List.of(1L, 2L, 3L), passed.subList(0, 3), "the lower item is the first");
        assertEquals(1_000, new LongOpenHashSet(passed).size());
    }

    /** As many articles as end with one paragraph: the room for their pairs does not grow with them. */
    @Test
    void noneOfMorePairsThanThereIsRoomForIsLost() {
        LongOpenHashSet passed = new LongOpenHashSet();
        PairCollector collector = new PairCollector(passed::add);
        int items = 5 * PairCollector.MOST / 2;
        for (int item = 0; item < items; item++) {
            collector.add(item, item + 1);
            collector.add(item + 1, item);
        }
        assertEquals(items, collector.finish());
        assertEquals(items, passed.size());
    }
}
