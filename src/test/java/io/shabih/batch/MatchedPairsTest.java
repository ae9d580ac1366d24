package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Match;
import io.shabih.read.Inputs;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchedPairsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyMatchIsThatOfItsTexts() throws IOException {
        List<String> records = new ArrayList<>();
        for (int copy = 0; copy < 3; copy++) {
            for (String each : SampleCorpus.records(400, 0x5EED_0006L)) {
                records.add(each.replaceFirst("\"id\":\"", "$0" + copy + "-"));
            }
        }
        String in = Files.write(folder.resolve("in.jsonl"), records).toString();
        DedupeSettings settings = DedupeSettings.of(List.of(in), folder.resolve("out"));
        try (WorkerPool crew = new WorkerPool(2);
                Matching matching = Matching.run(Inputs.expand(List.of(in)), settings, folder, crew,
                        new Stages(Progress.SILENT))) {
            List<Match> matches = new ArrayList<>();
            MatchedPairs.of(matching.table(), matching.texts(), matching.verified()).forEach(matches::add);
            Object2IntOpenHashMap<String> placeOf = new Object2IntOpenHashMap<>();
            for (int i = 0; i < matching.table().size(); i++) {
                placeOf.put(matching.table().id(i), i);
            }
            assertTrue(matches.size() > 800, () -> matches.size() + " matches");
            for (Match match : matches) {
                int a = matching.texts().groupOf(placeOf.getInt(match.a()));
                int b = matching.texts().groupOf(placeOf.getInt(match.b()));
                Verification verification = a == b
                        ? Verification.ofSameText()
                        : matching.verified().between(a, b).orElseThrow();
                assertEquals(verification.toMatch(match.a(), match.b()), match);
            }
        }
    }
}
