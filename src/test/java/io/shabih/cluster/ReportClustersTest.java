package io.shabih.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportClustersTest {
    /** Pairs of items as a run verifies them. */
    private static final class Pairs {
        private final LongArrayList pairs = new LongArrayList();
        private final IntArrayList weights = new IntArrayList();
        private final LongArrayList leads = new LongArrayList();
        private final LongArrayList contains = new LongArrayList();
        private final BitSet slight = new BitSet();

        /** Two reports in words of their own. */
        Pairs own(int a, int b, int weight) {
            pairs.add(CorrelationClusters.pair(a, b));
            weights.add(weight);
            return this;
        }

        /** Two copies, of which either may stay. */
        Pairs copies(int a, int b, int weight) {
            leads.add(CorrelationClusters.pair(a, b));
            leads.add(CorrelationClusters.pair(b, a));
            return own(a, b, weight);
        }

        Pairs holds(int a, int b, int weight) {
            contains.add(CorrelationClusters.pair(a, b));
            return own(Math.min(a, b), Math.max(a, b), weight);
        }

        Pairs withoutBody(int item) {
            slight.set(item);
            return this;
        }

        ReportClusters clusters(int count) {
            int[] preference = IntStream.range(0, count).toArray();
            return ReportClusters.of(preference,
                    new ReportClusters.Links(pairs.toLongArray(), weights.toIntArray(),
                            leads.toLongArray(), leads.toLongArray(), contains.toLongArray(), slight));
        }
    }

    private static int[] representatives(ReportClusters clusters, int count) {
        return IntStream.range(0, count).map(clusters::representativeOf).toArray();
    }

    private static int[] leaders(ReportClusters clusters, int count) {
        return IntStream.range(0, count).map(clusters::leaderOf).toArray();
    }

    @Test
    void ownTextsOfOneEventShareAClusterAndAllStay() {
        ReportClusters clusters = new Pairs().own(0, 1, 3_000).own(1, 2, 3_000).clusters(3);
        assertArrayEquals(new int[] {1, 1, 1}, representatives(clusters, 3));
        assertArrayEquals(new int[] {0, 1, 2}, leaders(clusters, 3));
    }

    @Test
    void aCopyGoesForTheOneThatItCopies() {
        ReportClusters clusters = new Pairs().copies(0, 1, 5_000).copies(2, 3, 5_000)
                .own(0, 2, 4_000).own(1, 2, 4_000).own(0, 3, 4_000).clusters(4);
        assertArrayEquals(new int[] {0, 0, 2, 2}, leaders(clusters, 4));
        assertEquals(clusters.representativeOf(1), clusters.representativeOf(3));
    }

    @Test
    void whatIsDroppedIsRepresentedByOneThatStays() {
        ReportClusters clusters = new Pairs().copies(0, 1, 5_000).own(1, 2, 5_000).own(1, 3, 5_000)
                .clusters(4);
        assertEquals(0, clusters.leaderOf(1)); // item 1 belongs most surely, but goes for item 0
        assertEquals(0, clusters.representativeOf(1));
    }

    @Test
    void copiesAreNeverHeldApart() {
        Pairs pairs = new Pairs().copies(2, 3, 1_000);
        for (int a : new int[] {0, 1}) {
            pairs.own(a, 2, 6_000).own(a, 3, -6_000).own(a, 4, -6_000).own(a, 5, -6_000);
        }
        pairs.own(0, 1, 6_000).own(3, 4, 6_000).own(3, 5, 6_000).own(4, 5, 6_000).own(2, 4, -6_000);
        ReportClusters clusters = pairs.clusters(6);
        assertEquals(2, clusters.leaderOf(3));
        assertEquals(clusters.representativeOf(2), clusters.representativeOf(3));
    }

    /** However often each was copied, and whichever copies were compared. */
    @Test
    void twoReportsAreOneClusterByWhatWasComparedOfTheirCopies() {
        Pairs pairs = new Pairs().own(0, 4, 1_500).own(2, 5, 500);
        for (int first : new int[] {0, 4}) {
            for (int copy = first + 1; copy < first + 4; copy++) {
                pairs.copies(first, copy, 5_000);
            }
        }
        ReportClusters clusters = pairs.clusters(8);
        assertEquals(1, IntStream.range(0, 8).map(clusters::representativeOf).distinct().count());
        assertArrayEquals(new int[] {0, 0, 0, 0, 4, 4, 4, 4}, leaders(clusters, 8));
    }

    @Test
    void ofEqualsARoundUpRepresentsNoReport() {
        ReportClusters clusters = new Pairs().holds(0, 1, 4_000).clusters(2);
        assertArrayEquals(new int[] {1, 1}, representatives(clusters, 2));
    }

    @Test
    void anItemWithoutBodyJoinsOneReportAndNoTwo() {
        ReportClusters clusters = new Pairs().own(0, 1, 7_000).own(1, 2, 6_000).withoutBody(1).clusters(3);
        assertEquals(clusters.representativeOf(0), clusters.representativeOf(1));
        assertEquals(2, clusters.representativeOf(2));
        Pairs three = new Pairs();
        for (int slight = 2; slight < 5; slight++) {
            three.own(0, slight, 7_000).own(1, slight, 7_000).withoutBody(slight);
        }
        three.own(2, 3, 7_000).own(2, 4, 7_000).own(3, 4, 7_000);
        ReportClusters apart = three.clusters(5);
        assertEquals(1, apart.representativeOf(1));
    }

    @Test
    void itemsWithoutBodyAreClusteredAmongThemselves() {
        ReportClusters clusters = new Pairs().own(0, 1, 3_000).withoutBody(0).withoutBody(1).clusters(2);
        assertEquals(clusters.representativeOf(0), clusters.representativeOf(1));
    }

    @Test
    void eachPairHasItsWeight() {
        long[] none = {};
        assertThrows(IllegalArgumentException.class,
                () -> new ReportClusters.Links(new long[] {1}, new int[0], none, none, none, new BitSet()));
    }
}
