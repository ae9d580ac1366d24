package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is told of a pair never contradicts what decided. */
class ToldDecisionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SETTLED = Set.of("same-text", "same-body", "same-headline",
            "other-facts");
    private static final Set<String> SAME_REPORT = Set.of("exact", "near", "contains", "contained");
    /** Of three decimals, in which the evidence shows probabilities. */
    private static final double ROUNDING = 0.0005001;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theProbabilityIsThatOfTheRelationToldAndOneWhereTheTextsSettledIt() throws IOException {
        List<String> records = new ArrayList<>(SampleCorpus.records(600, 0x5EED_0021L));
        records.add(fire("a", "9", "وتضرر مخزنان للأقمشة."));
        records.add(fire("b", "14", "وتضرر مخزنان للأخشاب."));
        Path made = Files.write(folder.resolve("made.jsonl"), records);
        Set<String> rules = new TreeSet<>();
        for (String in : List.of(made.toString(), "seeds")) {
            Path out = folder.resolve("out-" + rules.size());
            Shabih.dedupe(DedupeSettings.of(List.of(in), out), Progress.SILENT);
            try (Stream<String> lines = Files.lines(out.resolve("matches.jsonl"))) {
                lines.map(JSON::readTree).forEach(match -> rules.add(check(match)));
            }
        }
        assertTrue(rules.containsAll(Set.of("same-text", "judged", "other-facts", "inside-longer")),
                rules.toString());
    }

    private static String fire(String id, String injured, String end) {
        return """
                {"id":"fire-%s","title":"إصابة %s أشخاص في حريق بسوق المدينة القديمة","body":"اندلع حريق فجرا في سوق المدينة \
                القديمة وامتدت النيران إلى المتاجر المجاورة قبل أن تسيطر عليها فرق الإطفاء بعد ثلاث ساعات. وقال مدير الدفاع المدني إن \
                التماسا كهربائيا وراء الحادث، ونقل المصابون إلى المستشفى العام وحالتهم مستقرة. %s"}"""
                .formatted(id, injured, end);
    }

    /** Returns the rule. */
    private static String check(JsonNode match) {
        Map<String, String> evidence = new HashMap<>();
        match.get("evidence")
                .forEach(row -> evidence.put(row.get("kind").asString(), row.get("a").asString()));
        String rule = evidence.get("rule");
        double told = match.get("probability").asDouble();
        if (SETTLED.contains(rule)) {
            assertEquals(1, told, match.toString());
        } else {
            String relation = match.get("relation").asString();
            Map<String, Double> likely = probabilities(evidence.get("probability"));
            String verdict = SAME_REPORT.contains(relation) ? "same" : relation;
            assertEquals(likely.get(verdict), told, ROUNDING, match.toString());
            if (rule.equals("judged")) {
                String rival = rival(verdict);
                assertTrue(told + ROUNDING >= likely.get(rival), match.toString());
            }
        }
        return rule;
    }

    private static String rival(String verdict) {
        return switch (verdict) {
            case "same" -> "update";
            case "update" -> "same";
            default -> "unrelated";
        };
    }

    private static Map<String, Double> probabilities(String shown) {
        Map<String, Double> probabilities = new HashMap<>();
        for (String each : shown.split(" ")) {
            probabilities.put(each.substring(0, each.indexOf('=')),
                    Double.parseDouble(each.substring(each.indexOf('=') + 1)));
        }
        return probabilities;
    }
}
