package io.shabih.page;

import io.shabih.Article;
import io.shabih.RelatedArticle;
import java.util.List;
import java.util.Optional;

/**
 * The similar articles that a page lists, resolved and grouped, and a better list.
 *
 * @param article the indexed article that the page is about, if it is known
 * @param clusters the page's entries, those that carry one report together, in the page's order
 * @param better one entry a cluster: the page's own, then what the index has beside them
 */
public record LinkedPage(Optional<Article> article, List<EntryCluster> clusters, List<Suggestion> better) {
    public LinkedPage {
        clusters = List.copyOf(clusters);
        better = List.copyOf(better);
    }

    /** How an entry was resolved. */
    public enum Resolution {
        /** To one indexed article, or to one cluster of several. */
        RESOLVED,
        /** Several reports of the index fit equally well. */
        AMBIGUOUS,
        /** The index has no such report. */
        UNKNOWN
    }

    /** What the page shows of a cluster already. */
    public enum AlreadyShown {
        /** Nothing. */
        NOT,
        /** It is the page's own article. */
        ARTICLE,
        /** It is the article that the page shows whole below. */
        INLINED
    }

    /**
     * An entry of the page's list.
     *
     * @param place in the page's list, from 1
     * @param candidates indexed articles that fit, the best first; none if unknown
     */
    public record Entry(int place, String headline, Resolution resolution, List<Article> candidates) {
        public Entry {
            candidates = List.copyOf(candidates);
        }
    }

    /** Entries that carry one report; the second and every other one wastes its slot. */
    public record EntryCluster(List<Entry> entries, AlreadyShown shown) {
        public EntryCluster {
            entries = List.copyOf(entries);
        }

        /** The indexed article that the first resolved entry stands for. */
        public Optional<Article> article() {
            return entries.stream().filter(entry -> entry.resolution() == Resolution.RESOLVED)
                    .map(entry -> entry.candidates().getFirst()).findFirst();
        }
    }

    /** An entry of the better list: from the page where {@code fromIndex} is empty. */
    public record Suggestion(String headline, Optional<Article> article,
            Optional<RelatedArticle> fromIndex) {}

    /** Entries of the page's list. */
    public int slotCount() {
        return clusters.stream().mapToInt(cluster -> cluster.entries().size()).sum();
    }

    /** Slots that hold another copy of an entry before them. */
    public int wastedOnCopies() {
        return slotCount() - clusters.size();
    }

    /** Slots that lead to what the page shows itself. */
    public int alreadyShown() {
        return (int) clusters.stream().filter(cluster -> cluster.shown() != AlreadyShown.NOT).count();
    }
}
