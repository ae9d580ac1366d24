package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.RelatedArticle;
import io.shabih.Relation;
import io.shabih.engine.Shabih;
import io.shabih.verify.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Looks at lists of similar articles. Arguments: the index, the articles in it, and
 *
 * <ul>
 *   <li>{@code copies N SEED}: of N articles that have copies, does a list show a copy of its article, or one cluster twice?
 *       Entries are compared exactly with each other and with the article, whatever the index knows of them
 *   <li>{@code read N SEED FOLDER}: N lists to be read and judged, MoreLikeThis's beside them, whose index is in FOLDER
 * </ul>
 */
public final class SimilarLists {
    private static final int READ = 5;
    private static final int EXCERPT = 160;

    private final ArticleIndex index;
    private final Comparer comparer;
    private final PrintStream out;

    private SimilarLists(ArticleIndex index, PrintStream out) {
        this.index = index;
        this.comparer = index.comparer();
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        List<Article> all = Shabih.read(List.of(arguments[1]));
        int count = Integer.parseInt(arguments[3]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ArticleIndex index = ArticleIndex.open(Path.of(arguments[0]))) {
            SimilarLists lists = new SimilarLists(index, out);
            List<Article> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(Long.parseLong(arguments[4])));
            if (arguments[2].equals("copies")) {
                lists.copies(shuffled.stream().filter(article -> index.clusterOf(article.id()).isPresent())
                        .limit(count).toList());
            } else {
                lists.read(shuffled.subList(0, count), all, Path.of(arguments[5]));
            }
        }
    }

    private void copies(List<Article> articles) {
        int own = 0;
        int twice = 0;
        int entries = 0;
        for (Article article : articles) {
            List<Article> list = list(article, 10);
            entries += list.size();
            for (int i = 0; i < list.size(); i++) {
                own += isSecond("copy of its article", article, list.get(i)) ? 1 : 0;
                for (int j = 0; j < i; j++) {
                    twice += isSecond("story twice", list.get(j), list.get(i)) ? 1 : 0;
                }
            }
        }
        out.println(articles.size() + " articles that have copies, " + entries + " entries: " + own
                + " are copies of their article, " + twice + " are stories shown twice");
    }

    private boolean isSecond(String what, Article a, Article b) {
        Verification verification = comparer.verify(comparer.prepare(a), comparer.prepare(b));
        boolean sameCluster = index.clusterOf(a.id()).filter(cluster -> cluster.members().stream()
                .map(Cluster.Member::id).anyMatch(b.id()::equals)).isPresent();
        boolean same = sameCluster || verification.relation().filter(Relation::sameReport).isPresent();
        if (same) {
            out.println(what + ": " + a.id() + " " + b.id() + " " + verification.decision().rule().word());
        }
        return same;
    }

    private List<Article> list(Article article, int most) {
        return index.similar(article, SimilarQuery.standard().withMost(most)).similar().stream()
                .map(RelatedArticle::id).map(index::article).flatMap(Optional::stream).toList();
    }

    private void read(List<Article> articles, List<Article> all, Path folder) throws IOException {
        Map<String, Article> byId = new HashMap<>();
        all.forEach(article -> byId.put(article.id(), article));
        try (PlainMoreLikeThis plain = PlainMoreLikeThis.of(folder, all)) {
            int number = 0;
            for (Article article : articles) {
                out.println("=== " + ++number + "  " + shown(article));
                List<Article> ours = list(article, READ);
                List<String> plains = plain.like(article, READ);
                for (int i = 0; i < READ; i++) {
                    out.println(
                            number + ".S" + (i + 1) + "  " + (i < ours.size() ? shown(ours.get(i)) : "-"));
                }
                for (int i = 0; i < READ; i++) {
                    String id = i < plains.size() ? plains.get(i) : "";
                    boolean also = ours.stream().anyMatch(other -> other.id().equals(id));
                    out.println(number + ".M" + (i + 1) + "  " + (also
                            ? "(in S) " + id
                            : byId.containsKey(id) ? shown(byId.get(id)) : "-"));
                }
            }
        }
    }

    private static String shown(Article article) {
        String body = article.body().replace('\n', ' ');
        return article.id() + "  " + article.date().map(date -> date.toString().substring(0, 10)).orElse("?")
                + "  "
                + article.title() + "  | " + body.substring(0, Math.min(EXCERPT, body.length()));
    }
}
