package io.shabih.cli;

import io.shabih.Cluster;
import io.shabih.explain.Changes;
import io.shabih.explain.Propagation;
import io.shabih.explain.TextDiff;
import io.shabih.read.Durations;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Shows how a report went from outlet to outlet. */
final class StoryPrinter {
    private final PrintWriter out;

    StoryPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Who published first, and who followed how long after. */
    void lags(Propagation propagation) {
        title(propagation);
        propagation.steps().forEach(this::lag);
        out.println();
    }

    /** The same, and what each changed of the first one's text. */
    void changes(Propagation propagation, TextDiff diff) {
        title(propagation);
        for (Propagation.Step step : propagation.steps()) {
            lag(step);
            step.changes().ifPresent(changes -> changes(changes, diff));
        }
    }

    private void title(Propagation propagation) {
        out.println("carried by " + propagation.steps().size() + ", the first first:");
    }

    private void lag(Propagation.Step step) {
        Cluster.Member member = step.member();
        Optional<String> lag = step.lag().map(time -> "+" + Durations.show(time));
        String undated = member.date().isPresent() ? "" : "no date";
        out.println(String.format(Locale.ROOT, "  %-9s %-9s %s  (%s)", lag.orElse(undated),
                member.relation().name().toLowerCase(Locale.ROOT),
                Shown.headline(member.title(), member.id()), Shown.plain(member.source())));
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
