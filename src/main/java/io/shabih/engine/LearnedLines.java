package io.shabih.engine;

import io.shabih.Article;
import io.shabih.furniture.LearnedFurniture;
import io.shabih.furniture.PieceScanner;
import io.shabih.out.ReportData.FurnitureLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was learned to be furniture, in words: each piece as the first article has it that carries it. */
final class LearnedLines {
    private LearnedLines() {}

    static List<FurnitureLine> of(Matching matching) {
        ArticleTable table = matching.table();
        List<LearnedFurniture.Line> lines = matching.preparer().furniture().learned().lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> articlesOfSource = new HashMap<>();
        for (int article = 0; article < table.size(); article++) {
            articlesOfSource.merge(table.source(article), 1, Integer::sum);
        }
        PieceScanner scanner = new PieceScanner();
        return lines.stream().map(line -> {
            Article example = matching.article(line.example());
            return new FurnitureLine(
                    line.source(),
                    text(line.key(), example.body(), scanner),
                    line.articles(),
                    articlesOfSource.getOrDefault(line.source(), 0),
                    example);
        }).toList();
    }

    private static String text(int key, String body, PieceScanner scanner) {
        int count = scanner.scan(body);
        for (int i = 0; i < count; i++) {
            if (scanner.key(i) == key) {
                return body.substring(scanner.from(i), scanner.to(i)).strip();
            }
        }
        throw new IllegalStateException("the article that a line was learned from no longer has it");
    }
}
