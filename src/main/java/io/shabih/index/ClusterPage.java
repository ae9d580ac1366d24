package io.shabih.index;

import io.shabih.Cluster;
import java.util.List;

/**
 * Clusters in the order that was asked for.
 *
 * @param clusters those of the page
 * @param total how many there are on all pages
 */
public record ClusterPage(List<Cluster> clusters, int total) {
    public ClusterPage {
        clusters = List.copyOf(clusters);
    }
}
