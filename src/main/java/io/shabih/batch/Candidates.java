package io.shabih.batch;

import io.shabih.files.Spill;
import io.shabih.join.BandTable;
import io.shabih.join.BucketJoin;
import io.shabih.join.Pair;
import io.shabih.join.PairFile;
import io.shabih.join.PairSorter;
import io.shabih.join.SharedKeys;
import io.shabih.lsh.WordPath;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
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

    /** Earlier bodies that a body is compared with by bands where they share what very many share. */
    private static final int MOST_OF_A_CROWD = 4;

    /** Rare shingles in common that make two bodies candidates, and the most bodies a rare shingle has. */
    private static final SharedKeys.Limits RARE = new SharedKeys.Limits(24, 2, 0.25);

    private final ArticleTable table;
    private final TextGroups texts;
    private final TextGroups bodies;
    private final Window window;
    private final double leastEstimate;
    private final Spill spill;
    private final PairSorter pairs;

    /**
     * Candidates by path, before they are put together, and bucket figures: for the manifest.
     *
     * @param headlinePairs a pair once for every part of the keys that it was found in
     * @param leadPairs the same
     * @param spilled whether keys were too many for the memory and were on disk
     */
    record Counts(long bandPairs, long samplePairs, long headlinePairs, long leadPairs, long oversizedBuckets,
            long thinnedBuckets, boolean spilled) {
        void writeTo(DataOutputStream out) throws IOException {
            out.writeLong(bandPairs);
            out.writeLong(samplePairs);
            out.writeLong(headlinePairs);
            out.writeLong(leadPairs);
            out.writeLong(oversizedBuckets);
            out.writeLong(thinnedBuckets);
            out.writeBoolean(spilled);
        }

        static Counts readFrom(DataInputStream in) throws IOException {
            return new Counts(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(),
                    in.readLong(), in.readBoolean());
        }
    }

    /** Sorted pairs of texts, packed as {@code (first << 32) | second}. */
    record Found(PairFile pairs, Counts counts) implements AutoCloseable {
        @Override
        public void close() {
            pairs.close();
        }
    }

    private Candidates(ArticleTable table, TextGroups texts, DedupeSettings settings, Joining joining,
            PairSorter pairs) {
        this.pairs = pairs;
        this.table = table;
        this.texts = texts;
        this.bodies = TextGroups.ofBodies(table, texts);
        this.window = Window.of(settings.window());
        this.spill = joining.spill();
        double least = settings.minResemblance();
        this.leastEstimate = least - STANDARD_ERRORS * Math.sqrt(least * (1 - least) / joining.components());
    }

    /**
     * How candidates are joined.
     *
     * @param components of the sketches
     * @param spill where keys are kept that are too many for the memory
     * @param file for the pairs
     */
    record Joining(int components, Spill spill, Path file) {}

    static Found find(ArticleTable table, TextGroups texts, DedupeSettings settings, Joining joining,
            WorkerPool crew) {
        try (PairSorter pairs = new PairSorter(Math.max(1, texts.count()), joining.spill())) {
            Counts counts = new Candidates(table, texts, settings, joining, pairs).find(crew);
            return new Found(PairFile.write(joining.file(), pairs), counts);
        }
    }

    private Counts find(WorkerPool crew) {
        try (SharedKeys samples = new SharedKeys(RARE, spill);
                WordCandidates headlines = new WordCandidates(table, texts, WordPath.HEADLINE, spill);
                WordCandidates leads = new WordCandidates(table, texts, WordPath.LEAD, spill);
                BandTable bands = new BandTable(table.bands(), bodies.count(), spill)) {
            Supplier<Long> bySamples = crew.beside(() -> joinSamples(samples));
            sameBodies();
            BandPairs byBands = joinBands(bands, Math.max(1, crew.threads() - 1));
            long byHeadlines = headlines.find(crew, pair -> add(Pair.first(pair), Pair.second(pair)));
            long byLeads = leads.find(crew, pair -> add(Pair.first(pair), Pair.second(pair)));
            return new Counts(
                    byBands.count(),
                    bySamples.get(),
                    byHeadlines,
                    byLeads,
                    byBands.buckets().oversizedBuckets(),
                    byBands.buckets().thinnedBuckets(),
                    samples.spilled() || headlines.spilled() || leads.spilled() || bands.spilled()
                            || byBands.spilled()
                            || pairs.spilled());
        }
    }

    private record BandPairs(long count, BucketJoin.Result buckets, boolean spilled) {}

    private BandPairs joinBands(BandTable bands, int threads) {
        int[] keys = new int[table.bands()];
        for (int body = 0; body < bodies.count(); body++) {
            table.copyBandKeys(articleOfBody(body), keys);
            bands.add(keys);
        }
        try (PairSorter byLater = new PairSorter(Math.max(1, bodies.count()), spill)) {
            BucketJoin.Result buckets = new BucketJoin(bands)
                    .join(threads, pair -> byLater.add(Long.rotateLeft(pair, Integer.SIZE)));
            return new BandPairs(spreadByLater(byLater, buckets.crowd()), buckets, byLater.spilled());
        }
    }

    /** Each body with the earlier ones that it may resemble; one of a crowd with the likeliest of them only. */
    private long spreadByLater(PairSorter byLater, BitSet crowd) {
        LongArrayList ofOne = new LongArrayList();
        long[] count = new long[1];
        byLater.forEach(pair -> {
            if (!ofOne.isEmpty() && Pair.first(ofOne.getLong(0)) != Pair.first(pair)) {
                spreadLikeliest(ofOne, crowd);
                ofOne.clear();
            }
            ofOne.add(pair);
            count[0]++;
        });
        spreadLikeliest(ofOne, crowd);
        return count[0];
    }

    /** Of equally likely ones those with the earliest. */
    private void spreadLikeliest(LongArrayList ofOne, BitSet crowd) {
        boolean fewOnly = ofOne.size() > MOST_OF_A_CROWD && crowd.get(Pair.first(ofOne.getLong(0)));
        if (fewOnly) {
            LongArrays.stableSort(ofOne.elements(), 0, ofOne.size(),
                    (a, b) -> Double.compare(estimate(b), estimate(a)));
        }
        for (int i = 0; i < (fewOnly ? MOST_OF_A_CROWD : ofOne.size()); i++) {
            if (estimate(ofOne.getLong(i)) >= leastEstimate) {
                spread(ofOne.getLong(i));
            }
        }
    }

    private long joinSamples(SharedKeys shared) {
        for (int body = 0; body < bodies.count(); body++) {
            shared.add(body, table.samples(articleOfBody(body)));
        }
        long[] count = new long[1];
        shared.pairs(pair -> {
            count[0]++;
            spread(pair);
        });
        return count[0];
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

    private void spread(long bodyPair) {
        IntList a = bodies.members(Pair.first(bodyPair));
        IntList b = bodies.members(Pair.second(bodyPair));
        if ((long) a.size() * b.size() <= MOST_PAIRS) {
            a.forEach((int textA) -> b.forEach((int textB) -> add(textA, textB)));
        } else {
            a.forEach((int textA) -> add(textA, b.getInt(0)));
            b.forEach((int textB) -> add(a.getInt(0), textB));
        }
    }

    private void add(int textA, int textB) {
        long dateA = table.dayMillis(texts.first(textA));
        long dateB = table.dayMillis(texts.first(textB));
        if (textA != textB && window.allows(dateA, dateB)) {
            pairs.add(Pair.of(textA, textB));
        }
    }
}
