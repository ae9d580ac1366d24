package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.cluster.KeepRule;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import io.shabih.index.SimilarQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of records whose text is missing, in a batch run and in a live index. */
class RecordsWithoutTextTest {
    private static final long SEED = 0x5EED_0020L;
    private static final Pattern MEMBER = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"relation\"");
    private static final String COLUMN = "رسم اليوم";
    private static final String REPORT_HEADLINE = "بدء موسم حصاد الزيتون في قرى الساحل";
    private static final String REPORT = "بدأت قرى الساحل الشمالي صباح السبت موسم حصاد الزيتون بعد أسبوع من الأمطار، وتوقع اتحاد"
            + " الفلاحين أن يزيد الإنتاج على العام الماضي لأن الصقيع لم يصب الأشجار في الربيع. وقال رئيس الاتحاد إن المعاصر"
            + " جددت آلاتها وستعمل ليلا ونهارا حتى منتصف الشهر المقبل، وإن سعر الصفيحة يحدد في اجتماع يعقد يوم الأربعاء"
            + " بحضور التجار. وطالب مزارعون بفتح طرق الأحراج أمام الجرارات، وبتشديد الحراسة بعد سرقة محصول بستانين قرب الوادي.";
    private static final String OTHER_HEADLINE = "افتتاح مكتبة عامة للأطفال في حي الميناء";
    private static final String OTHER = "افتتحت أمينة المدينة مكتبة عامة للأطفال في حي الميناء تضم قاعة للرسم ومسرحا صغيرا للدمى، وأهدت"
            + " إليها دار نشر محلية ألف كتاب مصور. وتفتح المكتبة أبوابها خمسة أيام في الأسبوع، ويشرف على نشاطها متطوعون من"
            + " طلبة كلية التربية. وأوضحت المهندسة التي رممت المبنى أنه كان مخزنا للجمارك مهجورا منذ عقود، وأن سقفه الخشبي"
            + " القديم أبقي على حاله بعد تدعيمه، ليعرف الصغار شيئا من تاريخ مدينتهم وهم يقرؤون.";

    private int indexes;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aColumnsNameAloneMatchesNothingAndIsCounted() throws IOException {
        List<Article> days = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            days.add(article("a" + day, COLUMN, ""));
            days.add(article("b" + day, "The cartoon of the day", "  "));
            days.add(article("c" + day, COLUMN, "شارك الخبر: فيسبوك"));
        }
        days.add(article("text", COLUMN, COLUMN));
        DedupeSummary summary = dedupe(days, KeepRule.earliest());
        assertEquals(days.size(), summary.kept());
        assertEquals(0, Files.size(folder.resolve("out/matches.jsonl")));
        assertTrue(summary.warnings().contains("27 articles have no text and fewer than four words that say"
                + " anything, for example \"رسم اليوم\"; nothing was matched with them"),
                summary.warnings().toString());
    }

    @Test
    void aColumnsNameAloneMatchesNothingInTheIndexEither() {
        Article first = article("1", COLUMN, "");
        Article second = article("2", COLUMN, "");
        Article text = article("3", COLUMN, COLUMN);
        try (IndexUpdater updater = IndexUpdater.open(folder.resolve("index"))) {
            updater.add(List.of(first, text));
            assertTrue(updater.add(second).matches().isEmpty(), "asked in another change");
            ArticleIndex index = updater.index();
            for (Article each : List.of(first, second, text, article("4", COLUMN, ""))) {
                assertTrue(index.duplicates(each).isEmpty(), each.id());
                assertTrue(index.clusterOf(each.id()).isEmpty(), each.id());
                assertTrue(index.similar(each, SimilarQuery.standard()).copies().isEmpty(), each.id());
            }
            assertEquals(3, index.stats().articles());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest", "longest", "most-complete", "source:عاجل", "per-source"})
    void theReportStaysWhateverTheRuleAndNotItsFlash(String rule) throws IOException {
        Article full = dated("full", REPORT_HEADLINE, REPORT, "2026-03-02", "عاجل");
        for (String flash : List.of("", " ", "شارك الخبر: فيسبوك",
                REPORT.substring(0, REPORT.indexOf("وقال")))) {
            for (String day : List.of("2026-03-01", "2026-03-03")) {
                List<Article> both = List.of(full,
                        dated("flash", "عاجل: " + REPORT_HEADLINE, flash, day, "عاجل"));
                dedupe(both, KeepRule.parse(rule));
                assertEquals(List.of("full"), ids("kept.jsonl"), rule + " " + day + " " + flash);
                assertEquals("full", representative(both), day + " " + flash);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest", "longest", "most-complete", "source:وكالة", "per-source"})
    void aRecordWithoutTextJoinsNoTwo(String rule) throws IOException {
        String headline = "زاوية الكاتب الأسبوعية في صحيفة المرفأ: رأي";
        List<Article> all = List.of(
                dated("empty", headline, "", "2026-03-01", "وكالة"),
                dated("harvest", headline, REPORT, "2026-03-02", "وكالة"),
                dated("library", headline, OTHER, "2026-03-03", "وكالة"),
                dated("empty-too", headline, "", "2026-03-04", "وكالة"));
        dedupe(all, KeepRule.parse(rule));
        assertEquals(List.of("harvest", "library"), ids("kept.jsonl"));
        List<String> clusters = Files.readAllLines(folder.resolve("out/clusters.jsonl"));
        assertEquals(1, clusters.size());
        assertFalse(clusters.getFirst().contains("harvest") && clusters.getFirst().contains("library"));
        if (rule.equals("earliest")) { // the index knows no other
            assertEquals(new ClusterSets(Set.of(Set.copyOf(membersOf(clusters.getFirst())))), ofIndex(all));
        }
    }

    @Test
    void theLikenessOfHeadlinesIsCalledSo() throws IOException {
        dedupe(List.of(dated("full", REPORT_HEADLINE, REPORT, "2026-03-02", "أ"),
                dated("flash", "عاجل: " + REPORT_HEADLINE, "", "2026-03-01", "ب")), KeepRule.earliest());
        String match = Files.readString(folder.resolve("out/matches.jsonl"));
        assertTrue(match.contains("{\"kind\":\"resemblance-of\",\"a\":\"headlines\",\"b\":\"headlines\"}"),
                match);
    }

    /** Copies cut anywhere: whoever stays is whole, a copy of what is dropped for it, and no text is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"earliest", "latest", "longest", "most-complete", "source:b", "per-source"})
    void nothingIsDroppedForWhatIsHalfAsLong(String rule) throws IOException {
        Random random = new Random(SEED);
        List<Article> all = new ArrayList<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String whole = random.nextBoolean() ? REPORT : OTHER;
            int length = random.nextInt(5) == 0 ? 0 : random.nextInt(whole.length());
            String headline = whole.equals(REPORT) ? REPORT_HEADLINE : OTHER_HEADLINE;
            String source = String.valueOf((char) ('a' + random.nextInt(3)));
            all.add(dated("id" + i, headline, whole.substring(0, length).strip(),
                    "2026-03-" + (10 + random.nextInt(20)), source));
            lengths.put("id" + i, all.getLast().body().length());
        }
        DedupeSummary summary = dedupe(all, KeepRule.parse(rule));
        assertTrue(summary.dropped() > 150, summary::toString);
        int longer = 0;
        for (String line : Files.readAllLines(folder.resolve("out/dropped.jsonl"))) {
            int dropped = lengths.getOrDefault(field("id", line), -1);
            int kept = lengths.getOrDefault(field("keptId", line), -1);
            assertTrue(dropped <= 2 * kept || line.contains("\"exact\""), line + ", seed " + SEED);
            longer += dropped > kept ? 1 : 0;
        }
        assertTrue(summary.longer() <= longer, summary.longer() + " of " + longer);
    }

    private String representative(List<Article> articles) {
        Path directory = folder.resolve("index" + indexes++);
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            updater.add(articles);
            return updater.index().clusterOf("full").orElseThrow().representative();
        }
    }

    private ClusterSets ofIndex(List<Article> articles) {
        return ClusterSets.ofAdding(articles, 1, folder.resolve("index" + indexes++));
    }

    private static List<String> membersOf(String cluster) {
        return MEMBER.matcher(cluster).results().map(member -> member.group(1)).toList();
    }

    private List<String> ids(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file)).stream().map(line -> field("id", line))
                .toList();
    }

    private static String field(String name, String line) {
        return line.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    private static Article article(String id, String title, String body) {
        return new Article(id, title, body, Optional.empty(), "صحيفة", "");
    }

    private static Article dated(String id, String title, String body, String day, String source) {
        return new Article(id, title, body, Optional.of(Instant.parse(day + "T08:00:00Z")), source, "");
    }

    private DedupeSummary dedupe(List<Article> articles, KeepRule rule) throws IOException {
        List<String> records = articles.stream().map(RecordsWithoutTextTest::record).toList();
        Path in = Files.write(folder.resolve("in.jsonl"), records);
        return Shabih.dedupe(DedupeSettings.of(List.of(in.toString()), folder.resolve("out")).withKeep(rule),
                Progress.SILENT);
    }

    private static String record(Article article) {
        return "{\"id\":\"" + article.id() + "\",\"title\":\"" + article.title() + "\",\"body\":\""
                + article.body()
                + "\",\"source\":\"" + article.source() + "\",\"date\":\""
                + article.date().map(Instant::toString).orElse("") + "\"}";
    }
}
