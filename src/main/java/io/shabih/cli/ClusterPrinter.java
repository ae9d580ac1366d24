package io.shabih.cli;

import io.shabih.Beginning;
import io.shabih.Cluster;
import io.shabih.DatePrecision;
import io.shabih.date.Durations;
import io.shabih.explain.Changes;
import io.shabih.explain.Propagation;
import io.shabih.explain.TextDiff;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Shows how a report went from outlet to outlet. */
final class ClusterPrinter {
    private final PrintWriter out;

    ClusterPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Who published first, and who followed how long after. */
    void lags(Propagation propagation) {
        Beginning<Cluster.Member> beginning = title(propagation);
        Cluster.Member earliest = propagation.earliest();
        propagation.steps().forEach(step -> lag(step, earliest, beginning));
        out.println();
    }

    /** The same, and what each changed of the first one's text. */
    void changes(Propagation propagation, TextDiff diff) {
        Beginning<Cluster.Member> beginning = title(propagation);
        Cluster.Member earliest = propagation.earliest();
        for (Propagation.Step step : propagation.steps()) {
            lag(step, earliest, beginning);
            step.changes().ifPresent(changes -> changes(changes, diff));
        }
    }

    private Beginning<Cluster.Member> title(Propagation propagation) {
        Beginning<Cluster.Member> beginning = propagation.beginning();
        int size = propagation.cluster().members().size();
        int shown = propagation.steps().size();
        out.println(
                "carried by " + size + (shown < size ? ", " + shown + " of them in the time asked for" : "")
                        + (beginning.first().isPresent()
                                ? ", the first first:"
                                : ", by date; the dates do not tell who was first:"));
        return beginning;
    }

    private void lag(Propagation.Step step, Cluster.Member earliest, Beginning<Cluster.Member> beginning) {
        Cluster.Member member = step.member();
        out.println(String.format(Locale.ROOT, "  %-9s %-9s %s  (%s)", when(step, earliest, beginning),
                member.relation().name().toLowerCase(Locale.ROOT),
                TerminalText.headline(member.title(), member.id()), TerminalText.plain(member.source())));
    }

    /** How long after the first; in days where a time is missing, a date where a day is. */
    private static String when(Propagation.Step step, Cluster.Member earliest,
            Beginning<Cluster.Member> beginning) {
        Cluster.Member member = step.member();
        if (step.lag().isPresent() || member.date().isEmpty()) {
            return step.lag().map(time -> "+" + Durations.show(time)).orElse("no date");
        }
        if (member.precision() == DatePrecision.MONTH || earliest.precision() == DatePrecision.MONTH) {
            return member.isoDate().orElseThrow();
        }
        long days = ChronoUnit.DAYS.between(earliest.day().orElseThrow(), member.day().orElseThrow());
        boolean first = beginning.first().filter(member::equals).isPresent();
        return first ? "first" : days == 0 ? "same day" : "+" + days + "d";
    }

    private void changes(Changes changes, TextDiff diff) {
        if (changes.isEmpty()) {
            line("same words", "");
            return;
        }
        if (!changes.headline().isEmpty()) {
            line("headline", diff.render(changes.headline()));
        }
        if (!changes.body().isEmpty()) {
            line("body", diff.render(changes.body()));
        }
        Changes.Words words = changes.words();
        String more = changes.omitted() == 0 ? "" : ", " + changes.omitted() + " more runs";
        line("words",
                words.added() + " added, " + words.dropped() + " dropped, " + words.changed() + " changed"
                        + more);
    }

    private void line(String name, String text) {
        out.println(String.format(Locale.ROOT, "  %-9s %-9s %s", "", name, text).stripTrailing());
    }
}
