package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Relation;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A relation has one direction in all files of a run: the member's to the representative, a's to b. */
class RelationSidesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void clustersAndDroppedSayWhatTheMemberIsToTheRepresentative() throws IOException {
        Shabih.dedupe(DedupeSettings.of(List.of("seeds/articles"), folder), Progress.SILENT);
        Map<List<String>, Relation> matches = matches();
        Set<Relation> seen = EnumSet.noneOf(Relation.class);
        for (String line : Files.readAllLines(folder.resolve("clusters.jsonl"))) {
            JsonNode cluster = JSON.readTree(line);
            String representative = cluster.get("representative").asString();
            for (JsonNode member : cluster.get("members")) {
                String id = member.get("id").asString();
                Relation relation = relation(member);
                Relation match = matches.get(List.of(id, representative));
                if (match != null) {
                    assertEquals(match, relation, id + " to " + representative);
                    seen.add(relation);
                }
            }
        }
        assertTrue(seen.contains(Relation.CONTAINS) || seen.contains(Relation.CONTAINED),
                "no relation has two sides");
        for (String line : Files.readAllLines(folder.resolve("dropped.jsonl"))) {
            JsonNode dropped = JSON.readTree(line);
            Relation match = matches
                    .get(List.of(dropped.get("id").asString(), dropped.get("keptId").asString()));
            if (match != null) { // the other one of a text that several have
                assertEquals(match, relation(dropped), line);
            }
        }
    }

    /** By its two ids, seen from either side. */
    private Map<List<String>, Relation> matches() throws IOException {
        Map<List<String>, Relation> matches = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("matches.jsonl"))) {
            JsonNode match = JSON.readTree(line);
            String a = match.get("a").asString();
            String b = match.get("b").asString();
            matches.put(List.of(a, b), relation(match));
            matches.put(List.of(b, a), relation(match).reversed());
        }
        return matches;
    }

    private static Relation relation(JsonNode of) {
        return Relation.valueOf(of.get("relation").asString().toUpperCase(Locale.ROOT));
    }
}
