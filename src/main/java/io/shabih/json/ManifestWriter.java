package io.shabih.json;

import io.shabih.Relation;
import java.io.OutputStream;
import java.util.SortedMap;

/** Writes {@code manifest.json}, indented; {@code jq 'del(.times)'} leaves what equal runs have in common. */
public final class ManifestWriter {

    private ManifestWriter() {}

    /** Writes the manifest and closes the stream. */
    public static void write(Manifest manifest, OutputStream out) {
        try (Json json = Json.indented(out)) {
            json.startObject().text("version", manifest.version()).text("jdk", manifest.jdk());
            texts("settings", manifest.settings(), json);
            algorithms(manifest.algorithms(), json);
            counts(manifest.counts(), json);
            manifest.largestCluster().ifPresent(largest -> largest(largest, json));
            inputs(manifest, json);
            json.startArray("warnings");
            manifest.warnings().forEach(json::text);
            json.endArray();
            times(manifest.times(), json);
            json.endLine();
        }
    }

    private static void texts(String name, SortedMap<String, String> texts, Json json) {
        json.startObject(name);
        texts.forEach(json::text);
        json.endObject();
    }

    private static void algorithms(Manifest.Algorithms algorithms, Json json) {
        json.startObject("algorithms")
                .text("normaliser", algorithms.normaliser())
                .text("shingler", algorithms.shingler())
                .text("hash", algorithms.hash())
                .text("sketch", algorithms.sketch())
                .endObject();
    }

    private static void counts(Manifest.Counts counts, Json json) {
        json.startObject("counts")
                .count("read", counts.read())
                .count("kept", counts.kept())
                .count("dropped", counts.dropped())
                .count("droppedForEarlier", counts.droppedForEarlier())
                .count("rejected", counts.rejected())
                .count("duplicateIds", counts.duplicateIds())
                .count("matches", counts.matches())
                .count("clusters", counts.clusters())
                .startObject("articlesByRelation");
        for (Relation relation : Relation.values()) {
            json.count(Json.name(relation), counts.articles(relation));
        }
        json.endObject().endObject();
    }

    private static void largest(Manifest.LargestCluster largest, Json json) {
        json.startObject("largestCluster")
                .text("cluster", largest.cluster())
                .count("size", largest.size())
                .text("headline", largest.headline())
                .endObject();
    }

    private static void inputs(Manifest manifest, Json json) {
        json.startArray("inputs");
        manifest.inputs().forEach(input -> json.startObject()
                .text("name", input.name())
                .count("bytes", input.bytes())
                .text("crc32", input.crc32())
                .count("articles", input.articles())
                .count("rejected", input.rejected())
                .endObject());
        json.endArray();
    }

    private static void times(Manifest.Times times, Json json) {
        json.startObject("times")
                .text("started", times.started().toString())
                .decimal("seconds", times.seconds());
        texts("machine", times.machine(), json);
        json.startArray("stages");
        times.stages().forEach(stage -> json.startObject()
                .text("name", stage.name())
                .decimal("seconds", stage.seconds())
                .decimal("cpuSeconds", stage.cpuSeconds())
                .count("items", stage.items())
                .count("bytes", stage.bytes())
                .endObject());
        json.endArray().endObject();
    }
}
