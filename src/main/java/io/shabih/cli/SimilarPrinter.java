package io.shabih.cli;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.explain.Propagation;
import io.shabih.index.ArticleIndex;
import io.shabih.index.SimilarList;
import io.shabih.json.Certainty;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what an article's copies are, and what is similar to it. */
final class SimilarPrinter {
    private final Article article;
    private final ArticleIndex index;
    private final PrintWriter out;

    SimilarPrinter(Article article, ArticleIndex index, PrintWriter out) {
        this.article = article;
        this.index = index;
        this.out = out;
    }

    void print(SimilarList list, Optional<Propagation> cluster) {
        out.println(TerminalText.headline(article.title(), article.id()));
        out.println();
        cluster.ifPresent(of -> new ClusterPrinter(out).lags(of));
        Set<String> members = cluster.stream().flatMap(of -> of.cluster().members().stream())
                .map(Cluster.Member::id).collect(Collectors.toSet());
        matches("copies:", outside(members, list.copies()));
        matches("updates:", outside(members, list.updates()));
        out.println(heading(list));
        int place = 1;
        for (RelatedArticle similar : list.others()) {
            out.println(String.format(Locale.ROOT, "  %2d  %s%s", place++,
                    TerminalText.headline(similar.title(), similar.id()),
                    similar.copies() == 0 ? "" : "  (+" + similar.copies() + " نسخ)"));
            out.println("      " + similar.isoDate().orElse("no date") + "  "
                    + similar.source() + "  " + similar.id() + "  why: " + similar.why().stream()
                            .map(RelatedArticle.Reason::word)
                            .collect(Collectors.joining(" ")));
        }
    }

    private static String heading(SimilarList list) {
        boolean none = list.others().isEmpty();
        return switch (list.basis()) {
            case REPORT -> none ? "nothing similar" : "similar:";
            case WORDS -> "a few words are no report that could have copies; "
                    + (none ? "no article has them" : "articles that have them:");
        };
    }

    /** What does not stand in the cluster already. */
    private List<Match> outside(Set<String> members, List<Match> matches) {
        return matches.stream().filter(match -> !members.contains(other(match))).toList();
    }

    private void matches(String heading, List<Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        out.println(heading);
        for (Match match : matches) {
            String title = index.articleWithoutBody(other(match)).map(Article::title).orElse("");
            out.println(String.format(Locale.ROOT, "  %-9s %.2f  %s%s",
                    match.relation().name().toLowerCase(Locale.ROOT), match.resemblance(),
                    TerminalText.headline(title, other(match)), perhaps(Certainty.of(match))));
        }
        out.println();
    }

    private String other(Match match) {
        return match.a().equals(article.id()) ? match.b() : match.a();
    }

    private static String perhaps(Certainty certainty) {
        return certainty.isSure()
                ? ""
                : String.format(Locale.ROOT, "  (perhaps: probability %.2f)", certainty.probability());
    }
}
