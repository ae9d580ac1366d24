package io.shabih.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LeaderClustersTest {
    private static final long SEED = 0x5EED_0001L;

    @Test
    void chainIsNotOneCluster() {
        // 0 ~ 1, 1 ~ 2, but 0 is not 2
        LeaderClusters clusters = LeaderClusters.of(new int[] {0, 1, 2}, both(link(0, 1), link(1, 2)));
        assertEquals(0, clusters.leaderOf(0));
        assertEquals(0, clusters.leaderOf(1));
        assertEquals(2, clusters.leaderOf(2));
    }

    @Test
    void preferenceChoosesTheLeader() {
        LeaderClusters clusters = LeaderClusters.of(new int[] {1, 0, 2}, both(link(0, 1), link(1, 2)));
        assertArrayEquals(new int[] {1, 1, 1}, leaders(clusters, 3));
    }

    /** 0 is a flash, 1 its report, 2 a copy of either. */
    @Test
    void aFlashWaitsForItsReport() {
        int[] preference = {0, 1, 2};
        assertArrayEquals(new int[] {1, 1, 1},
                leaders(LeaderClusters.of(preference,
                        new long[] {link(1, 0), link(1, 2), link(2, 1), link(0, 2), link(2, 0)}), 3));
    }

    /** 0 may stand for neither of the two reports that it is linked with, so it joins the first and does not join them. */
    @Test
    void whatMayStandForNobodyJoinsNoTwo() {
        LeaderClusters clusters = LeaderClusters.of(new int[] {0, 1, 2}, new long[] {link(1, 0), link(2, 0)});
        assertArrayEquals(new int[] {1, 1, 2}, leaders(clusters, 3));
    }

    @Test
    void aFlashOfAFlashIsLedByNoShorterOne() {
        // each may be led by the next alone; 2, the whole, takes 1, and 0 is left
        LeaderClusters clusters = LeaderClusters.of(new int[] {0, 1, 2}, new long[] {link(1, 0), link(2, 1)});
        assertArrayEquals(new int[] {0, 2, 2}, leaders(clusters, 3));
    }

    @Test
    void itemsWithoutLinksStandAlone() {
        assertArrayEquals(new int[] {0, 1}, leaders(LeaderClusters.of(new int[] {1, 0}, new long[0]), 2));
    }

    @Test
    void everyLeaderMayLeadItsMembersAndOrderOfLinksIsNoMatter() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            int items = random.nextInt(1, 40);
            long[] links = randomLinks(random, items);
            int[] preference = shuffled(random, IntStream.range(0, items).toArray());
            int[] leaders = leaders(LeaderClusters.of(preference, links), items);
            Set<Long> known = new HashSet<>();
            for (long link : links) {
                known.add(link);
            }
            for (int item = 0; item < items; item++) {
                assertEquals(leaders[leaders[item]], leaders[item], "a leader leads itself, seed " + SEED);
                assertTrue(
                        item == leaders[item] || known.contains(link(leaders[item], item)),
                        "its leader may lead it, seed " + SEED);
            }
            assertArrayEquals(leaders, leaders(LeaderClusters.of(preference, reversed(links)), items));
        }
    }

    private static long[] randomLinks(SplittableRandom random, int items) {
        return random.longs(random.nextInt(0, 80))
                .map(x -> link((int) Long.remainderUnsigned(x, items),
                        (int) Long.remainderUnsigned(x >>> 20, items)))
                .filter(x -> (x >>> 32) != (int) x)
                .toArray();
    }

    private static long[] both(long... links) {
        return LongStream.of(links).flatMap(link -> LongStream.of(link, Long.rotateLeft(link, 32))).toArray();
    }

    private static long[] reversed(long[] links) {
        return IntStream.range(0, links.length).mapToLong(i -> links[links.length - 1 - i]).toArray();
    }

    private static int[] shuffled(SplittableRandom random, int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = items[i];
            items[i] = items[j];
            items[j] = swapped;
        }
        return items;
    }

    private static int[] leaders(LeaderClusters clusters, int items) {
        return IntStream.range(0, items).map(clusters::leaderOf).toArray();
    }

    private static long link(int a, int b) {
        return ((long) a << 32) | b;
    }
}
