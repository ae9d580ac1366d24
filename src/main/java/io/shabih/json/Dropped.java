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
 */
public record Dropped(
        String id, String keptId, String cluster, Relation relation, double resemblance, String rule) {

    public Dropped {
        if (!(resemblance >= 0 && resemblance <= 1)) {
            throw new IllegalArgumentException("resemblance is " + resemblance + "; allowed: 0 to 1");
        }
        if (id.equals(keptId)) {
            throw new IllegalArgumentException(
                    "keptId is " + keptId + "; allowed: an id other than the dropped one");
        }
    }
}
