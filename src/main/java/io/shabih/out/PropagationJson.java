package io.shabih.out;

import io.shabih.Cluster;
import io.shabih.explain.Changes;
import io.shabih.explain.Propagation;
import io.shabih.explain.Segment;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Who followed when, and what each changed, as JSON. Thread-safe: no state. */
final class PropagationJson {
    private PropagationJson() {}

    /** A member as in {@code clusters.jsonl}, and {@code lagSeconds} behind the first time where the dates carry that. */
    static void member(Cluster.Member member, Optional<Duration> lag, Json json) {
        ClusterWriter.fields(member, json);
        lag.ifPresent(time -> json.count("lagSeconds", time.toSeconds()));
    }

    /** A member and its {@code changes}, which the first has not. */
    static void step(Propagation.Step step, Json json) {
        member(step.member(), step.lag(), json);
        step.changes().ifPresent(changes -> json.object("changes", () -> changes(changes, json)));
    }

    /**
     * {@code {"headline":[run],"body":[run],"omitted","wordsAdded","wordsDropped","wordsChanged",
     * "wordsRespelt"}}; a run is {@code {"kind","first","here","number"}}.
     */
    private static void changes(Changes changes, Json json) {
        json.array("headline", changes.headline(), run -> run(run, json))
                .array("body", changes.body(), run -> run(run, json))
                .count("omitted", changes.omitted())
                .count("wordsAdded", changes.words().added())
                .count("wordsDropped", changes.words().dropped())
                .count("wordsChanged", changes.words().changed())
                .count("wordsRespelt", changes.words().respelt());
    }

    private static void run(Segment run, Json json) {
        json.text("kind", run.kind().name().toLowerCase(Locale.ROOT))
                .text("first", run.a())
                .text("here", run.b())
                .flag("number", run.changesNumber());
    }
}
