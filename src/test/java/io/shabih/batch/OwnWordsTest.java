package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two outlets write on one event in words of their own shares no phrase, and may share no word of the headlines. */
class OwnWordsTest {
    private static final Instant DAY = Instant.parse("2025-04-09T08:00:00Z");

    @TempDir
    private Path folder;

    private static Article article(String id, int hours, String title, String body) {
        return new Article(id, title, body, Optional.of(DAY.plus(Duration.ofHours(hours))), "", "");
    }

    private static List<Article> articles() {
        return List.of(
                article("verdict-1", 0, "السجن عشرون عاما لقبطان العبارة «نورس البحر»",
                        "أصدرت محكمة الجنايات في صفاقس حكما بالسجن عشرين عاما على قبطان العبارة «نورس البحر» مراد العياشي بعد إدانته "
                                + "بالتسبب في غرق ستين راكبا قبالة جزر قرقنة الصيف الماضي."),
                article("verdict-2", 5, "القضاء التونسي يدين ربان السفينة الغارقة",
                        "بعد جلسات استمرت شهرين، أدانت محكمة صفاقس مراد العياشي قبطان العبارة «نورس البحر» التي غرقت قرب قرقنة ومعها ستون من "
                                + "ركابها، وقضت بسجنه عشرين عاما."),
                article("transfer-1", 1, "الوحدات يخطف هداف الدوري الكويتي",
                        "تعاقد نادي الوحدات مع المهاجم البوركيني عثمان زونغو هداف كاظمة الكويتي في صفقة تمتد ثلاثة مواسم بلغت قيمتها "
                                + "مليوني دولار."),
                article("transfer-2", 9, "زونغو يغادر كاظمة إلى عمّان بمليوني دولار",
                        "أعلن كاظمة رحيل مهاجمه عثمان زونغو إلى الوحدات الأردني مقابل مليوني دولار، على أن يلعب البوركيني هناك ثلاثة "
                                + "مواسم."),
                article("transfer-3", 3, "الفيصلي يضم مدافعا من الرفاع البحريني",
                        "وقع المدافع سيد ضياء عقدا مع الفيصلي الأردني لموسمين قادما من الرفاع البحريني دون أن يكشف الناديان عن قيمة الصفقة."));
    }

    private static final Set<Set<String>> EVENTS = Set.of(
            Set.of("verdict-1", "verdict-2"), Set.of("transfer-1", "transfer-2"));

    @Test
    void shareAClusterInABatchRun() throws IOException {
        Path input = folder.resolve("in.jsonl");
        List<String> lines = new ArrayList<>();
        for (Article article : articles()) {
            lines.add("{\"id\":\"" + article.id() + "\",\"title\":\"" + article.title() + "\",\"body\":\""
                    + article.body() + "\",\"date\":\"" + article.date().orElseThrow() + "\"}");
        }
        Files.write(input, lines);
        assertEquals(new ClusterSets(EVENTS),
                ClusterSets.ofBatch(List.of(input.toString()), folder.resolve("out")));
        assertEquals(articles().size(), Files.readAllLines(folder.resolve("out/kept.jsonl")).size(),
                "own texts are all kept");
    }

    @Test
    void shareAClusterInTheIndex() {
        assertEquals(new ClusterSets(EVENTS), ClusterSets.ofAdding(articles(), 1, folder.resolve("index")));
    }

    @Test
    void daysApartTheyAreOtherNews() {
        List<Article> apart = articles().stream()
                .map(article -> article.id().endsWith("2")
                        ? article(article.id(), 24 * 30, article.title(), article.body())
                        : article)
                .toList();
        assertEquals(new ClusterSets(Set.of()), ClusterSets.ofAdding(apart, 1, folder.resolve("apart")));
    }
}
