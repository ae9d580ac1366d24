package io.shabih.engine;

import io.shabih.Relation;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.PreparerWorker;
import io.shabih.shingle.ShingleSet;
import io.shabih.verify.ExactJoin;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Holds the matches of a corpus against judged pairs and against the exact join. */
final class Evaluator {
    private static final double[] BAND_EDGES = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private final Matching matching;
    private final Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>();
    private final PreparerWorker worker;
    private final int[] clusterOf;

    Evaluator(Matching matching) {
        this.matching = matching;
        this.worker = matching.preparer().worker();
        places.defaultReturnValue(-1);
        for (int i = 0; i < matching.table().size(); i++) {
            places.putIfAbsent(matching.table().id(i), i);
        }
        clusterOf = new int[matching.table().size()];
        Arrays.setAll(clusterOf, i -> -1 - i);
        List<Clustering.Group> groups = matching.groups();
        for (int cluster = 0; cluster < groups.size(); cluster++) {
            for (int member : groups.get(cluster).members()) {
                clusterOf[member] = cluster;
            }
        }
    }

    Evaluation evaluate(List<GoldPair> gold, double minResemblance) {
        List<GoldPair> known = gold.stream()
                .filter(pair -> places.containsKey(pair.idA()) && places.containsKey(pair.idB()))
                .toList();
        Map<String, Tally> groups = new TreeMap<>();
        for (GoldPair pair : known) {
            String decided = decided(pair);
            String group = pair.group().isEmpty() ? pair.label() : pair.label() + " " + pair.group();
            groups.computeIfAbsent(group.strip(), g -> new Tally()).add(inOneCluster(pair), decided);
        }
        return new Evaluation(
                known.size(),
                gold.size() - known.size(),
                table(known, this::decidedDirectly),
                table(known, this::decided),
                groups.entrySet().stream().map(e -> e.getValue().group(e.getKey())).toList(),
                goldBands(known),
                joinBands(minResemblance));
    }

    private static final class Tally {
        private int pairs;
        private int inOneCluster;
        private final Map<String, Integer> decided = new TreeMap<>();

        void add(boolean together, String label) {
            pairs++;
            inOneCluster += together ? 1 : 0;
            decided.merge(label, 1, Integer::sum);
        }

        Evaluation.Group group(String name) {
            return new Evaluation.Group(name, pairs, inOneCluster, decided);
        }
    }

    private boolean inOneCluster(GoldPair pair) {
        return clusterOf[places.getInt(pair.idA())] == clusterOf[places.getInt(pair.idB())];
    }

    private boolean found(GoldPair pair) {
        return !decided(pair).equals("unrelated");
    }

    private String decided(GoldPair pair) {
        int a = matching.texts().groupOf(places.getInt(pair.idA()));
        int b = matching.texts().groupOf(places.getInt(pair.idB()));
        if (a == b) {
            return "same";
        }
        return matching.verified().between(a, b).map(v -> label(v.relation().orElseThrow()))
                .orElse("unrelated");
    }

    private static String label(Relation relation) {
        return switch (relation) {
            case EXACT, NEAR, CONTAINS, CONTAINED -> "same";
            case UPDATE -> "update";
            case RELATED -> "related";
        };
    }

    /** Compares the pair whether or not a path proposed it. */
    private String decidedDirectly(GoldPair pair) {
        Verification verification = matching.verifier().verify(prepared(pair.idA()), prepared(pair.idB()));
        return verification.relation().map(Evaluator::label).orElse("unrelated");
    }

    private PreparedArticle prepared(String id) {
        return worker.prepare(matching.store().article(matching.table().span(places.getInt(id))));
    }

    private static Evaluation.Table table(List<GoldPair> pairs, Function<GoldPair, String> decision) {
        boolean stories = pairs.stream().anyMatch(pair -> pair.label().equals("story"));
        List<String> labels = stories ? Evaluation.STORY_LABELS : Evaluation.LABELS;
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        for (GoldPair pair : pairs) {
            if (labels.contains(pair.label())) {
                String decided = decision.apply(pair);
                String counted = labels.contains(decided) ? decided : "story";
                confusion.computeIfAbsent(pair.label(), l -> new TreeMap<>()).merge(counted, 1, Integer::sum);
            }
        }
        List<Evaluation.Score> scores = new ArrayList<>();
        for (String label : labels) {
            Map<String, Integer> row = confusion.getOrDefault(label, Map.of());
            int judged = row.values().stream().mapToInt(Integer::intValue).sum();
            int decided = confusion.values().stream().mapToInt(r -> r.getOrDefault(label, 0)).sum();
            if (judged > 0) {
                scores.add(new Evaluation.Score(label, row.getOrDefault(label, 0), decided, judged));
            }
        }
        return new Evaluation.Table(scores, confusion);
    }

    private List<Evaluation.Band> goldBands(List<GoldPair> pairs) {
        List<GoldPair> measured = pairs.stream().filter(p -> p.resemblance().isPresent()).toList();
        double[] resemblances = measured.stream().mapToDouble(p -> p.resemblance().getAsDouble()).toArray();
        return bands(resemblances, i -> found(measured.get(i)));
    }

    /** Joins the distinct bodies exactly and looks up which of the pairs the candidates brought. */
    private List<Evaluation.Band> joinBands(double minResemblance) {
        TextGroups texts = matching.texts();
        TextGroups bodies = TextGroups.ofBodies(matching.table(), texts);
        List<ShingleSet> sets = new ArrayList<>();
        for (int body = 0; body < bodies.count(); body++) {
            int article = texts.first(bodies.first(body));
            var prepared = worker.prepare(matching.store().article(matching.table().span(article)));
            sets.add(prepared.hasBody() ? prepared.bodyShingles() : prepared.headlineShingles());
        }
        long[] pairs = ExactJoin.pairs(sets, minResemblance);
        double[] resemblances = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            resemblances[i] = sets.get(Pair.first(pairs[i]))
                    .exactResemblance(sets.get(Pair.second(pairs[i])));
        }
        return bands(
                resemblances,
                i -> matching.verified()
                        .between(bodies.first(Pair.first(pairs[i])), bodies.first(Pair.second(pairs[i])))
                        .isPresent());
    }

    private static List<Evaluation.Band> bands(double[] resemblances, IntPredicate found) {
        int[] whole = new int[BAND_EDGES.length - 1];
        int[] part = new int[whole.length];
        for (int i = 0; i < resemblances.length; i++) {
            int band = 0;
            while (band < whole.length - 1 && resemblances[i] >= BAND_EDGES[band + 1]) {
                band++;
            }
            whole[band]++;
            part[band] += found.test(i) ? 1 : 0;
        }
        List<Evaluation.Band> bands = new ArrayList<>();
        for (int band = 0; band < whole.length; band++) {
            if (whole[band] > 0) {
                Evaluation.Share share = new Evaluation.Share(part[band], whole[band]);
                bands.add(new Evaluation.Band(BAND_EDGES[band], BAND_EDGES[band + 1], share));
            }
        }
        return bands;
    }
}
