package io.shabih;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Articles that carry the same report, two or more, by all verified pairs among them: nothing is here because of a chain. Copies of a
 * member that is kept may be dropped; own texts of one event share a cluster and are all kept.
 *
 * @param id names the cluster; made from the representative's id, so it stays while that one stays
 * @param representative id of the member that stands for the others
 * @param cohesion mean resemblance of the members to the representative, 0 to 1
 * @param members all articles of the cluster, the representative first; kept as given, not copied, for a list may make
 *     its members as they are asked for
 */
public record Cluster(String id, String representative, double cohesion, List<Member> members) {

    public Cluster {
        members = Collections.unmodifiableList(members);
        Shares.require("cohesion", cohesion);
        if (members.size() < 2) {
            throw new IllegalArgumentException("members are " + members.size() + "; allowed: 2 or more");
        }
    }

    /** How many members are kept, so that a wire report counts once however many carry it. Cost: linear. */
    public int independent() {
        return (int) members.stream().filter(Member::kept).count();
    }

    /**
     * One article of a cluster.
     *
     * @param relation what this article is to the representative; EXACT for the representative itself
     * @param kept whether it is no copy of another member that is kept
     * @param resemblance to the representative, 0 to 1
     * @param containment share of this article's shingles that the representative has, 0 to 1
     * @param precision how exactly the date is known
     */
    public record Member(
            String id,
            Relation relation,
            boolean kept,
            double resemblance,
            double containment,
            Optional<Instant> date,
            DatePrecision precision,
            String source,
            String title) implements Dated {

        /** A member that is kept and whose date tells its precision itself: midnight in UTC is a day without a time. */
        public Member(String id, Relation relation, double resemblance, double containment,
                Optional<Instant> date, String source, String title) {
            this(id, relation, true, resemblance, containment, date, DatePrecision.of(date), source, title);
        }
    }
}
