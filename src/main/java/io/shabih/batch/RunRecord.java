package io.shabih.batch;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.Relation;
import io.shabih.hash.Hash64;
import io.shabih.json.Manifest;
import io.shabih.prepare.PrepareSettings;
import io.shabih.read.InputChecksum;
import io.shabih.report.ClusterExcerpt;
import io.shabih.report.ReportData;
import io.shabih.report.ReportTally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is told of a run: its manifest, the data of its report, its summary. */
final class RunRecord {
    /** A cluster this large, and larger than a hundredth of the corpus, is looked at. */
    private static final int LARGE_CLUSTER = 50;

    private static final double LARGE_SHARE = 0.01;

    /** A cluster of this many members that hang together this little is looked at. */
    private static final int LOOSE_CLUSTER = 10;

    private static final double LOOSE_COHESION = 0.6;

    private static final int MOST_WARNINGS = 100;

    private final Matching matching;
    private final DedupeSettings settings;
    private final TypedSettings typed;
    private final Results results;
    private final List<String> warnings = new ArrayList<>();

    RunRecord(Matching matching, DedupeSettings settings, Results results) {
        this.matching = matching;
        this.settings = settings;
        this.typed = new TypedSettings(settings);
        this.results = results;
        warn();
    }

    private void warn() {
        warnings.addAll(matching.census().warnings());
        for (String id : matching.table().repeatedIds()) {
            warnings.add("the id \"" + id + "\" is used more than once; the second article is \"" + id
                    + "#2\" here");
        }
        for (Clustering.Group group : matching.groups()) {
            String alarm = alarm(group.size(), group.cohesion());
            if (!alarm.isEmpty()) {
                warnings.add(alarmOf(matching.table().id(group.representative()), alarm));
            }
        }
        long oversized = matching.candidates().counts().oversizedBuckets();
        if (oversized > 0) {
            warnings.add(oversized + " buckets were too large to compare all their pairs; see manifest.json");
        }
        warnOfInputs();
        warnOfTooLittle();
        if (warnings.size() > MOST_WARNINGS) {
            int more = warnings.size() - MOST_WARNINGS;
            warnings.subList(MOST_WARNINGS, warnings.size()).clear();
            warnings.add("… and " + more + " more warnings");
        }
    }

    private static String alarmOf(String representative, String alarm) {
        return "cluster of " + representative + ": " + alarm;
    }

    private void warnOfInputs() {
        Map<String, Long> articles = matching.articlesByInput();
        Map<String, Long> rejected = matching.rejections().byInput();
        for (String input : matching.inputNames()) {
            long refused = rejected.getOrDefault(input, 0L);
            if (articles.getOrDefault(input, 0L) == 0 && refused != 1) { // a single reject is told anyway
                warnings.add(refused == 0
                        ? input + " holds no record"
                        : "none of the " + refused + " records of " + input + " is an article");
            }
        }
    }

    /** A record without a text and with a column's name for a headline may be an extraction that failed. */
    private void warnOfTooLittle() {
        ArticleTable table = matching.table();
        int[] little = IntStream.range(0, table.size()).filter(table::saysTooLittle).toArray();
        if (little.length > 0) {
            warnings.add(String.format(Locale.ROOT,
                    "%s no text and fewer than four words that say anything, for example"
                            + " \"%s\"; nothing was matched with %s",
                    little.length == 1 ? "1 article has" : little.length + " articles have",
                    table.title(little[0]), little.length == 1 ? "it" : "them"));
        }
    }

    private String alarm(int size, double cohesion) {
        if (size >= LOOSE_CLUSTER && cohesion < LOOSE_COHESION) {
            return String.format(Locale.ROOT, "%d articles with a cohesion of only %.2f; look at them", size,
                    cohesion);
        }
        if (size >= LARGE_CLUSTER && size > LARGE_SHARE * matching.table().size()) {
            return String.format(Locale.ROOT, "%d articles are %.1f %% of the corpus; look at them", size,
                    100.0 * size / matching.table().size());
        }
        return "";
    }

    Manifest manifest(Instant started, List<Stages.Timed> stages) {
        double seconds = stages.stream().mapToDouble(Stages.Timed::seconds).sum();
        SortedMap<String, String> machine = new TreeMap<>();
        machine.put("threads", Integer.toString(settings.threads()));
        machine.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("maxHeapBytes", Long.toString(Runtime.getRuntime().maxMemory()));
        machine.put("system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return manifest(
                new Manifest.Times(started, seconds, machine, stages.stream().map(this::stage).toList()),
                warnings);
    }

    private Manifest.Stage stage(Stages.Timed timed) {
        long bytes = matching.inputs().stream().mapToLong(InputChecksum::storedBytes).sum();
        long articles = matching.table().size();
        long items = switch (timed.stage()) {
            case READ -> articles + matching.rejections().count();
            case JOIN -> articles;
            case VERIFY -> matching.candidates().pairs().size();
            case CLUSTER -> matching.verified().count();
            case AGAINST -> matching.texts().count();
            case WRITE -> articles;
        };
        String name = timed.stage().name().toLowerCase(Locale.ROOT);
        return new Manifest.Stage(name, timed.seconds(), timed.cpuSeconds(), items,
                timed.stage() == Progress.Stage.READ ? bytes : 0);
    }

    private Manifest manifest(Manifest.Times times, List<String> told) {
        PrepareSettings prepare = matching.preparer().settings();
        return new Manifest(
                ProgramVersion.text(),
                Runtime.version().toString(),
                shownSettings(prepare),
                new Manifest.Algorithms(
                        prepare.normalizer().version(),
                        prepare.shingler().version(),
                        Hash64.VERSION,
                        prepare.scheme().version() + " " + prepare.scheme().components()),
                counts(),
                largestCluster(),
                inputs(),
                told,
                times);
    }

    private SortedMap<String, String> shownSettings(PrepareSettings prepare) {
        SortedMap<String, String> shown = typed.byName();
        shown.put("bands", Integer.toString(prepare.banding().bands()));
        shown.put("rowsPerBand", Integer.toString(prepare.banding().rowsPerBand()));
        shown.put("sampleOneIn", Integer.toString(prepare.sampleOneIn()));
        Candidates.Counts paths = matching.candidates().counts();
        shown.put("candidatesByBands", Long.toString(paths.bandPairs()));
        shown.put("candidatesBySamples", Long.toString(paths.samplePairs()));
        shown.put("candidatesByHeadlines", Long.toString(paths.headlinePairs()));
        shown.put("candidatesByLeads", Long.toString(paths.leadPairs()));
        shown.put("oversizedBuckets", Long.toString(paths.oversizedBuckets()));
        shown.put("thinnedBuckets", Long.toString(paths.thinnedBuckets()));
        return shown;
    }

    private Manifest.Counts counts() {
        Map<Relation, Long> byRelation = new EnumMap<>(Relation.class);
        for (Clustering.Group group : matching.groups()) {
            for (int i = 1; i < group.size(); i++) {
                byRelation.merge(group.standing(i).relation(), 1L, Long::sum);
            }
        }
        long kept = results.keptCount();
        long articles = matching.table().size();
        long rejected = matching.rejections().count();
        long matches = results.matchesByRelation().values().stream().mapToLong(Integer::longValue).sum();
        return new Manifest.Counts(
                articles + rejected,
                kept,
                articles - kept,
                results.earlierCount(),
                rejected,
                matching.table().repeatedIds().size(),
                matches,
                matching.groups().size(),
                byRelation);
    }

    private Optional<Manifest.LargestCluster> largestCluster() {
        return matching.groups().stream()
                .max(Comparator.comparingInt(Clustering.Group::size)
                        .thenComparingInt(group -> -group.representative()))
                .map(results::cluster)
                .map(cluster -> new Manifest.LargestCluster(
                        cluster.id(), cluster.members().size(), cluster.members().getFirst().title()));
    }

    private List<Manifest.Input> inputs() {
        Map<String, Long> rejected = matching.rejections().byInput();
        Map<String, Long> articles = matching.articlesByInput();
        return matching.inputs().stream()
                .map(input -> new Manifest.Input(
                        input.input(),
                        input.storedBytes(),
                        input.crc32(),
                        articles.getOrDefault(input.input(), 0L),
                        rejected.getOrDefault(input.input(), 0L)))
                .toList();
    }

    ReportData reportData(ReportTally tally) {
        List<ClusterExcerpt> clusters = tally.largestClusters();
        List<Match> examples = tally.examples();
        Set<String> wanted = new TreeSet<>();
        clusters.forEach(cluster -> wanted.add(cluster.representative()));
        examples.forEach(match -> {
            wanted.add(match.a());
            wanted.add(match.b());
        });
        Map<String, Article> articles = matching.articles(wanted);
        List<ReportData.TopCluster> tops = clusters.stream().map(cluster -> topCluster(cluster, articles))
                .toList();
        List<String> others = new ArrayList<>(warnings); // the page tells those of its clusters beside their headlines
        tops.forEach(top -> others.remove(alarmOf(top.cluster().representative(), top.alarm())));
        return new ReportData(
                manifest(new Manifest.Times(Instant.EPOCH, 0, new TreeMap<>(), List.of()), others),
                typed.command(),
                tops,
                examples.stream().map(match -> example(match, articles)).toList(),
                tally.plots(),
                tally.rejectsByReason());
    }

    private ReportData.TopCluster topCluster(ClusterExcerpt cluster, Map<String, Article> articles) {
        Article representative = Optional.ofNullable(articles.get(cluster.representative())).orElseThrow();
        return new ReportData.TopCluster(
                cluster, representative, alarm(cluster.size(), cluster.cohesion()));
    }

    private static ReportData.ExamplePair example(Match match, Map<String, Article> articles) {
        Article a = Optional.ofNullable(articles.get(match.a())).orElseThrow();
        Article b = Optional.ofNullable(articles.get(match.b())).orElseThrow();
        return new ReportData.ExamplePair(a, b, match);
    }

    DedupeSummary summary(ReportTally tally, double seconds) {
        int kept = results.keptCount();
        return new DedupeSummary(
                settings.out(),
                kept,
                matching.table().size() - kept,
                results.earlierCount(),
                results.longerCount(),
                Math.toIntExact(matching.rejections().count()),
                matching.groups().size(),
                results.matchesByRelation(),
                tally.largestClusters().stream().limit(DedupeSummary.MOST_CLUSTERS).toList(),
                results.rejectedKinds().stream().limit(DedupeSummary.MOST_REJECTED).toList(),
                matching.census().unread(),
                warnings,
                seconds);
    }
}
