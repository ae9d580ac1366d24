package io.shabih.page;

import io.shabih.Article;
import io.shabih.json.Json;
import io.shabih.page.LinkedPage.Entry;
import io.shabih.page.LinkedPage.Resolution;
import java.util.Locale;

/** A page's list of similar articles, resolved, as JSON. Thread-safe: no state. */
public final class LinkJson {
    private LinkJson() {}

    /**
     * {@code {"page","title","source","keywords","article","slots","wastedOnCopies","alreadyShown","stories":[{"shown",
     * "entries":[{"place","headline","resolution","id","candidates":[{"id","title"}]}]}],"better":[{"title","id",
     * "from"}]}}.
     *
     * @param name what the page is called
     */
    public static void page(String name, AggregatorPage page, LinkedPage linked, Json json) {
        json.text("page", name)
                .text("title", page.article().title())
                .text("source", page.article().source())
                .text("keywords", page.keywords())
                .text("article", linked.article().map(Article::id).orElse(""))
                .count("slots", linked.slotCount())
                .count("wastedOnCopies", linked.wastedOnCopies())
                .count("alreadyShown", linked.alreadyShown())
                .array("stories", linked.clusters(), cluster -> json
                        .text("shown", cluster.shown().name().toLowerCase(Locale.ROOT))
                        .array("entries", cluster.entries(), entry -> entry(entry, json)))
                .array("better", linked.better(), suggestion -> json
                        .text("title", suggestion.headline())
                        .text("id", suggestion.article().map(Article::id).orElse(""))
                        .text("from", suggestion.fromIndex().isPresent() ? "index" : "page"));
    }

    private static void entry(Entry entry, Json json) {
        boolean resolved = entry.resolution() == Resolution.RESOLVED;
        json.count("place", entry.place())
                .text("headline", entry.headline())
                .text("resolution", entry.resolution().name().toLowerCase(Locale.ROOT))
                .text("id", resolved ? entry.candidates().getFirst().id() : "")
                .array("candidates", entry.candidates(), candidate -> json
                        .text("id", candidate.id())
                        .text("title", candidate.title()));
    }
}
