package io.shabih.batch;

import io.shabih.Article;
import io.shabih.Decision.Probabilities;
import io.shabih.Relation;
import io.shabih.files.WorkFolder;
import io.shabih.join.ExactJoin;
import io.shabih.join.Pair;
import io.shabih.json.EvidenceRow;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.ShingleSets;
import io.shabih.read.InputFile;
import io.shabih.read.Inputs;
import io.shabih.report.ClusterScores;
import io.shabih.report.Evaluation;
import io.shabih.report.Scores;
import io.shabih.shingle.ShingleSet;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Holds the matches of a corpus against judged pairs and against the exact join. */
public final class Evaluator {
    private static final int WORST = 20;
    private static final String STORY = "story";
    private static final String OTHER = "other";
    /** What two articles of one story are to each other; a related text is of another one. */
    private static final Set<String> OF_ONE_STORY = Set.of("same", "update");
    private static final String UNRELATED = "unrelated";
    private static final String SAME = "same";
    private static final double[] BAND_EDGES = {0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

    private final Matching matching;
    private final Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>();
    private final int[] clusterOf;

    /** Matches a corpus and holds the result against the pairs of a file; keeps nothing of it. */
    public static Evaluation run(DedupeSettings settings, Path pairs, Optional<String> by,
            Progress progress) {
        List<GoldPair> gold = GoldFile.read(pairs, by);
        List<InputFile> files = Inputs.expand(settings.inputs());
        try (WorkFolder work = workFolder(progress);
                WorkerPool crew = new WorkerPool(settings.threads());
                Matching matching = Matching.run(files, settings, work.path(), crew, new Stages(progress))) {
            return new Evaluator(matching).evaluate(gold, settings.minResemblance());
        } finally {
            progress.finished();
        }
    }

    /** One that goes when the run is stopped, too. */
    private static WorkFolder workFolder(Progress progress) {
        WorkFolder work = WorkFolder.temporary();
        progress.stoppable(() -> {
            work.close();
            return new StoppableRun.Left.Nothing();
        });
        return work;
    }

    private Evaluator(Matching matching) {
        this.matching = matching;
        places.defaultReturnValue(-1);
        for (int i = 0; i < matching.table().size(); i++) {
            places.putIfAbsent(matching.table().id(i), i);
        }
        clusterOf = new int[matching.table().size()];
        Arrays.setAll(clusterOf, i -> -1 - i);
        List<Clustering.Group> groups = matching.groups();
        for (int cluster = 0; cluster < groups.size(); cluster++) {
            Clustering.Group group = groups.get(cluster);
            for (int member = 0; member < group.size(); member++) {
                clusterOf[group.article(member)] = cluster;
            }
        }
    }

    /**
     * A pair with what was decided.
     *
     * @param direct what comparing the two gave, whether or not a path proposed it
     * @param found what a run over the corpus decided
     */
    private record Decided(GoldPair pair, boolean candidate, Verification direct, String found) {
        String label() {
            return pair.label();
        }

        String directly() {
            return direct.relation().map(Evaluator::label).orElse(UNRELATED);
        }
    }

    private Evaluation evaluate(List<GoldPair> gold, double minResemblance) {
        List<Decided> known = gold.stream()
                .filter(pair -> places.containsKey(pair.idA()) && places.containsKey(pair.idB()))
                .map(pair -> new Decided(pair, isCandidate(pair), direct(pair), decided(pair)))
                .toList();
        Map<String, Tally> groups = new TreeMap<>();
        for (Decided each : known) {
            String group = each.pair().group().isEmpty()
                    ? each.label()
                    : each.label() + " " + each.pair().group();
            groups.computeIfAbsent(group.strip(), g -> new Tally())
                    .add(each, inOneCluster(each.pair()));
        }
        return new Evaluation(
                known.size(),
                gold.size() - known.size(),
                table(known, Decided::directly),
                table(known, Decided::found),
                ClusterScores.of(known.stream().map(each -> inClusters(each.pair())).toList()),
                groups.entrySet().stream().map(e -> e.getValue().group(e.getKey())).toList(),
                worst(known),
                goldBands(known),
                joinBands(minResemblance));
    }

    private static final class Tally {
        private int pairs;
        private int candidates;
        private int inOneCluster;
        private final Map<String, Integer> decided = new TreeMap<>();

        void add(Decided each, boolean together) {
            pairs++;
            candidates += each.candidate() ? 1 : 0;
            inOneCluster += together ? 1 : 0;
            decided.merge(each.found(), 1, Integer::sum);
        }

        Evaluation.Group group(String name) {
            return new Evaluation.Group(name, pairs, candidates, inOneCluster, decided);
        }
    }

    private ClusterScores.Pair inClusters(GoldPair pair) {
        return new ClusterScores.Pair(pair.idA(), pair.idB(), pair.label().equals(SAME),
                clusterOf[places.getInt(pair.idA())], clusterOf[places.getInt(pair.idB())]);
    }

    private boolean inOneCluster(GoldPair pair) {
        return clusterOf[places.getInt(pair.idA())] == clusterOf[places.getInt(pair.idB())];
    }

    private int text(String id) {
        return matching.texts().groupOf(places.getInt(id));
    }

    private boolean isCandidate(GoldPair pair) {
        int a = text(pair.idA());
        int b = text(pair.idB());
        return a == b || matching.candidates().pairs().contains(Pair.of(a, b));
    }

    private String decided(GoldPair pair) {
        int a = text(pair.idA());
        int b = text(pair.idB());
        if (a == b) {
            return SAME;
        }
        return matching.verified().between(a, b).map(v -> label(v.relation().orElseThrow()))
                .orElse(UNRELATED);
    }

    private static String label(Relation relation) {
        return switch (relation) {
            case EXACT, NEAR, CONTAINS, CONTAINED -> SAME;
            case UPDATE -> "update";
            case RELATED -> "related";
        };
    }

    private Verification direct(GoldPair pair) {
        return matching.verifier().explain(prepared(pair.idA()), prepared(pair.idB()));
    }

    private PreparedArticle prepared(String id) {
        return matching.table().prepared(places.getInt(id));
    }

    private Article article(String id) {
        return matching.store().article(matching.table().span(places.getInt(id)));
    }

    /** The surest errors of the decision, then what is decided rightly but was never compared in the run. */
    private List<Evaluation.Disagreement> worst(List<Decided> known) {
        return known.stream()
                .filter(each -> labels(known).contains(each.label()) && surprise(each) > 0)
                .sorted(Comparator.comparing((Decided each) -> agrees(each.label(), each.directly()))
                        .thenComparingDouble(each -> -surprise(each))
                        .thenComparing(each -> each.pair().idA()).thenComparing(each -> each.pair().idB()))
                .limit(WORST)
                .map(this::disagreement)
                .toList();
    }

    private static double surprise(Decided each) {
        double judged = probability(each, each.label());
        if (!agrees(each.label(), each.directly())) {
            return Math.max(Double.MIN_VALUE, probability(each, each.directly()) - judged);
        }
        return agrees(each.label(), each.found()) ? 0 : judged;
    }

    private static boolean agrees(String judged, String decided) {
        return judged.equals(decided) || judged.equals(storyOrOther(decided));
    }

    private static String storyOrOther(String decided) {
        return OF_ONE_STORY.contains(decided) ? STORY : OTHER;
    }

    /** What the judge gives a label; 1 or 0 where a rule decided. */
    private static double probability(Decided each, String label) {
        double settled = agrees(label, each.directly()) ? 1 : 0;
        return each.direct().decision().probabilities().map(likely -> probability(likely, label))
                .orElse(settled);
    }

    private static double probability(Probabilities likely, String label) {
        return switch (label) {
            case STORY -> likely.ofOneStory();
            case OTHER -> 1 - likely.ofOneStory();
            case SAME -> likely.same();
            case "update" -> likely.update();
            case "related" -> likely.related();
            case UNRELATED -> likely.unrelated();
            default -> throw new IllegalArgumentException("no label: " + label);
        };
    }

    private Evaluation.Disagreement disagreement(Decided each) {
        List<EvidenceRow> evidence = new ArrayList<>(EvidenceRow.of(each.direct()));
        if (!each.candidate()) {
            evidence.add(new EvidenceRow("candidate", "no path proposed the pair", ""));
        }
        boolean missed = agrees(each.label(), each.directly());
        return new Evaluation.Disagreement(
                each.pair().idA(), each.pair().idB(), each.label(), missed ? each.found() : each.directly(),
                article(each.pair().idA()).title(), article(each.pair().idB()).title(), surprise(each),
                evidence);
    }

    private static List<String> labels(List<Decided> pairs) {
        boolean stories = pairs.stream().map(Decided::label).anyMatch(Evaluation.STORY_LABELS::contains);
        return stories ? Evaluation.STORY_LABELS : Evaluation.LABELS;
    }

    private static Evaluation.Table table(List<Decided> pairs, Function<Decided, String> decision) {
        List<String> labels = labels(pairs);
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        for (Decided each : pairs) {
            if (labels.contains(each.label())) {
                String decided = decision.apply(each);
                String counted = labels.contains(decided) ? decided : storyOrOther(decided);
                confusion.computeIfAbsent(each.label(), l -> new TreeMap<>()).merge(counted, 1, Integer::sum);
            }
        }
        return Scores.of(labels, confusion);
    }

    private List<Evaluation.Band> goldBands(List<Decided> pairs) {
        List<Decided> measured = pairs.stream().filter(p -> p.pair().resemblance().isPresent()).toList();
        double[] resemblances = measured.stream()
                .mapToDouble(p -> p.pair().resemblance().getAsDouble()).toArray();
        return bands(resemblances, i -> !measured.get(i).found().equals(UNRELATED));
    }

    /** Joins the distinct bodies exactly and looks up which of the pairs the candidates brought; what says too little has none. */
    private List<Evaluation.Band> joinBands(double minResemblance) {
        TextGroups texts = matching.texts();
        TextGroups bodies = TextGroups.ofBodies(matching.table(), texts);
        List<ShingleSet> sets = new ArrayList<>();
        for (int body = 0; body < bodies.count(); body++) {
            int article = texts.first(bodies.first(body));
            PreparedArticle prepared = matching.table().prepared(article);
            int sketched = prepared.hasBody() ? ShingleSets.BODY : ShingleSets.HEADLINE;
            int set = prepared.saysTooLittle() ? ShingleSets.REPORT : sketched;
            long[] shingles = Arrays.stream(prepared.shingles().hashes(set)).asLongStream().toArray();
            sets.add(ShingleSet.of(shingles, shingles.length));
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
