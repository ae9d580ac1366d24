package io.shabih.cli;

import io.shabih.Cluster;
import io.shabih.Relation;
import io.shabih.batch.DedupeSummary;
import io.shabih.json.Json;
import io.shabih.read.Rejected;
import io.shabih.read.RejectedKind;
import io.shabih.report.ClusterExcerpt;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what a run did: which headlines were copies of which. */
final class DedupeSummaryPrinter {
    private static final int MOST_MEMBERS = 6;

    private DedupeSummaryPrinter() {}

    static void text(DedupeSummary summary, PrintWriter err) {
        err.println();
        for (ClusterExcerpt cluster : summary.largest()) {
            cluster(cluster, err);
        }
        int more = summary.clusters() - summary.largest().size();
        if (more > 0) {
            err.println("… and " + more + (more == 1 ? " more cluster" : " more clusters"));
            err.println();
        }
        summary.rejectedKinds().forEach(kind -> rejected(kind, err));
        summary.warnings().forEach(warning -> err.println("warning  " + warning));
        if (!summary.rejectedKinds().isEmpty() || !summary.warnings().isEmpty()) {
            err.println();
        }
        totals(summary, err);
    }

    private static void rejected(RejectedKind kind, PrintWriter err) {
        Rejected first = kind.first();
        String more = kind.count() == 1
                ? ""
                : String.format(Locale.ROOT, "  (and %,d more like it)", kind.count() - 1);
        err.println("rejected " + first.input() + ":" + first.line() + "  " + first.reason() + more);
    }

    private static void cluster(ClusterExcerpt cluster, PrintWriter err) {
        List<Cluster.Member> members = cluster.members();
        err.println(cluster.size() + " articles carry one report"
                + (cluster.independent() > 1
                        ? ", " + cluster.independent() + " of them in words of their own:"
                        : ":"));
        for (Cluster.Member member : members.subList(0, Math.min(MOST_MEMBERS, members.size()))) {
            String relation = member.id().equals(cluster.representative())
                    ? ""
                    : member.relation().name().toLowerCase(Locale.ROOT);
            err.println(String.format(Locale.ROOT, "  %-4s  %-9s  %s", member.kept() ? "kept" : "", relation,
                    headline(member)));
        }
        if (cluster.size() > MOST_MEMBERS) {
            err.println("             … and " + (cluster.size() - MOST_MEMBERS) + " more");
        }
        err.println();
    }

    private static String headline(Cluster.Member member) {
        String shown = TerminalText.headline(member.title(), member.id());
        return member.source().isBlank() ? shown : shown + "  (" + member.source() + ")";
    }

    private static void totals(DedupeSummary summary, PrintWriter err) {
        line(err, "read      %,9d %s in %.1f s", summary.read(), plural(summary.read(), "record"),
                summary.seconds());
        line(err, "kept      %,9d", summary.kept());
        line(err, "dropped   %,9d %s of a kept one%s", summary.dropped(),
                summary.dropped() == 1 ? "copy" : "copies", earlier(summary) + longer(summary));
        line(err, "rejected  %,9d", summary.rejected());
        line(err, "clusters  %,9d", summary.clusters());
        StringBuilder relations = new StringBuilder();
        for (Relation relation : Relation.values()) {
            int count = summary.matchesByRelation().getOrDefault(relation, 0);
            if (count > 0) {
                relations.append(relations.isEmpty() ? "" : ", ");
                relations.append(String.format(Locale.ROOT, "%,d ", count));
                relations.append(relation.name().toLowerCase(Locale.ROOT));
            }
        }
        err.println("matches   " + (relations.isEmpty() ? "none" : relations));
        err.println("results   " + summary.out() + "  (open report.html)");
    }

    private static String earlier(DedupeSummary summary) {
        return summary.earlier() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d of them in the earlier corpus", summary.earlier());
    }

    private static String longer(DedupeSummary summary) {
        return summary.longer() == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d of them longer", summary.longer());
    }

    private static String plural(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }

    static void json(DedupeSummary summary, PrintWriter out) {
        out.println(Json.text(json -> {
            json.text("out", summary.out().toString());
            json.count("read", summary.read());
            json.count("kept", summary.kept());
            json.count("dropped", summary.dropped());
            json.count("droppedForEarlier", summary.earlier());
            json.count("droppedLonger", summary.longer());
            json.count("rejected", summary.rejected());
            json.count("clusters", summary.clusters());
            json.decimal("seconds", summary.seconds());
            json.texts("warnings", summary.warnings());
        }));
    }

    private static void line(PrintWriter err, String format, Object... values) {
        err.println(String.format(Locale.ROOT, format, values));
    }
}
