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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pairs that somebody judged, with their features. */
final class JudgedPairs {
    /**
     * One judged pair.
     *
     * @param set the file that it comes from
     * @param label the judgement
     * @param sure whether the judges were sure
     * @param verification what the rules and the judge in the jar say now
     * @param features their values in the order of {@link Feature}
     * @param a the first article
     * @param b the second
     */
    record JudgedPair(
            String idA, String idB, String set, String label, boolean sure, Verification verification,
            double[] features, PreparedArticle a, PreparedArticle b) {
        /** Whether a rule settles the pair, whatever the judge would say. */
        boolean settled() {
            return !verification.decision().rule().isWeighed();
        }
    }

    /** Rules come before the judge, so this one is never asked; it lets a new model be made without an old one. */
    private static final Judge UNTAUGHT = Judge
            .of(new double[Feature.values().length + 1][Verdict.values().length]);

    private JudgedPairs() {}

    private static double[] features(Comparison pair) {
        return Features.of(pair, pair.whole());
    }

    /** A line of a file of judged pairs. */
    record Line(String idA, String idB, String label, boolean sure) {}

    /** Compares the pairs of one corpus; pairs whose articles are not in it are left out. */
    static List<JudgedPair> of(String set, String corpus, List<Line> lines, boolean headlinesAlone) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.addAll(List.of(line.idA(), line.idB())));
        Map<String, PreparedArticle> prepared = new Finding(ids, headlinesAlone).in(corpus);
        Verifier verifier = new Verifier(VerifySettings.standard(), UNTAUGHT, UNTAUGHT);
        List<JudgedPair> pairs = new ArrayList<>();
        for (Line line : lines) {
            PreparedArticle a = prepared.get(line.idA());
            PreparedArticle b = prepared.get(line.idB());
            if (a != null && b != null) {
                pairs.add(new JudgedPair(
                        line.idA(), line.idB(), set, line.label(), line.sure(), verifier.verify(a, b),
                        features(new Comparison(a, b)),
                        a, b));
            }
        }
        return pairs;
    }

    /** Finds articles by their ids. */
    private static final class Finding implements RecordSink {
        private final Set<String> ids;
        private final Map<String, PreparedArticle> found = new HashMap<>();
        private final PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();

        private final boolean headlinesAlone;

        Finding(Set<String> ids, boolean headlinesAlone) {
            this.ids = ids;
            this.headlinesAlone = headlinesAlone;
        }

        Map<String, PreparedArticle> in(String corpus) {
            ReadSettings settings = ReadSettings.defaults();
            try (BlockReader reader = BlockReader.open(Inputs.expand(List.of(corpus)), settings)) {
                RecordParser parser = new RecordParser(settings);
                for (Optional<RecordBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                    try (RecordBlock records = block.get()) {
                        parser.parse(records, this);
                    }
                }
            }
            return found;
        }

        @Override
        public void article(Article article, RecordSpan span) {
            if (ids.contains(article.id())) {
                found.putIfAbsent(article.id(),
                        worker.prepare(headlinesAlone ? article.withBody("") : article));
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            // no article, no pair
        }
    }
}
