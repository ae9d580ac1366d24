package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Groups items by verified matches without chaining: every member was itself compared with its leader and
 * matched it.
 *
 * <pre>{@code
 * LeaderClusters clusters = LeaderClusters.of(order, links);
 * clusters.leaderOf(item); // the item itself where nothing better matches it
 * }</pre>
 *
 * <p>The items are taken in the order of preference (whom the keep rule would rather keep). An item that
 * nobody has taken becomes a leader and takes all items that match it and are still free. So A~B, B~C,
 * A&#8802;C with A preferred gives {A, B} and {C}: C is never dropped for the sake of an A that it does not
 * match. We rejected connected components (one template chains hundreds of thousands of articles into one
 * cluster) and complete linkage (a single missed pair splits a true cluster). The price: two members of a
 * cluster may resemble each other less than each resembles the leader.
 *
 * <p>The result depends on the matches and the preference alone, not on the order they come in. Cost: linear
 * in items and matches; 12 bytes an item, 8 a match. Immutable and thread-safe.
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
     * @param links two items a match, packed as {@code (first << 32) | second}; either order, repeats allowed
     */
    public static LeaderClusters of(int[] preference, long[] links) {
        List<IntList> neighbours = neighbours(preference.length, links);
        int[] leaderOf = new int[preference.length];
        Arrays.fill(leaderOf, -1);
        for (int item : preference) {
            if (leaderOf[item] >= 0) {
                continue;
            }
            leaderOf[item] = item;
            for (int neighbour : neighbours.get(item)) {
                if (leaderOf[neighbour] < 0) {
                    leaderOf[neighbour] = item;
                }
            }
        }
        return new LeaderClusters(leaderOf);
    }

    private static List<IntList> neighbours(int itemCount, long[] links) {
        List<IntList> neighbours = new ArrayList<>(Collections.nCopies(itemCount, IntList.of()));
        for (long link : links) {
            int first = (int) (link >>> 32);
            int second = (int) link;
            add(neighbours, first, second);
            add(neighbours, second, first);
        }
        return neighbours;
    }

    private static void add(List<IntList> neighbours, int item, int neighbour) {
        IntList list = neighbours.get(item);
        if (list.isEmpty()) {
            list = new IntArrayList(2);
            neighbours.set(item, list);
        }
        list.add(neighbour);
    }

    /** The leader of the item's cluster; the item itself where it leads or stands alone. */
    public int leaderOf(int item) {
        return leaderOf[item];
    }
}
