package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An article whose date cannot be read has none, and the user is told. */
class UnreadDatesTest {

    @Test
    void theyAreCountedWithAnExample() {
        Reading reading = Reading
                .ofLines(record("\"منذ 3 ساعات\"") + record("\"2024-03-01\"") + record("\"أمس\"")
                        + record("null") + record("\"\"") + record("\"0000-00-00\""));
        assertEquals(1, reading.articles.stream().filter(article -> article.date().isPresent()).count());
        assertEquals(List.of("3 articles have a date that could not be read and counts as none, for example"
                + " \"0000-00-00\" in -:6"), reading.census.warnings());
        assertEquals(List.of("1 article has a date that could not be read and counts as none, for example"
                + " \"قريبا\" in -:1"), Reading.ofLines(record("\"قريبا\"")).census.warnings());
    }

    @Test
    void anotherFieldMayTellTheDate() {
        Reading reading = Reading.ofLines(
                "{\"title\":\"خبر\",\"body\":\"نص\",\"date\":\"منذ 3 ساعات\",\"published_at\":\"2024-03-01\"}");
        assertEquals(Optional.of(Instant.parse("2024-03-01T00:00:00Z")),
                reading.articles.stream().findFirst().flatMap(Article::date));
        assertEquals(List.of(), reading.census.warnings());
    }

    @Test
    void whatIsRejectedAnywayIsNotCounted() {
        assertEquals(List.of("no record of - has a body; fields seen: date; use --field body=NAME"),
                Reading.ofLines("{\"date\":\"أمس\"}").census.warnings());
    }

    private static String record(String date) {
        return "{\"title\":\"خبر\",\"body\":\"نص\",\"date\":" + date + "}\n";
    }
}
