package io.shabih.cluster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Groups items by verified matches without chaining: every member was itself compared with its leader and
 * matched it, and its leader may be kept in its place.
 *
 * <pre>{@code
 * LeaderClusters clusters = LeaderClusters.of(order, links);
 * clusters.leaderOf(item); // the item itself where nothing better matches it
 * }</pre>
 *
 * <p>The items are taken in the order of preference (whom the keep rule would rather keep), but an item that may not stand for one
 * that may stand for it, as a flash for the report, waits until all others had their turn. An item that nobody has taken becomes a
 * leader and takes all items that match it, for which it may stand, and which are still free. So A~B, B~C,
 * A&#8802;C with A preferred gives {A, B} and {C}: C is never dropped for the sake of an A that it does not
 * match. We rejected connected components (one template chains hundreds of thousands of articles into one
 * cluster) and complete linkage (a single missed pair splits a true cluster). The price: two members of a
 * cluster may resemble each other less than each resembles the leader.
 *
 * <p>The result depends on the matches and the preference alone, not on the order they come in. Cost: a sort of the matches, else
 * linear; 13 bytes an item, 12 a link. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1002/9780470316801">Leader clustering: J. A. Hartigan, Clustering
 *     Algorithms, 1975, chapter 3</a>
 */
public final class LeaderClusters {
    private final int[] leaderOf;

    private LeaderClusters(int[] leaderOf) {
        this.leaderOf = leaderOf;
    }

    /**
     * Clusters the items.
     *
     * @param preference all items 0 to n-1, the one to keep first
     * @param links two items of which the first may lead the second, packed as {@code (first << 32) | second}; a match of two
     *     that may each lead the other is two links. In any order, repeats allowed
     */
    public static LeaderClusters of(int[] preference, long[] links) {
        int[] ends = new int[preference.length + 1];
        int[] neighbours = neighbours(ends, links);
        int[] leaderOf = new int[preference.length];
        Arrays.fill(leaderOf, -1);
        for (int item : wholeFirst(preference, links)) {
            if (leaderOf[item] >= 0) {
                continue;
            }
            leaderOf[item] = item;
            for (int i = item == 0 ? 0 : ends[item - 1]; i < ends[item]; i++) {
                if (leaderOf[neighbours[i]] < 0) {
                    leaderOf[neighbours[i]] = item;
                }
            }
        }
        return new LeaderClusters(leaderOf);
    }

    /** The preference, but items that another one may lead and they not it come last. */
    private static int[] wholeFirst(int[] preference, long[] links) {
        long[] sorted = links.clone();
        Arrays.parallelSort(sorted);
        BitSet outdone = new BitSet(preference.length);
        for (long link : links) {
            if (Arrays.binarySearch(sorted, Long.rotateLeft(link, Integer.SIZE)) < 0) {
                outdone.set(second(link));
            }
        }
        int[] order = new int[preference.length];
        int whole = 0;
        int last = preference.length - outdone.cardinality();
        for (int item : preference) {
            order[outdone.get(item) ? last++ : whole++] = item;
        }
        return order;
    }

    /** Whom each item may lead, one item's after the other's; sets where each item's end. */
    private static int[] neighbours(int[] ends, long[] links) {
        for (long link : links) {
            ends[first(link) + 1]++;
        }
        for (int item = 1; item < ends.length; item++) {
            ends[item] += ends[item - 1];
        }
        int[] neighbours = new int[links.length];
        for (long link : links) { // an item's end is its start until its neighbours are dealt out
            neighbours[ends[first(link)]++] = second(link);
        }
        return neighbours;
    }

    private static int first(long link) {
        return (int) (link >>> 32);
    }

    private static int second(long link) {
        return (int) link;
    }

    /** The leader of the item's cluster; the item itself where it leads or stands alone. */
    public int leaderOf(int item) {
        return leaderOf[item];
    }
}
