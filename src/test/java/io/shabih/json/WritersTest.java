package io.shabih.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shabih.Cluster;
import io.shabih.DatePrecision;
import io.shabih.Decision;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.Relation;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

public class WritersTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String written() {
        return bytes.toString(UTF_8);
    }

    @Test
    void clusterLine() {
        try (ClusterWriter writer = new ClusterWriter(bytes)) {
            writer.write(new Cluster(
                    "c-a1",
                    "a1",
                    2 / 3.0,
                    List.of(
                            new Cluster.Member(
                                    "a1",
                                    Relation.EXACT,
                                    1,
                                    1,
                                    Optional.of(Instant.parse("2025-03-02T09:30:00Z")),
                                    "وكالة الضاد",
                                    "البنك المركزي يثبت الفائدة"),
                            new Cluster.Member("a2", Relation.CONTAINED, false, 1 / 3.0, 0.9999999,
                                    Optional.empty(),
                                    DatePrecision.MINUTE, "", ""))));
        }
        assertEquals(
                """
                {"cluster":"c-a1","representative":"a1","size":2,"independent":1,"cohesion":0.666667,"members":[\
                {"id":"a1","relation":"exact","kept":true,"resemblance":1.0,"containment":1.0,\
                "date":"2025-03-02T09:30:00Z",\
                "source":"وكالة الضاد","title":"البنك المركزي يثبت الفائدة"},\
                {"id":"a2","relation":"contained","kept":false,"resemblance":0.333333,"containment":1.0,"date":null,\
                "source":"","title":""}]}
                """,
                written());
    }

    @Test
    void matchLines() {
        Match update = new Match(
                "a", "b", Relation.UPDATE, SampleMatch.decision(Relation.UPDATE), 0.75, 0.8, 0.9, 0,
                Measured.bodies(),
                List.of(new Evidence("headline-numbers", "5", "7")));
        Match exact = new Match("a", "c", Relation.EXACT, Decision.by(Rule.SAME_TEXT), 1, 1, 1, 1,
                Measured.bodies(),
                List.of());
        try (MatchWriter writer = new MatchWriter(bytes)) {
            writer.write(update);
            writer.write(exact);
        }
        assertEquals(
                """
                {"a":"a","b":"b","relation":"update","probability":0.7,"resemblance":0.75,"containmentA":0.8,\
                "containmentB":0.9,\
                "headlineResemblance":0.0,"evidence":[{"kind":"rule","a":"judged","b":"judged"},\
                {"kind":"headline-numbers","a":"5","b":"7"},\
                {"kind":"probability","a":"same=0.200 update=0.700 related=0.060 unrelated=0.040","b":""},\
                {"kind":"features","a":"resemblance=0.813 headline-words=0.333","b":""}]}
                {"a":"a","b":"c","relation":"exact","probability":1.0,"resemblance":1.0,"containmentA":1.0,\
                "containmentB":1.0,\
                "headlineResemblance":1.0,"evidence":[{"kind":"rule","a":"same-text","b":"same-text"}]}
                """,
                written());
    }

    @Test
    void whatTheSharesAreOfStandsBesideTheEvidence() {
        Measured measured = new Measured(Measured.Text.HEADLINES,
                Optional.of(new Measured.Reports(0.5, 0.75, 1)));
        try (MatchWriter writer = new MatchWriter(bytes)) {
            writer.write(
                    new Match("a", "b", Relation.NEAR, Decision.by(Rule.SAME_HEADLINE), 1, 1, 1, 1, measured,
                            List.of(new Evidence("furniture", "", "المصدر: وكالات"))));
        }
        assertEquals(
                """
                {"a":"a","b":"b","relation":"near","probability":1.0,"resemblance":1.0,"containmentA":1.0,\
                "containmentB":1.0,\
                "headlineResemblance":1.0,"evidence":[{"kind":"rule","a":"same-headline","b":"same-headline"},\
                {"kind":"resemblance-of","a":"headlines","b":"headlines"},\
                {"kind":"furniture","a":"","b":"المصدر: وكالات"},\
                {"kind":"resemblance-without-furniture","a":"0.5000","b":"0.5000"},\
                {"kind":"containment-without-furniture","a":"0.7500","b":"1.0000"}]}
                """,
                written());
    }

    @Test
    void droppedLine() {
        try (DroppedWriter writer = new DroppedWriter(bytes)) {
            writer.write(new Dropped("a2", "a1", "c-a1", Relation.NEAR, 0.1234567, "earliest",
                    Dropped.In.THIS_CORPUS));
        }
        assertEquals(
                """
                {"id":"a2","keptId":"a1","cluster":"c-a1","relation":"near",\
                "resemblance":0.123457,"rule":"earliest"}
                """,
                written());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Dropped("a", "b", "c", Relation.NEAR, 1.5, "earliest", Dropped.In.THIS_CORPUS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Dropped("a", "a", "c", Relation.NEAR, 1, "earliest", Dropped.In.THIS_CORPUS));
    }

    @Test
    void hostileTextStaysOneLineAndComesBackAsItWas() {
        try (RejectedWriter writer = new RejectedWriter(bytes)) {
            writer.write("أخبار.jsonl", 7, "no \"title\"\nor body",
                    "\uD800x \u2028 \u0000 </script> \uD83D\uDE00 \\ \t");
        }
        assertEquals(
                "{\"input\":\"أخبار.jsonl\",\"line\":7,\"reason\":\"no \\\"title\\\"\\nor body\","
                        + "\"excerpt\":\"\\ud800x \u2028 \\u0000 </script> \uD83D\uDE00 \\\\ \\t\"}\n",
                written());
    }

    @Test
    void emojiAreNotEscaped() {
        try (RejectedWriter writer = new RejectedWriter(bytes)) {
            writer.write("a", 1, "\uD83D\uDE00", "b");
        }
        assertEquals("{\"input\":\"a\",\"line\":1,\"reason\":\"\uD83D\uDE00\",\"excerpt\":\"b\"}\n",
                written());
    }

    public static Manifest manifest() {
        return new Manifest(
                "0.1.0",
                "25.0.3+9",
                new TreeMap<>(Map.of("minResemblance", "0.5", "keep", "earliest")),
                new Manifest.Algorithms("arabic-1", "word-3", "hash-1", "minhash-1"),
                new Manifest.Counts(10, 6, 3, 0, 1, 0, 5, 2, Map.of(Relation.NEAR, 3L)),
                Optional.of(new Manifest.LargestCluster("c-1", 3, "عاجل")),
                List.of(
                        new Manifest.Input("b.jsonl", 20, "bb", 4, 1),
                        new Manifest.Input("a.jsonl", 30, "aa", 5, 0)),
                List.of("id 7 twice"),
                new Manifest.Times(
                        Instant.parse("2025-03-02T09:30:00Z"),
                        1.5,
                        new TreeMap<>(Map.of("threads", "2")),
                        List.of(new Manifest.Stage("read", 0.25, 0.5, 10, 50))));
    }

    @Test
    void manifestIsIndentedSortedAndComplete() {
        ManifestWriter.write(manifest(), bytes);
        assertEquals(
                """
                {
                  "version": "0.1.0",
                  "jdk": "25.0.3+9",
                  "settings": {
                    "keep": "earliest",
                    "minResemblance": "0.5"
                  },
                  "algorithms": {
                    "normaliser": "arabic-1",
                    "shingler": "word-3",
                    "hash": "hash-1",
                    "sketch": "minhash-1"
                  },
                  "counts": {
                    "read": 10,
                    "kept": 6,
                    "dropped": 3,
                    "droppedForEarlier": 0,
                    "rejected": 1,
                    "duplicateIds": 0,
                    "matches": 5,
                    "clusters": 2,
                    "articlesByRelation": {
                      "exact": 0,
                      "near": 3,
                      "contains": 0,
                      "contained": 0,
                      "update": 0,
                      "related": 0
                    }
                  },
                  "largestCluster": {
                    "cluster": "c-1",
                    "size": 3,
                    "headline": "عاجل"
                  },
                  "inputs": [
                    {
                      "name": "a.jsonl",
                      "bytes": 30,
                      "crc32": "aa",
                      "articles": 5,
                      "rejected": 0
                    },
                    {
                      "name": "b.jsonl",
                      "bytes": 20,
                      "crc32": "bb",
                      "articles": 4,
                      "rejected": 1
                    }
                  ],
                  "warnings": [
                    "id 7 twice"
                  ],
                  "times": {
                    "started": "2025-03-02T09:30:00Z",
                    "seconds": 1.5,
                    "machine": {
                      "threads": "2"
                    },
                    "stages": [
                      {
                        "name": "read",
                        "seconds": 0.25,
                        "cpuSeconds": 0.5,
                        "items": 10,
                        "bytes": 50
                      }
                    ]
                  }
                }
                """,
                written());
    }

    @Test
    void nothingMayBeLost() {
        assertThrows(
                IllegalArgumentException.class, () -> new Manifest.Counts(10, 6, 3, 0, 0, 0, 0, 0, Map.of()));
    }
}
