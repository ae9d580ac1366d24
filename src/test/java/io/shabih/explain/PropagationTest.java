package io.shabih.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Relation;
import io.shabih.normalize.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PropagationTest {
    private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
    private static final Article FIRST = new Article("first", "مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء",
            "قتل خمسة أشخاص وأصيب 12 آخرون في انفجار مستودع للوقود. وقالت الشرطة إن التحقيق جار.",
            Optional.of(NOON), "الوكالة", "");

    @Test
    void changesAreThoseAgainstTheFirst() {
        Article later = new Article("later", "مقتل 7 أشخاص في انفجار مستودع شمالي صنعاء - عاجل",
                "قتل سبعة أشخاص وأُصيب 12 آخرون في انفجار مستودع للوقود.", Optional.empty(), "", "");
        Changes changes = between(FIRST, later);
        assertEquals(List.of(new Segment(Segment.Kind.CHANGED, "5", "7"),
                new Segment(Segment.Kind.ADDED, "", "عاجل")), changes.headline());
        assertEquals(List.of(new Segment(Segment.Kind.CHANGED, "خمسة", "سبعة"),
                new Segment(Segment.Kind.DROPPED, "وقالت الشرطة إن التحقيق جار.", "")), changes.body());
        assertEquals(new Changes.Words(1, 5, 2, 3), changes.words());
        assertEquals(0, changes.omitted());
    }

    @Test
    void equalAndRespeltTextsChangeNothing() {
        Changes same = between(FIRST, FIRST);
        assertTrue(same.isEmpty());
        assertEquals(new Changes.Words(0, 0, 0, 0), same.words());
        Changes respelt = between(FIRST, new Article("x", FIRST.title().replace("أشخاص", "اشخاص"),
                FIRST.body(), Optional.empty(), "", ""));
        assertTrue(respelt.isEmpty());
        assertEquals(new Changes.Words(0, 0, 0, 1), respelt.words());
    }

    @Test
    void ofManyChangesThoseOfNumbersAreListedAndLongOnesAreCut() {
        String text = IntStream.range(0, 30).mapToObj(i -> "فقرة ثابتة باقية كما هي كلمة" + (char) ('أ' + i))
                .collect(Collectors.joining(" "));
        String changed = IntStream.range(0, 30).mapToObj(i -> "فقرة ثابتة باقية كما هي "
                + (i == 0 ? "لفظ ".repeat(20).strip() : i == 29 ? "17" : "بدل"))
                .collect(Collectors.joining(" "));
        Changes changes = between(body(text), body(changed));
        assertEquals(8, changes.body().size());
        assertEquals(22, changes.omitted());
        assertEquals("17", changes.body().getLast().b());
        assertTrue(changes.body().getFirst().b().endsWith(" …"), changes.body().getFirst().b());
        assertEquals(13, changes.body().getFirst().b().split(" ").length);
    }

    @Test
    void whoeverHasTheEarliestDateIsFirst() {
        List<Cluster.Member> members = List.of(
                member("late", Optional.of(NOON.plusSeconds(3_600))),
                member("undated", Optional.empty()),
                member("first", Optional.of(NOON)));
        Propagation way = follow(members, id -> Optional.of(new Article(id, FIRST.title(), FIRST.body(),
                Optional.empty(), "", "")));
        assertEquals(List.of("first", "late", "undated"),
                way.steps().stream().map(step -> step.member().id()).toList());
        assertEquals(List.of(Optional.of(Duration.ZERO), Optional.of(Duration.ofHours(1)), Optional.empty()),
                way.steps().stream().map(Propagation.Step::lag).toList());
        assertEquals(Optional.empty(), way.steps().getFirst().changes());
        assertTrue(way.steps().get(1).changes().orElseThrow().isEmpty());
    }

    @Test
    void withoutAnyDateThereIsNoLag() {
        Propagation way = follow(List.of(member("a", Optional.empty()), member("b", Optional.empty())),
                id -> Optional.of(FIRST));
        assertEquals(List.of(Optional.empty(), Optional.empty()),
                way.steps().stream().map(Propagation.Step::lag).toList());
    }

    @Test
    void whatHasGoneOrIsTooMuchHasNoChanges() {
        Map<String, Article> articles = Map.of("first", body("خبر ".repeat(40_000)), "b", body("خبر"),
                "c", body("خبر"), "d", body("خبر"));
        Propagation way = follow(List.of(member("first", Optional.of(NOON)), member("gone", Optional.empty()),
                member("b", Optional.empty()), member("c", Optional.empty()), member("d", Optional.empty())),
                id -> Optional.ofNullable(articles.get(id)));
        assertEquals(List.of(false, false, true, false, false),
                way.steps().stream().map(step -> step.changes().isPresent()).toList());
    }

    private static Propagation follow(List<Cluster.Member> members,
            Function<String, Optional<Article>> articles) {
        return Propagation.of(new Cluster("c", members.getFirst().id(), 1, members), articles,
                Normalizer.standard()::normalize);
    }

    private static Changes between(Article first, Article later) {
        return Changes.between(first, later, Normalizer.standard()::normalize);
    }

    private static Article body(String text) {
        return new Article("id", "", text, Optional.empty(), "", "");
    }

    private static Cluster.Member member(String id, Optional<Instant> date) {
        return new Cluster.Member(id, Relation.NEAR, 0.9, 0.9, date, "", id);
    }
}
