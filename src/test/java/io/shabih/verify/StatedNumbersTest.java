package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.facts.Numbers;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers as Arabic writes them, with what they count: an authored hundred, judged by hand. */
class StatedNumbersTest {
    private static final double RIGHT = 0.95;

    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

    private record Judged(String verdict, String a, String b) {}

    @Test
    void theAuthoredHundredIsReadAsJudged() throws IOException {
        List<Judged> pairs = pairs();
        List<String> wrong = new ArrayList<>();
        for (Judged pair : pairs) {
            String read = read(pair.a(), pair.b());
            assertEquals(read, read(pair.b(), pair.a()), "the other way round: " + pair);
            if (!read.equals(pair.verdict())) {
                wrong.add(read + " for " + pair);
            }
        }
        assertTrue(pairs.size() >= 100, pairs.size() + " pairs");
        assertTrue(wrong.size() <= (1 - RIGHT) * pairs.size(), String.join("\n", wrong));
    }

    private String read(String titleA, String titleB) {
        PreparedArticle a = worker.prepare(Article.ofHeadline("a", titleA));
        PreparedArticle b = worker.prepare(Article.ofHeadline("b", titleB));
        Contradictions found = new Contradictions(a, b);
        if (found.headlineNumbersConflict()) {
            return "other";
        }
        return found.headlineNumbersAgree() && agree(found.ofA()) && agree(found.ofB()) ? "same" : "apart";
    }

    private static boolean agree(Contradictions.Side side) {
        return !side.any(Numbers.HEADLINE, number -> !side.isIn(number, Numbers.HEADLINE));
    }

    private static List<Judged> pairs() throws IOException {
        try (InputStream in = StatedNumbersTest.class.getResourceAsStream("number-pairs.tsv")) {
            assertTrue(in != null, "number-pairs.tsv is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Judged(columns[0], columns[1], columns[2])).toList();
        }
    }
}
