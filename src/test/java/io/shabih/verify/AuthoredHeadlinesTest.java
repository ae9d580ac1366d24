package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Relation;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines alone, of kinds that the judge learned from and of kinds that it did not; {@code bench/gold/README.md} tells of them. */
class AuthoredHeadlinesTest {
    private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
    private final Verifier verifier = new Verifier(VerifySettings.standard());

    @ParameterizedTest
    @CsvSource({"same, learn, 95", "same, report, 92", "other, learn, 94", "other, report, 83"})
    void pairsAreDecidedAsTheAuthorMeantThem(String file, String split, int atLeast) throws IOException {
        int right = 0;
        List<String> lines = Files.readAllLines(Path.of("bench/gold/headlines-" + file + ".tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            if (columns[1].equals(split)) {
                boolean same = isSame(headline(columns[2], columns[3]), headline(columns[4], columns[5]));
                right += same == columns[6].equals("same") ? 1 : 0;
            }
        }
        assertTrue(right >= atLeast, right + " of 100 are right");
    }

    private PreparedArticle headline(String id, String title) {
        return worker.prepare(Article.ofHeadline(id, title));
    }

    private boolean isSame(PreparedArticle a, PreparedArticle b) {
        boolean same = verifier.verify(a, b).relation().filter(Relation::sameReport).isPresent();
        assertTrue(same == verifier.verify(b, a).relation().filter(Relation::sameReport).isPresent(),
                "the order of the two: " + a.headline() + " / " + b.headline());
        return same;
    }
}
