package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.index.IndexUpdater;
import io.shabih.index.SimilarQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scraped sites of which only a notice was read, and posts that end alike, in a batch run and in a live index. */
class SitesBehindNoticesTest {
    private static final List<String> HEADLINES = List.of(
            "Harbour bridge closes after crack is found in northern pier",
            "Striker injured hours before cup semi-final",
            "Wheat prices fall as rains reach the plains", "Court clears former minister of bribery",
            "Violin thought lost for a century surfaces in attic", "Ferry crews walk out over night shifts",
            "Volcano ash grounds flights across the islands", "School meals to be cooked on site again",
            "Rare owl nests in city clock tower", "Miners rescued after two days underground",
            "Opera house reopens with a comic premiere", "Glacier lake bursts, valley villages evacuated");
    private static final String PAYWALL = "You have # free articles left this month. To keep reading, start a subscription from"
            + " four pounds a week. Already a member? Sign in. Members get every story on phone and tablet, the crossword, and"
            + " our newsletters before breakfast. You can cancel whenever you like.";
    private static final String TAIL = "\n\nلمتابعتنا على تويتر https://t.example/bahr للتواصل معنا على فيسبوك "
            + " https://f.example/bahr لتصفح موقعنا الإلكتروني http://bahr.example/ للاشتراك في قناتنا http://y.example/bahr";
    private static final List<String> POSTS = List.of("مدرسة في الصحراء تعلم الأطفال النجارة",
            "عداء يعود إلى السباق بعد إصابته",
            "طبيب يعالج المرضى على ظهر حصان", "سوق قديمة للكتب تعود إلى الحياة",
            "مزرعة فوق سطح بناية في المدينة");

    @TempDir
    private Path folder = Path.of("");

    private final List<Article> articles = new ArrayList<>();

    @BeforeEach
    void scrape() {
        for (int i = 0; i < HEADLINES.size(); i++) {
            add("same" + i, HEADLINES.get(i), PAYWALL.replace("#", "3"));
            add("counted" + i, HEADLINES.get((i + 5) % HEADLINES.size()) + " today",
                    PAYWALL.replace("#", "" + (20 + i)));
        }
        for (int i = 0; i < POSTS.size(); i++) {
            add("post" + i, "", POSTS.get(i) + TAIL);
        }
    }

    private void add(String id, String title, String body) {
        Instant date = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * articles.size());
        articles.add(new Article(id, title, body, Optional.of(date), "", ""));
    }

    @Test
    void strangersStayInABatchRun() throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"),
                articles.stream().map(SitesBehindNoticesTest::record).toList());
        ClusterSets clusters = ClusterSets.ofBatch(List.of(in.toString()), folder.resolve("out"));
        clusters.clusters().forEach(cluster -> assertEquals(2, cluster.size(), cluster::toString));
        Files.readAllLines(folder.resolve("out/dropped.jsonl")).forEach(line -> assertEquals(
                titleOf(line, "keptId"), titleOf(line, "id"), line));
    }

    private String titleOf(String line, String field) {
        return title(line.replaceAll(".*\"" + field + "\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void strangersAreNoCopiesInTheIndex() {
        try (IndexUpdater updater = IndexUpdater.open(folder.resolve("index"))) {
            updater.add(articles);
            for (Article article : articles) {
                updater.index().clusterOf(article.id())
                        .ifPresent(cluster -> assertEquals(2, cluster.members().size()));
                updater.index().similar(article, SimilarQuery.standard()).copies().stream()
                        .filter(match -> match.relation().sameReport())
                        .forEach(match -> assertEquals(title(match.a()), title(match.b()), match::toString));
            }
        }
    }

    /** Without what a second article of a headline has behind it; the post itself where there is none. */
    private String title(String id) {
        Article article = articles.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return article.title().isEmpty() ? article.body() : article.title().replace(" today", "");
    }

    private static String record(Article article) {
        return "{\"id\":\"" + article.id() + "\",\"title\":\"" + article.title() + "\",\"body\":\""
                + article.body().replace("\n", "\\n")
                + "\",\"date\":\"" + article.date().orElseThrow() + "\"}";
    }
}
