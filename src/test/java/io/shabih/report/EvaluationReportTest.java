package io.shabih.report;

import io.shabih.ShabihException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.json.EvidenceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {
    private static final String HOSTILE = "</title><script>alert(1)</script><img src=x> \u202Eقلب\u2066 '\"&";

    private static Evaluation evaluation(List<Evaluation.Disagreement> worst) {
        Evaluation.Interval wide = new Evaluation.Interval(0.5, 1);
        Evaluation.Table table = new Evaluation.Table(
                List.of(new Evaluation.Score("same", 9, 10, 12, wide),
                        new Evaluation.Score("update", 4, 7, 5, wide)),
                wide,
                Map.of("same", Map.of("same", 9, "update", 3), "update", Map.of("same", 1, "update", 4)));
        return new Evaluation(17, 2, table, table,
                new Evaluation.ByCluster(java.util.Optional.empty(), 0, 0, 0), List.of(), worst, List.of(),
                List.of());
    }

    private static Evaluation.Disagreement disagreement() {
        return new Evaluation.Disagreement("a", HOSTILE, "update", "same", "خمسة قتلى", HOSTILE, 0.93,
                List.of(new EvidenceRow("rule", "judged", "judged"),
                        new EvidenceRow("headline-numbers", "5", HOSTILE),
                        new EvidenceRow("probability", "same=0.960 update=0.030", "")));
    }

    private static Document page(Evaluation evaluation, Path file) throws IOException {
        EvaluationReport.write(evaluation, "0.1.0", file);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(Files.readString(file, UTF_8), "", parser);
        assertEquals(List.of(), List.copyOf(parser.getErrors()));
        return page;
    }

    @Test
    void tablesAndDisagreementsAreShownAndNothingIsFetched(@TempDir Path folder) throws IOException {
        Document page = page(evaluation(List.of(disagreement())), folder.resolve("page.html"));
        assertEquals(2, page.select("#decisions, #found").size());
        String same = page.select("#decisions tbody tr").getFirst().text();
        assertTrue(same.contains("0.900") && same.contains("0.750") && same.contains("0.818"), same);
        assertEquals(1, page.select("#worst .pair").size());
        assertTrue(page.select("#worst").text().contains("خمسة قتلى"));
        assertEquals(0, page.select("[src], link, iframe, img").size());
        assertEquals(1, page.select("script").size());
        for (Element english : page.select(".en")) {
            assertTrue(english.nextElementSibling() != null && english.nextElementSibling().hasClass("ar"));
        }
    }

    @Test
    void nothingJudgedOrAllRightIsAPageToo(@TempDir Path folder) throws IOException {
        assertEquals(0, page(evaluation(List.of()), folder.resolve("page.html")).select("#worst").size());
    }

    @Test
    void aFileAppearsWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("missing").resolve("page.html");
        ShabihException thrown = assertThrows(ShabihException.class,
                () -> EvaluationReport.write(evaluation(List.of()), "0.1.0", missing));
        assertTrue(thrown.getMessage().contains(missing + ": there is no such place"), thrown.getMessage());
        assertThrows(ShabihException.class,
                () -> EvaluationReport.write(evaluation(List.of()), "0.1.0", folder));
        try (Stream<Path> inside = Files.list(folder)) {
            assertFalse(inside.findAny().isPresent());
        }
    }
}
