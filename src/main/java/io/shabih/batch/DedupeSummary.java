package io.shabih.batch;

import io.shabih.Relation;
import io.shabih.read.Rejected;
import io.shabih.read.RejectedKind;
import io.shabih.report.ClusterExcerpt;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run did, for people. Kept + dropped + rejected = read.
 *
 * @param out where the results are
 * @param kept articles kept
 * @param dropped articles dropped for another one that carries the same report
 * @param earlier of the dropped, those that stay in the earlier corpus ({@link DedupeSettings#against})
 * @param longer articles dropped, other than those of the same text, that are longer than the one kept for them; none is more
 *     than twice as long
 * @param rejected records that are no articles
 * @param clusters reports that more than one article carries
 * @param matchesByRelation verified pairs, each relation that occurs
 * @param largest the largest clusters, at most {@value #MOST_CLUSTERS}
 * @param rejectedKinds rejects by the kind of reason, in the order of their first ones, at most
 *     {@value #MOST_REJECTED}
 * @param unread the first reject of each input of which nothing at all could be read
 * @param warnings what the user should look at
 * @param seconds the whole run
 */
public record DedupeSummary(
        Path out,
        int kept,
        int dropped,
        int earlier,
        int longer,
        int rejected,
        int clusters,
        Map<Relation, Integer> matchesByRelation,
        List<ClusterExcerpt> largest,
        List<RejectedKind> rejectedKinds,
        List<Rejected> unread,
        List<String> warnings,
        double seconds) {

    /** Clusters that a summary holds at most. */
    public static final int MOST_CLUSTERS = 10;

    /** Kinds of rejects that a summary holds at most. */
    public static final int MOST_REJECTED = 5;

    /** All records read. */
    public int read() {
        return kept + dropped + rejected;
    }
}
