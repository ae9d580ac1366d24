package io.shabih.index;

import io.shabih.Cluster;
import java.util.List;

/**
 * Stories in the order that was asked for.
 *
 * @param stories those of the page
 * @param total how many there are on all pages
 */
public record StoryList(List<Cluster> stories, int total) {
    public StoryList {
        stories = List.copyOf(stories);
    }
}
