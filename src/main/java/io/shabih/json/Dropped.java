package io.shabih.json;

import io.shabih.Relation;

/**
 * An article that is not kept, and why.
 *
 * @param id the dropped article
 * @param keptId the article that stays in its place
 * @param cluster the cluster both are in
 * @param relation what the dropped article is to the representative of its cluster
 * @param resemblance of those two, 0 to 1
 * @param rule the keep rule that chose, for example {@code earliest}
 * @param in where the kept one is
 */
public record Dropped(
        String id, String keptId, String cluster, Relation relation, double resemblance, String rule, In in) {
    /** Where the article is that stays. */
    public enum In {
        /** Among the articles of the run. */
        THIS_CORPUS,
        /** In the one that the run was held against; there it may even have the same id. */
        EARLIER_CORPUS
    }

    public Dropped {
        if (!(resemblance >= 0 && resemblance <= 1)) {
            throw new IllegalArgumentException("resemblance is " + resemblance + "; allowed: 0 to 1");
        }
        if (id.equals(keptId) && in == In.THIS_CORPUS) {
            throw new IllegalArgumentException(
                    "keptId is " + keptId + "; allowed: an id other than the dropped one");
        }
    }
}
