package io.shabih.cli;

import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.index.Added;
import io.shabih.index.IndexStats;
import io.shabih.index.SimilarList;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What the index answers, as JSON; the names are those of the files of {@code dedupe}. */
final class IndexJson {
    private IndexJson() {}

    static void added(Added added, JsonOut json) {
        json.field("id", added.id());
        json.field("cluster", added.story().map(Cluster::id).orElse(""));
        json.array("matches", added.matches(), match -> match(match, json));
    }

    static void stats(IndexStats stats, JsonOut json) {
        json.field("articles", stats.articles());
        json.field("stories", stats.stories());
        json.field("articlesInStories", stats.articlesInStories());
        json.field("bytes", stats.bytes());
        stats.earliest().ifPresent(date -> json.field("earliest", date.toString()));
        stats.latest().ifPresent(date -> json.field("latest", date.toString()));
    }

    static void similar(SimilarList list, Optional<Cluster> story, JsonOut json) {
        json.array("similar", list.similar(), article -> related(article, json));
        json.array("copies", list.copies(), match -> match(match, json));
        story.ifPresent(of -> {
            json.field("cluster", of.id());
            Optional<Instant> first = of.members().stream().flatMap(m -> m.date().stream()).min(
                    Instant::compareTo);
            json.array("propagation", of.members(), member -> member(member, first, json));
        });
    }

    private static void related(RelatedArticle article, JsonOut json) {
        json.field("id", article.id());
        json.field("title", article.title());
        json.field("source", article.source());
        article.date().ifPresent(date -> json.field("date", date.toString()));
        json.field("url", article.url());
        json.field("score", article.score());
        json.field("copies", article.copies());
        json.array("why", article.why(), reason -> {
            json.field("word", reason.word());
            json.field("weight", reason.weight());
        });
    }

    static void match(Match match, JsonOut json) {
        json.field("a", match.a());
        json.field("b", match.b());
        json.field("relation", match.relation().name().toLowerCase(Locale.ROOT));
        json.field("resemblance", match.resemblance());
        json.field("containmentA", match.containmentA());
        json.field("containmentB", match.containmentB());
        json.field("headlineResemblance", match.headlineResemblance());
        json.array("evidence", match.evidence(), evidence -> {
            json.field("kind", evidence.kind());
            json.field("inA", evidence.inA());
            json.field("inB", evidence.inB());
        });
    }

    private static void member(Cluster.Member member, Optional<Instant> first, JsonOut json) {
        json.field("id", member.id());
        json.field("relation", member.relation().name().toLowerCase(Locale.ROOT));
        json.field("resemblance", member.resemblance());
        json.field("containment", member.containment());
        json.field("source", member.source());
        json.field("title", member.title());
        member.date().ifPresent(date -> {
            json.field("date", date.toString());
            first.ifPresent(
                    earliest -> json.field("lagSeconds", Duration.between(earliest, date).toSeconds()));
        });
    }
}
