package io.shabih.engine;

import io.shabih.lsh.BucketJoin;
import io.shabih.lsh.NeighbourJoin;
import io.shabih.lsh.SharedKeys;
import io.shabih.prepare.HeadlinePath;
import io.shabih.prepare.Terms;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The pairs of texts that are worth comparing exactly, found on three paths:
 *
 * <ul>
 *   <li><b>bands</b>: bodies (headlines where there is no body) of high resemblance
 *   <li><b>samples</b>: bodies that share several rare shingles, where one may stand inside the other
 *   <li><b>headlines</b>: headlines that share rare words, near each other in time
 * </ul>
 *
 * <p>Bodies are joined once each, then spread to the texts that carry them. The result is sorted and depends
 * on the articles alone.
 */
final class Candidates {
    /** A band pair estimated this many standard errors under the wanted resemblance is not compared. */
    private static final double STANDARD_ERRORS = 5;

    /** Texts on two like bodies are all compared up to this many pairs, then each with the other's first. */
    private static final int MOST_PAIRS = 64;

    /** Rare shingles in common that make two bodies candidates, and the most bodies a rare shingle has. */
    private static final SharedKeys.Limits RARE = new SharedKeys.Limits(24, 2, 0.25);

    private final ArticleTable table;
    private final TextGroups texts;
    private final TextGroups bodies;
    private final Window window;
    private final double leastEstimate;
    private final LongOpenHashSet pairs = new LongOpenHashSet();

    /** Candidates by path, before they are put together, and bucket figures: for the manifest. */
    record Counts(long bandPairs, long samplePairs, long headlinePairs, long oversizedBuckets) {}

    /** Sorted pairs of texts, packed as {@code (first << 32) | second}. */
    record Found(long[] pairs, Counts counts) {}

    private Candidates(
            ArticleTable table, TextGroups texts, TextGroups bodies, DedupeSettings settings,
            int components) {
        this.table = table;
        this.texts = texts;
        this.bodies = bodies;
        this.window = Window.of(settings.window());
        double least = settings.minResemblance();
        this.leastEstimate = least - STANDARD_ERRORS * Math.sqrt(least * (1 - least) / components);
    }

    static Found find(
            ArticleTable table, TextGroups texts, DedupeSettings settings, int components, Crew crew) {
        TextGroups bodies = TextGroups.ofBodies(table, texts);
        Candidates candidates = new Candidates(table, texts, bodies, settings, components);
        return candidates.find(crew);
    }

    private Found find(Crew crew) {
        Supplier<long[]> samples = crew.beside(this::joinSamples);
        int threads = Math.max(1, crew.threads() - 1);
        BucketJoin.Result byBands = joinBands(threads);
        long[] byHeadlines = joinHeadlines();
        long[] bySamples = samples.get();
        sameBodies();
        for (long pair : byBands.pairs()) {
            if (estimate(pair) >= leastEstimate) {
                spread(Pair.first(pair), Pair.second(pair));
            }
        }
        for (long pair : bySamples) {
            spread(Pair.first(pair), Pair.second(pair));
        }
        for (long pair : byHeadlines) {
            add(Pair.first(pair), Pair.second(pair));
        }
        long[] sorted = pairs.toLongArray();
        LongArrays.radixSort(sorted);
        Counts counts = new Counts(
                byBands.pairs().length,
                bySamples.length,
                byHeadlines.length,
                byBands.oversizedBuckets());
        return new Found(sorted, counts);
    }

    private BucketJoin.Result joinBands(int threads) {
        long[][] keysOfBand = new long[table.bands()][bodies.count()];
        for (int body = 0; body < bodies.count(); body++) { // an article's keys lie together
            long[] keys = table.bandKeys(articleOfBody(body));
            for (int band = 0; band < keys.length; band++) {
                keysOfBand[band][body] = keys[band];
            }
        }
        BucketJoin join = new BucketJoin(bodies.count());
        for (long[] keys : keysOfBand) {
            join.add(keys);
        }
        return join.join(threads);
    }

    /** Headlines that share two rare words, near each other in time, and enough of their other words. */
    private long[] joinHeadlines() {
        NeighbourJoin join = new NeighbourJoin(HeadlinePath.NEIGHBOURS);
        for (int text = 0; text < texts.count(); text++) {
            join.add(text, HeadlinePath.keys(headline(text)));
        }
        return Arrays.stream(join.pairs())
                .filter(pair -> alike(Pair.first(pair), Pair.second(pair))).toArray();
    }

    private boolean alike(int textA, int textB) {
        long dateA = table.dateMillis(texts.first(textA));
        long dateB = table.dateMillis(texts.first(textB));
        boolean near = dateA == ArticleTable.NO_DATE || dateB == ArticleTable.NO_DATE
                || HeadlinePath.isNear(Math.abs(dateA - dateB));
        return HeadlinePath.areAlike(headline(textA), headline(textB), near);
    }

    private Terms headline(int text) {
        return table.headlineTerms(texts.first(text));
    }

    private long[] joinSamples() {
        SharedKeys shared = new SharedKeys(RARE);
        for (int body = 0; body < bodies.count(); body++) {
            shared.add(body, table.samples(articleOfBody(body)));
        }
        return shared.pairs();
    }

    private int articleOfBody(int body) {
        return texts.first(bodies.first(body));
    }

    private double estimate(long bodyPair) {
        return table.estimateResemblance(articleOfBody(Pair.first(bodyPair)),
                articleOfBody(Pair.second(bodyPair)));
    }

    /** Texts of one body under different headlines: each with the first, all with all where they are few. */
    private void sameBodies() {
        for (int body = 0; body < bodies.count(); body++) {
            IntList members = bodies.members(body);
            boolean few = (long) members.size() * members.size() <= MOST_PAIRS;
            for (int i = 1; i < members.size(); i++) {
                for (int j = 0; j < (few ? i : 1); j++) {
                    add(members.getInt(j), members.getInt(i));
                }
            }
        }
    }

    private void spread(int bodyA, int bodyB) {
        IntList a = bodies.members(bodyA);
        IntList b = bodies.members(bodyB);
        if ((long) a.size() * b.size() <= MOST_PAIRS) {
            a.forEach((int textA) -> b.forEach((int textB) -> add(textA, textB)));
        } else {
            a.forEach((int textA) -> add(textA, b.getInt(0)));
            b.forEach((int textB) -> add(a.getInt(0), textB));
        }
    }

    private void add(int textA, int textB) {
        long dateA = table.dateMillis(texts.first(textA));
        long dateB = table.dateMillis(texts.first(textB));
        if (textA != textB && window.allows(dateA, dateB)) {
            pairs.add(Pair.of(textA, textB));
        }
    }
}
