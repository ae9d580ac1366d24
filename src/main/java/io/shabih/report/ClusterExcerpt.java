package io.shabih.report;

import io.shabih.Cluster;
import java.util.List;

/**
 * What is shown of a large cluster: its figures and its first members.
 *
 * @param id names the cluster
 * @param representative id of the member that stands for the others
 * @param cohesion mean resemblance of the members to the representative, 0 to 1
 * @param size all members, 2 or more
 * @param independent those that are kept
 * @param sourceCount the sources of all members
 * @param members the first ones, the representative first, at most {@value #MOST_MEMBERS}
 */
public record ClusterExcerpt(
        String id, String representative, double cohesion, int size, int independent, int sourceCount,
        List<Cluster.Member> members) {
    /** Members that an excerpt holds at most. */
    public static final int MOST_MEMBERS = 8;

    public ClusterExcerpt {
        members = List.copyOf(members);
        if (members.size() != Math.min(size, MOST_MEMBERS)) {
            throw new IllegalArgumentException("members are " + members.size() + " of " + size
                    + "; allowed: the first " + MOST_MEMBERS + ", or all of fewer");
        }
    }

    /** The excerpt of a cluster. */
    public static ClusterExcerpt of(Cluster cluster) {
        List<Cluster.Member> all = cluster.members();
        return new ClusterExcerpt(
                cluster.id(),
                cluster.representative(),
                cluster.cohesion(),
                all.size(),
                cluster.independent(),
                Math.toIntExact(all.stream().map(Cluster.Member::source).distinct().count()),
                all.subList(0, Math.min(all.size(), MOST_MEMBERS)));
    }
}
