package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.facts.Numbers;
import io.shabih.facts.SameNames;
import io.shabih.facts.Stems;
import io.shabih.normalize.Normalizer;
import io.shabih.shingle.ShingleSet;
import io.shabih.shingle.Shingler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a record keeps is what the text says, computed plainly. */
class ArticleRecordTest {
    private static final String TITLE = "مقتل خمسة أشخاص في انهيار مبنى سكني شمالي حلب";
    private static final String BODY = """
            دمشق - وكالات
            لقي 6 أشخاص مصرعهم مساء الثلاثاء إثر انهيار مبنى سكني من أربعة طوابق في مدينة حلب، وفق ما أفاد به مصدر في الدفاع
            المدني. وقال المصدر إن فرق الإنقاذ انتشلت 11 جريحا من تحت الأنقاض ونقلتهم إلى مشفى قريب، فيما تتواصل عمليات البحث
            عن مفقودين يعتقد أنهم كانوا داخل المبنى لحظة انهياره. وكانت البلدية قد أخلت العام الماضي 25 مبنى متصدعا في الحي نفسه،
            وحذرت سكان المباني المجاورة من البقاء فيها قبل تدعيم أساساتها. ومن المتوقع أن تعلن الوزارة نتائج التحقيق يوم الأحد.
            اقرأ أيضا: انهيار سقف مدرسة
            """;

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Normalizer normalizer = Normalizer.standard();

    @Test
    void aRecordIsReadBackAsItWasWritten() {
        Instant day = Instant.parse("2024-05-01T10:20:30Z");
        ArticleSketch sketch = worker.sketch(new Article("1", TITLE, BODY, Optional.of(day), "نشرة", ""));
        PreparedArticle read = PreparedArticle.of(sketch.record());
        assertEquals(day.toEpochMilli(), read.dateMillis());
        assertEquals(PreparedArticle.sourceHash("نشرة"), read.sourceHash());
        assertEquals(sketch.headline(), read.headlineKey());
        assertEquals(sketch.body(), read.bodyKey());
        assertEquals(normalizer.normalizeHeadline(TITLE), read.headline());
        assertEquals("اقرأ أيضا: انهيار سقف مدرسة", read.furniture());
        assertEquals(read.headline().split(" ").length, read.headlineInOrder().count());
        assertEquals(1, read.stems().terms(Stems.HEADLINE).resemblance(sketch.headlineTerms()));
    }

    @Test
    void itsWordsAreReadWithoutTheRest() {
        for (Article each : List.of(article(TITLE, BODY), article("", BODY), article(TITLE, ""),
                article("", ""))) {
            ByteBuffer record = worker.sketch(each).record();
            for (int parts = 1; parts <= Stems.ALL_PARTS; parts++) {
                assertArrayEquals(PreparedArticle.of(record).stems().terms(parts).toBytes(),
                        PreparedArticle.terms(record, parts).toBytes(), each.title() + " " + parts);
            }
        }
    }

    @Test
    void itsShinglesAreThoseOfTheText() {
        PreparedArticle prepared = worker.prepare(article(TITLE, BODY));
        String body = normalizer.normalize(BODY);
        assertArrayEquals(plain(body), prepared.shingles().hashes(ShingleSets.BODY));
        assertArrayEquals(plain(normalizer.normalizeHeadline(TITLE)),
                prepared.shingles().hashes(ShingleSets.HEADLINE));
        String report = normalizer.normalize(BODY.substring(0, BODY.indexOf("اقرأ")));
        assertArrayEquals(plain(report), prepared.shingles().hashes(ShingleSets.REPORT));
        String lead = String.join(" ", List.of(report.split(" ")).subList(0, Stems.LEAD_WORDS));
        assertArrayEquals(plain(lead), prepared.shingles().hashes(ShingleSets.LEAD));
        for (String few : List.of("كلمة", "كلمة أخرى", "ثلاث كلمات هنا")) {
            PreparedArticle brief = worker.prepare(article("", few));
            assertArrayEquals(plain(normalizer.normalize(few)), brief.shingles().hashes(ShingleSets.LEAD),
                    few);
        }
    }

    private static int[] plain(String normalised) {
        ShingleSet set = Shingler.words(3).shingles(normalised);
        return Arrays.stream(set.toArray()).mapToInt(hash -> (int) (hash >>> Integer.SIZE)).toArray();
    }

    /** One walk over both texts finds what comparing set by set would. */
    @Test
    void oneWalkSharesWhatSetsShare() {
        SplittableRandom random = new SplittableRandom(20261130);
        String[] words = BODY.split("\\s+");
        for (int round = 0; round < 200; round++) {
            ShingleSets a = worker.prepare(article(drawn(words, random, 6), drawn(words, random, 90)))
                    .shingles();
            ShingleSets b = worker.prepare(article(drawn(words, random, 6), drawn(words, random, 90)))
                    .shingles();
            ShingleSets.Shared shared = a.sharedWith(b);
            assertEquals(count(a, ShingleSets.BODY, b, ShingleSets.BODY), shared.body());
            assertEquals(count(a, ShingleSets.REPORT, b, ShingleSets.REPORT), shared.report());
            assertEquals(count(a, ShingleSets.HEADLINE, b, ShingleSets.HEADLINE), shared.headline());
            assertEquals(count(a, ShingleSets.LEAD, b, ShingleSets.REPORT), shared.leadInReport());
            assertEquals(count(a, ShingleSets.REPORT, b, ShingleSets.LEAD), shared.reportInLead());
        }
    }

    private static int count(ShingleSets a, int setOfA, ShingleSets b, int setOfB) {
        int[] other = b.hashes(setOfB);
        return (int) Arrays.stream(a.hashes(setOfA)).filter(hash -> Arrays.binarySearch(other, hash) >= 0)
                .count();
    }

    @Test
    void oneWalkSharesWhatTermsShare() {
        SplittableRandom random = new SplittableRandom(20261131);
        String[] words = BODY.split("\\s+");
        for (int round = 0; round < 200; round++) {
            Stems a = worker.prepare(article(drawn(words, random, 6), drawn(words, random, 150))).stems();
            Stems b = worker.prepare(article(drawn(words, random, 6), drawn(words, random, 150))).stems();
            Stems.Shared shared = a.sharedWith(b,
                    new Stems.Names(0.55, Stems.BODY, Stems.BODY, SameNames.NONE));
            assertEquals(weight(a, Stems.HEADLINE, b, Stems.HEADLINE), shared.headlines);
            assertEquals(weight(a, Stems.LEAD, b, Stems.LEAD), shared.leads);
            assertEquals(weight(a, Stems.HEAD, b, Stems.HEAD), shared.heads);
            assertEquals(weight(a, Stems.HEADLINE, b, Stems.HEAD), shared.headlineInHead);
            assertEquals(weight(a, Stems.HEAD, b, Stems.HEADLINE), shared.headInHeadline);
            assertEquals(weight(a, Stems.LEAD, b, Stems.HEAD), shared.leadInHead);
            assertEquals(weight(a, Stems.HEAD, b, Stems.LEAD), shared.headInLead);
            assertEquals(weight(a, Stems.LEAD, b, Stems.HEADLINE | Stems.BODY), shared.leadInAll);
            assertEquals(weight(a, Stems.HEADLINE | Stems.BODY, b, Stems.LEAD), shared.allInLead);
            assertEquals(a.terms(Stems.LEAD).weight(), a.leadWeight());
            assertEquals(a.terms(Stems.HEAD).weight(), a.headWeight());
        }
    }

    private static double weight(Stems a, int partsOfA, Stems b, int partsOfB) {
        return a.terms(partsOfA).sharedWeight(b.terms(partsOfB));
    }

    private static String drawn(String[] words, SplittableRandom random, int most) {
        List<String> drawn = new ArrayList<>();
        int from = random.nextInt(words.length);
        for (int i = random.nextInt(most); i > 0; i--) {
            drawn.add(
                    words[random.nextInt(8) == 0 ? random.nextInt(words.length) : (from + i) % words.length]);
        }
        return String.join(" ", drawn);
    }

    /** A short text has a longer record: its keys alone take a hundred bytes. */
    @Test
    void recordsOfReportsAreSmallerThanTheirTexts() {
        int records = 0;
        int texts = 0;
        for (Article article : Shabih.read(List.of("seeds/articles"))) {
            int text = (article.title() + article.body()).getBytes(StandardCharsets.UTF_8).length;
            if (text >= 2_000) {
                records += worker.sketch(article).record().remaining();
                texts += text;
            }
        }
        assertTrue(texts > 0 && records < texts, records + " bytes of records, " + texts + " of texts");
    }

    @Test
    void aRecordOfAnotherLayoutIsRefused() {
        ByteBuffer other = ByteBuffer.allocate(200).put(0, (byte) 99);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> PreparedArticle.of(other));
        assertTrue(refused.getMessage().contains("layout 99"), refused.getMessage());
    }

    @Test
    void veryLongTextsAndNumbersAreKept() {
        String body = "7".repeat(400) + " " + "كلمة جديدة 12 هنا ".repeat(20_000);
        PreparedArticle prepared = worker.prepare(article("عنوان ".repeat(400), body));
        assertTrue(prepared.numbers().texts(Numbers.BODY, i -> true).contains("7".repeat(400)));
        assertEquals(400, prepared.headlineInOrder().count());
    }

    private static Article article(String title, String body) {
        return new Article("1", title, body, Optional.empty(), "", "");
    }
}
