package io.shabih.batch;

import io.shabih.Cluster;
import io.shabih.Relation;
import io.shabih.cluster.ClusterId;
import io.shabih.files.Failures;
import io.shabih.files.OutputFolder;
import io.shabih.json.ClusterWriter;
import io.shabih.json.Dropped;
import io.shabih.json.DroppedWriter;
import io.shabih.json.MatchWriter;
import io.shabih.json.RejectedWriter;
import io.shabih.read.Rejected;
import io.shabih.read.RejectedKind;
import io.shabih.report.ReportTally;
import io.shabih.verify.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Writes the line files of a run. */
final class Results {
    private static final int MOST_KINDS = 1000;
    /** Numbers, and what a message quotes of a record. */
    private static final Pattern OF_ONE_RECORD = Pattern
            .compile("fields seen: .*|(?<![-\\w])[0-9]+|'[^']*'|\\(code [0-9]+\\)");

    private final Matching matching;
    private final DedupeSettings settings;
    private final OutputFolder folder;
    private final ReportTally tally;
    /** Place of the article that stays in this one's place: its own where it is kept, none where an earlier corpus has it. */
    private final int[] keptFor;
    private final Map<Integer, EarlierCorpus.Kept> earlier;
    private final Map<String, RejectedKind> rejectedKinds = new LinkedHashMap<>();
    private final Map<Relation, Integer> matchesByRelation = new EnumMap<>(Relation.class);

    /** @param earlier of articles that an earlier corpus has: what stays for them there */
    Results(Matching matching, DedupeSettings settings, OutputFolder folder,
            Map<Integer, EarlierCorpus.Kept> earlier) {
        this.matching = matching;
        this.earlier = earlier;
        this.settings = settings;
        this.folder = folder;
        this.tally = new ReportTally();
        this.keptFor = KeptArticles.keptFor(matching, settings, earlier.keySet());
    }

    /** Writes the two large files side by side, and the others behind the one that is done sooner. */
    void write(WorkerPool crew, Progress progress) {
        List<Callable<Boolean>> files = List.of(
                this::writeMatches, () -> writeKept(folder.create("kept.jsonl"), progress),
                this::writeOthers);
        crew.call(files);
    }

    private boolean writeOthers() {
        writeClusters();
        writeDropped();
        writeRejected();
        return true;
    }

    /** What the report counts of all that was written. */
    ReportTally tally() {
        return tally;
    }

    /** Articles that are dropped for one of the earlier corpus. */
    int earlierCount() {
        return earlier.size();
    }

    int keptCount() {
        int kept = 0;
        for (int i = 0; i < keptFor.length; i++) {
            kept += isKept(i) ? 1 : 0;
        }
        return kept;
    }

    /** Dropped articles, other than those of the same text, that are longer than the one kept for them. */
    int longerCount() {
        int longer = 0;
        for (int i = 0; i < keptFor.length; i++) {
            boolean other = keptFor[i] != KeptArticles.EARLIER
                    && matching.texts().groupOf(i) != matching.texts().groupOf(keptFor[i]);
            longer += other && matching.table().bodyLength(i) > matching.table().bodyLength(keptFor[i])
                    ? 1
                    : 0;
        }
        return longer;
    }

    boolean isKept(int article) {
        return keptFor[article] == article;
    }

    Map<Relation, Integer> matchesByRelation() {
        return matchesByRelation;
    }

    private boolean writeMatches() {
        try (MatchWriter writer = new MatchWriter(folder.create("matches.jsonl"))) {
            MatchedPairs.of(matching.table(), matching.texts(), matching.verified()).forEach(match -> {
                writer.write(match);
                tally.match(match);
                matchesByRelation.merge(match.relation(), 1, Integer::sum);
            });
            return true;
        }
    }

    private void writeClusters() {
        try (ClusterWriter writer = new ClusterWriter(folder.create("clusters.jsonl"))) {
            for (Clustering.Group group : matching.groups()) {
                Cluster cluster = cluster(group);
                writer.write(cluster);
                tally.cluster(cluster);
            }
        }
    }

    /** The group as a cluster; its members can be asked for while the run lasts. */
    Cluster cluster(Clustering.Group group) {
        ArticleTable table = matching.table();
        String representative = table.id(group.representative());
        return new Cluster(ClusterId.of(representative), representative, group.cohesion(),
                ClusterMembers.of(table, group, this::isKept));
    }

    private void writeDropped() {
        try (DroppedWriter writer = new DroppedWriter(folder.create("dropped.jsonl"))) {
            for (int article = 0; article < keptFor.length; article++) {
                if (!isKept(article)) {
                    writer.write(dropped(article));
                }
            }
        }
    }

    private Dropped dropped(int article) {
        ArticleTable table = matching.table();
        EarlierCorpus.Kept known = earlier.get(article);
        if (known != null) {
            return new Dropped(table.id(article), known.id(), known.cluster(), known.relation(),
                    known.resemblance(), settings.keep().toString(), Dropped.In.EARLIER_CORPUS);
        }
        int text = matching.texts().groupOf(article);
        Standing standing = matching.verified().standing(text, matching.texts().groupOf(keptFor[article]))
                .orElse(Clustering.SAME_TEXT);
        return new Dropped(
                table.id(article),
                table.id(keptFor[article]),
                ClusterId.of(table.id(matching.clustering().representative(article))),
                standing.relation(),
                standing.measures().resemblance(),
                settings.keep().toString(),
                Dropped.In.THIS_CORPUS);
    }

    private void writeRejected() {
        try (RejectedWriter writer = new RejectedWriter(folder.create("rejected.jsonl"))) {
            matching.rejections().forEach(rejected -> {
                writer.write(rejected.input(), rejected.line(), rejected.reason(), rejected.excerpt());
                String kind = kind(rejected.reason());
                tally.rejected(kind);
                count(kind, rejected);
            });
        }
    }

    private void count(String kind, Rejected rejected) {
        RejectedKind known = rejectedKinds.get(kind);
        if (known != null) {
            rejectedKinds.put(kind, known.oneMore());
        } else if (rejectedKinds.size() < MOST_KINDS) {
            rejectedKinds.put(kind, new RejectedKind(rejected, 1));
        }
    }

    /** The reason without what differs from record to record. */
    private static String kind(String reason) {
        return OF_ONE_RECORD.matcher(reason).replaceAll("…");
    }

    /** Kinds of rejects in the order of their first ones, complete when all is written. */
    List<RejectedKind> rejectedKinds() {
        return List.copyOf(rejectedKinds.values());
    }

    private boolean writeKept(OutputStream file, Progress progress) {
        ArticleTable table = matching.table();
        try (OutputStream kept = file) {
            for (int article = 0; article < table.size(); article++) {
                if (isKept(article)) {
                    kept.write(matching.store().json(table.span(article)));
                    kept.write('\n');
                }
                progress.advanced(1);
            }
            return true;
        } catch (IOException e) {
            throw Failures.of("write the kept records", e);
        }
    }
}
