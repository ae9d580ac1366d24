package io.shabih.verify;

import io.shabih.Article;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints the features of pairs: corpus, then a table id_a id_b label. */
final class PairFeatures {
    private PairFeatures() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < arguments.length; i += 2) {
            List<String[]> pairs = Files.readAllLines(Path.of(arguments[i + 1])).stream().map(l -> l.split("\t", -1)).toList();
            Set<String> ids = new HashSet<>();
            pairs.forEach(p -> {ids.add(p[0]); ids.add(p[1]);});
            Map<String, PreparedArticle> prepared = prepared(arguments[i], ids);
            for (String[] pair : pairs) {
                PreparedArticle a = prepared.get(pair[0]);
                PreparedArticle b = prepared.get(pair[1]);
                if (a == null || b == null) {
                    System.err.println("missing " + String.join(" ", pair));
                    continue;
                }
                Map<Feature, Double> features = Features.of(a, b, Measures.of(a, b));
                StringBuilder line = new StringBuilder(String.join("\t", pair));
                boolean sameBody = a.hasBody() && a.body().equals(b.body());
                boolean sameHead = (!a.hasBody() || !b.hasBody()) && a.headline().equals(b.headline());
                line.append('\t').append(sameBody || sameHead ? 1 : 0);
                for (Feature feature : Feature.values()) {
                    line.append('\t').append(String.format("%.4f", features.getOrDefault(feature, 0.0)));
                }
                out.println(line);
            }
        }
    }

    private static Map<String, PreparedArticle> prepared(String input, Set<String> ids) {
        Map<String, PreparedArticle> found = new HashMap<>();
        PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
        ReadSettings settings = ReadSettings.defaults();
        RecordSink sink = new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                if (ids.contains(article.id()) && !found.containsKey(article.id())) {
                    found.put(article.id(), worker.prepare(article));
                }
            }

            @Override
            public void rejected(Rejected rejected) {}
        };
        try (BlockReader reader = BlockReader.open(Inputs.expand(List.of(input)), settings)) {
            RecordParser parser = new RecordParser(settings);
            for (Optional<RecordBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                try (RecordBlock records = block.get()) {
                    parser.parse(records, sink);
                }
            }
        }
        return found;
    }
}
