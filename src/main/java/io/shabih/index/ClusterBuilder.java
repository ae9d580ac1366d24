package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.Relation;
import io.shabih.cluster.ClusterId;
import io.shabih.cluster.ReportClusters;
import io.shabih.verify.Link;
import io.shabih.verify.Verification;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clusters the articles around a change anew, just as a batch run over all of them would ({@link ReportClusters}): all texts that links
 * of a weight above 0 connect with a changed one, the earliest article preferred.
 *
 * <p>A cluster keeps its id while it keeps the most of its articles, whoever leads it now.
 *
 * <p>Cost: two look-ups a text that is so connected; up to {@value #MOST_TEXTS} texts and what
 * is in one cluster with them, beyond which the rest keeps its clusters.
 */
final class ClusterBuilder {
    private static final int MOST_TEXTS = 500;

    /** What a batch run drops unless it is told otherwise. */
    private static final Set<Relation> DROPPED = Set.of(Relation.EXACT, Relation.NEAR);

    /** The articles of one text: the first that came, then its copies. */
    private record Text(List<LinkedText> articles) {
        String id() {
            return articles.getFirst().id();
        }

        LinkedText earliest() {
            return articles.stream().min(LinkedText.EARLIEST).orElseThrow();
        }
    }

    private final ArticleLinks placings;
    private final Known known;
    private final Comparer comparer;
    private final Map<String, Text> texts = new LinkedHashMap<>();
    /** Links by the texts that keep them and by their partners, seen from the key. */
    private final Map<String, Map<String, Link>> links = new HashMap<>();

    /** Texts that are no copies of others that stay. */
    private final Set<String> leading = new HashSet<>();

    private ClusterBuilder(ArticleLinks placings, Known known, Comparer comparer) {
        this.placings = placings;
        this.known = known;
        this.comparer = comparer;
    }

    /** Gives texts, ready to be compared, by the ids of their first articles. */
    interface Known {
        KnownArticle of(String id);
    }

    /** A new state of the clusters: ids of those that go, and what is there instead. */
    record Change(List<String> former, List<Cluster> clusters) {}

    /**
     * Builds the clusters around some articles.
     *
     * @param ids of changed articles; of removed ones, of those that were linked with them
     * @param former the clusters as they were of any of the articles in question
     */
    static Change around(Set<String> ids, ArticleLinks placings, Former former, Known known,
            Comparer comparer) {
        ClusterBuilder builder = new ClusterBuilder(placings, known, comparer);
        builder.explore(ids);
        Set<String> members = new HashSet<>();
        builder.texts.values().forEach(text -> text.articles().forEach(article -> members.add(article.id())));
        List<Cluster> were = former.of(members);
        were.forEach(builder::complete);
        return new Change(were.stream().map(Cluster::id).toList(), builder.named(builder.cluster(), were));
    }

    /** Gives clusters by their members. */
    interface Former {
        List<Cluster> of(Set<String> members);
    }

    private void explore(Set<String> ids) {
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty() && texts.size() < MOST_TEXTS) {
            Optional<LinkedText> found = placings.find(open.poll());
            if (found.isPresent() && found.get().copyOf().isPresent()) {
                found = placings.find(found.get().copyOf().get());
            }
            if (found.isPresent() && !texts.containsKey(found.get().id())) {
                LinkedText first = found.get();
                add(first);
                first.links().forEach(link -> link(first, link, open));
                for (LinkedText later : placings.linkedFrom(first.id())) {
                    later.links().stream()
                            .filter(link -> link.partner().equals(first.id()))
                            .forEach(link -> link(later, link, open));
                }
            }
        }
    }

    private void add(LinkedText first) {
        List<LinkedText> articles = new ArrayList<>();
        articles.add(first);
        articles.addAll(placings.copiesOf(first.id()));
        texts.put(first.id(), new Text(articles));
    }

    /** Adds the rest of a cluster that exploring reached in part, with its links but without going on from it. */
    private void complete(Cluster cluster) {
        for (Cluster.Member member : cluster.members()) {
            Optional<LinkedText> found = placings.find(member.id());
            if (found.isPresent() && found.get().copyOf().isPresent()) {
                found = placings.find(found.get().copyOf().get());
            }
            if (found.isPresent() && !texts.containsKey(found.get().id())) {
                LinkedText first = found.get();
                add(first);
                first.links().forEach(link -> link(first, link, new ArrayDeque<>()));
            }
        }
    }

    /** Takes up a link, unless its partner has gone or has another text now. */
    private void link(LinkedText keeper, Link link, Deque<String> open) {
        boolean holds = placings.find(link.partner())
                .filter(partner -> partner.text().equals(link.partnerText()))
                .isPresent();
        if (holds) {
            links.computeIfAbsent(keeper.id(), k -> new HashMap<>()).put(link.partner(), link);
            links.computeIfAbsent(link.partner(), k -> new HashMap<>())
                    .put(keeper.id(), link.reversed(keeper.id(), keeper.text()));
            if (link.weight() > 0) {
                open.add(keeper.id());
                open.add(link.partner());
            }
        }
    }

    private List<Cluster> cluster() {
        List<Text> order = new ArrayList<>(texts.values());
        order.sort(Comparator.comparing(Text::earliest, LinkedText.EARLIEST));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i).id(), i);
        }
        int[] preference = new int[order.size()];
        Arrays.setAll(preference, i -> i);
        ReportClusters grouped = ReportClusters.of(preference, links(places));
        Map<Integer, List<Text>> textsOfLeader = new LinkedHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            textsOfLeader.computeIfAbsent(grouped.representativeOf(i), l -> new ArrayList<>())
                    .add(order.get(i));
            if (grouped.leaderOf(i) == i) {
                leading.add(order.get(i).id());
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Map.Entry<Integer, List<Text>> group : textsOfLeader.entrySet()) {
            cluster(order.get(group.getKey()), group.getValue()).ifPresent(clusters::add);
        }
        return clusters;
    }

    /** Each link is there from both sides: here it is taken from the earlier text's, and who may lead whom from either. */
    private ReportClusters.Links links(Map<String, Integer> places) {
        LongArrayList pairs = new LongArrayList();
        IntArrayList weights = new IntArrayList();
        LongArrayList copies = new LongArrayList();
        LongArrayList leads = new LongArrayList();
        LongArrayList contains = new LongArrayList();
        links.forEach((keeper, ofKeeper) -> ofKeeper.forEach((partner, link) -> {
            Integer a = places.get(keeper);
            Integer b = places.get(partner);
            if (a == null || b == null) {
                return;
            }
            long pair = (long) a << Integer.SIZE | b;
            if (a < b) {
                pairs.add(pair);
                weights.add(link.weight());
            }
            if (link.keepable().first()) {
                copies.add(pair);
            }
            if (link.keepable().first() && DROPPED.contains(link.relation().reversed())) {
                leads.add(pair);
            }
            if (link.relation() == Relation.CONTAINS) {
                contains.add(pair);
            }
        }));
        return new ReportClusters.Links(pairs.toLongArray(), weights.toIntArray(), copies.toLongArray(),
                leads.toLongArray(),
                contains.toLongArray(), withoutBody(places));
    }

    private BitSet withoutBody(Map<String, Integer> places) {
        BitSet without = new BitSet(places.size());
        if (!links.isEmpty()) {
            places.forEach((text, place) -> without.set(place, !known.of(text).prepared().hasBody()));
        }
        return without;
    }

    private Optional<Cluster> cluster(Text leader, List<Text> group) {
        record Seat(LinkedText article, Cluster.Member member) {}

        LinkedText representative = leader.earliest();
        List<Seat> seats = new ArrayList<>();
        for (Text text : group) {
            for (LinkedText article : text.articles()) {
                seats.add(new Seat(article, member(article, text, leader)));
            }
        }
        if (seats.size() < 2) {
            return Optional.empty();
        }
        seats.sort(Comparator.comparing((Seat seat) -> !seat.article().id().equals(representative.id()))
                .thenComparing(Seat::article, LinkedText.EARLIEST));
        List<Cluster.Member> members = seats.stream().map(Seat::member).toList();
        double cohesion = members.stream().skip(1).mapToDouble(Cluster.Member::resemblance).average()
                .orElseThrow();
        return Optional
                .of(new Cluster(ClusterId.of(representative.id()), representative.id(), cohesion, members));
    }

    private Cluster.Member member(LinkedText placed, Text text, Text leader) {
        Told told = told(text, leader);
        return new Cluster.Member(
                placed.id(),
                told.relation(),
                leading.contains(text.id()) && placed.id().equals(text.earliest().id()),
                told.resemblance(),
                told.containment(),
                placed.article().date(),
                placed.article().precision(),
                placed.article().source(),
                placed.article().title());
    }

    /** What a text is to the one that represents its cluster. */
    private record Told(Relation relation, double resemblance, double containment) {}

    private Told told(Text text, Text leader) {
        if (text.id().equals(leader.id())) {
            return new Told(Relation.EXACT, 1, 1);
        }
        Link link = links.getOrDefault(text.id(), Map.of()).get(leader.id());
        if (link != null) {
            return new Told(link.relation(), link.resemblance(), link.containment());
        }
        Verification compared = comparer.verify(known.of(text.id()), known.of(leader.id()));
        return new Told(compared.relation().orElse(Relation.RELATED), compared.measures().resemblance(),
                compared.measures().containmentA());
    }

    /** Clusters under the ids of those that they go on, the largest first; a new one is named after its first. */
    private List<Cluster> named(List<Cluster> clusters, List<Cluster> former) {
        Map<String, String> formerOf = new HashMap<>();
        former.forEach(
                cluster -> cluster.members().forEach(member -> formerOf.put(member.id(), cluster.id())));
        Set<String> taken = new HashSet<>();
        List<Cluster> named = new ArrayList<>();
        List<Cluster> largestFirst = new ArrayList<>(clusters);
        largestFirst.sort(Comparator.comparingInt((Cluster cluster) -> -cluster.members().size())
                .thenComparing(Cluster::representative));
        for (Cluster cluster : largestFirst) {
            Map<String, Integer> shared = new HashMap<>();
            for (Cluster.Member member : cluster.members()) {
                String id = formerOf.get(member.id());
                if (id != null && !taken.contains(id)) {
                    shared.merge(id, 1, Integer::sum);
                }
            }
            String id = shared.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(fresh(cluster.id(), formerOf, taken));
            taken.add(id);
            named.add(new Cluster(id, cluster.representative(), cluster.cohesion(), cluster.members()));
        }
        return named;
    }

    private static String fresh(String id, Map<String, String> formerOf, Set<String> taken) {
        String fresh = id;
        while (taken.contains(fresh) || formerOf.containsValue(fresh)) {
            fresh = ClusterId.of(fresh);
        }
        return fresh;
    }
}
