package io.shabih.explain;

import io.shabih.Beginning;
import io.shabih.Cluster;
import io.shabih.json.ClusterWriter;
import io.shabih.json.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A cluster as JSON: who followed when, and what each changed. Thread-safe: no state. */
public final class PropagationJson {
    private PropagationJson() {}

    /** {@code {"cluster","representative","first","size","cohesion","members":[member]}}. */
    public static void cluster(Cluster cluster, Json json) {
        cluster(cluster, member -> true, json);
    }

    /** The same with some of its members alone. */
    public static void cluster(Cluster cluster, Predicate<Cluster.Member> wanted, Json json) {
        Beginning<Cluster.Member> beginning = Beginning.of(cluster.members());
        head(cluster, beginning, json);
        json.array("members", cluster.members().stream().filter(wanted).toList(),
                member -> member(member, beginning.lag(member), json));
    }

    /** The same, and what each member changed: {@code {…,"members":[step]}}. */
    public static void cluster(Propagation propagation, Json json) {
        head(propagation.cluster(), propagation.beginning(), json);
        json.array("members", propagation.steps(), step -> step(step, json));
    }

    private static void head(Cluster cluster, Beginning<Cluster.Member> beginning, Json json) {
        json.text("cluster", cluster.id())
                .text("representative", cluster.representative())
                .textOrNull("first", beginning.first().map(Cluster.Member::id))
                .count("size", cluster.members().size())
                .count("independent", cluster.independent())
                .decimal("cohesion", cluster.cohesion());
    }

    /** {@code {"cluster","propagation":[step]}}. */
    public static void steps(Propagation propagation, Json json) {
        json.text("cluster", propagation.cluster().id());
        json.array("propagation", propagation.steps(), step -> step(step, json));
    }

    /** A member as in {@code clusters.jsonl}, and {@code lagSeconds} behind the first time where the dates carry that. */
    private static void member(Cluster.Member member, Optional<Duration> lag, Json json) {
        ClusterWriter.fields(member, json);
        lag.ifPresent(time -> json.count("lagSeconds", time.toSeconds()));
    }

    /** A member and its {@code changes}, which the first has not. */
    private static void step(Propagation.Step step, Json json) {
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
