package io.shabih.index;

import io.shabih.Article;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a search found.
 *
 * @param having whether the articles have all the words
 * @param total how many articles were found
 * @param hits those of this page, the best first
 * @param next what the next page passes over; empty on the last page
 */
public record SearchPage(Having having, int total, List<Hit> hits, Optional<Integer> next) {
    /** How many of the words an article has that was found. */
    public enum Having {
        ALL,
        /** Nothing has all of them. */
        SOME
    }

    /**
     * An article that was found.
     *
     * @param article without its body
     * @param cluster id of its cluster, if others carry its report too
     * @param excerpt the text around the first of the words in it
     * @param words those of the article that were searched for, as it writes them
     */
    public record Hit(Article article, Optional<String> cluster, String excerpt, List<String> words) {
        public Hit {
            words = List.copyOf(words);
        }
    }

    public SearchPage {
        hits = List.copyOf(hits);
    }
}
