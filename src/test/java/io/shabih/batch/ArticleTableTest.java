package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.RecordSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleTableTest {
    private static final String TITLE = "افتتاح جسر جديد فوق النهر شرقي المدينة \ud83c\udf09";
    private static final String BODY = "افتتحت البلدية صباح أمس جسرا جديدا فوق النهر شرقي المدينة بعد عامين من العمل، "
            + "وقال رئيس المجلس إن الجسر يخفف الزحام عن السوق القديم بنحو الثلث.\nتابعونا على فيسبوك";

    @TempDir
    private Path folder = Path.of("");

    private static Article article(String id, String source, Instant date) {
        return new Article(id, TITLE, BODY, Optional.of(date), source, "");
    }

    @Test
    void aRowWithoutATextReadsAsOneWithItsOwn() {
        PrepareSettings settings = PrepareSettings.standard();
        PreparerWorker worker = new Preparer(settings).worker();
        Instant day = Instant.parse("2024-05-01T00:00:00Z");
        try (ArticleTable table = ArticleTable.create(settings, folder.resolve("articles"))) {
            Article first = article("أول", "نشرة", day);
            int row = table.add(first, new RecordSpan(0, 0, 10, 1), worker.sketch(first));
            Article own = article("ثان", "منارة", day.plusSeconds(1));
            table.add(own, new RecordSpan(0, 10, 11, 2), worker.sketch(own));
            table.addCopy(article("third-id", "ضفة", day.plusSeconds(2)), new RecordSpan(1, 21, 12, 3), row);
            table.sort((a, b) -> 0);
            assertEquals("third-id", table.id(2));
            assertEquals("ضفة", table.source(2));
            assertEquals(new RecordSpan(1, 21, 12, 3), table.span(2));
            assertEquals(Optional.of(day.plusSeconds(2)), table.date(2));
            assertSameText(table, 1, 2);
            assertSameText(table, 0, 2);
        }
    }

    /** 64 GiB of rows cannot be written in a test; their names can. */
    @Test
    void everyRowHasItsOwnNameAndTheFirstWithoutOneIsRefused() {
        long last = (1L << 36) - 16;
        for (long offset : new long[] {0, 16, (1L << 31) - 16, 1L << 31, (1L << 35) - 16, 1L << 35, last}) {
            assertEquals(offset, RowOffset.offset(RowOffset.of(offset)));
        }
        ShabihException refused = assertThrows(ShabihException.class,
                () -> RowOffset.of(last + 16));
        assertTrue(String.valueOf(refused.getMessage()).contains("run over parts of them"),
                refused.toString());
    }

    private static void assertSameText(ArticleTable table, int a, int b) {
        assertEquals(TITLE, table.title(b));
        assertEquals(table.headline(a), table.headline(b));
        assertEquals(table.sketchedText(a), table.sketchedText(b));
        assertArrayEquals(table.headlineTerms(a).toBytes(), table.headlineTerms(b).toBytes());
        assertArrayEquals(table.samples(a), table.samples(b));
        assertEquals(table.bodyLength(a), table.bodyLength(b));
        assertEquals(table.fieldCount(a), table.fieldCount(b));
        assertEquals(1, table.estimateResemblance(a, b));
        int[] keysA = new int[table.bands()];
        int[] keysB = new int[table.bands()];
        table.copyBandKeys(a, keysA);
        table.copyBandKeys(b, keysB);
        assertArrayEquals(keysA, keysB);
    }
}
