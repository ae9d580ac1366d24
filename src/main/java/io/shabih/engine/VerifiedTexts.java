package io.shabih.engine;

import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.RecordStore;
import io.shabih.verify.Verification;
import io.shabih.verify.Verifier;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The candidate pairs that turned out to be related, with their verifications, in ascending order.
 *
 * <p>Texts are read back from their records and prepared again when their pair's turn comes; those of a
 * stretch of pairs are remembered, so memory does not grow with the corpus.
 */
final class VerifiedTexts {
    /**
     * Length of the texts that may be remembered at a time: about 30 MB with their shingles. Six times as many save
     * one preparing in ten and cost more than that in garbage collection.
     */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int PAIRS_A_TASK = 512;

    private final long[] pairs;
    private final List<Verification> verifications;

    private VerifiedTexts(long[] pairs, List<Verification> verifications) {
        this.pairs = pairs;
        this.verifications = verifications;
    }

    /** Verifies the sorted candidate pairs of texts on the crew's threads. */
    static VerifiedTexts verify(long[] candidates, Source source, Verifier verifier, Crew crew) {
        List<VerifiedTexts> parts = crew.map(
                Slices.of(candidates.length, PAIRS_A_TASK),
                slice -> verifySlice(Arrays.copyOfRange(candidates, slice.from(), slice.to()), source,
                        verifier));
        LongArrayList pairs = new LongArrayList();
        List<Verification> verifications = new ArrayList<>();
        for (VerifiedTexts part : parts) {
            pairs.addElements(pairs.size(), part.pairs);
            verifications.addAll(part.verifications);
        }
        return new VerifiedTexts(pairs.toLongArray(), verifications);
    }

    private static VerifiedTexts verifySlice(long[] candidates, Source source, Verifier verifier) {
        LongArrayList pairs = new LongArrayList();
        List<Verification> verifications = new ArrayList<>();
        PreparerWorker worker = source.preparer.worker();
        for (long pair : candidates) {
            PreparedArticle a = source.prepared(Pair.first(pair), worker);
            PreparedArticle b = source.prepared(Pair.second(pair), worker);
            Verification verification = verifier.verify(a, b);
            if (verification.relation().isPresent()) {
                pairs.add(pair);
                verifications.add(verification);
            }
        }
        return new VerifiedTexts(pairs.toLongArray(), verifications);
    }

    int count() {
        return pairs.length;
    }

    long pair(int index) {
        return pairs[index];
    }

    Verification verification(int index) {
        return verifications.get(index);
    }

    /** What text {@code a} is to text {@code b}, if they are a verified pair. */
    Optional<Verification> between(int a, int b) {
        int index = Arrays.binarySearch(pairs, Pair.of(a, b));
        if (index < 0) {
            return Optional.empty();
        }
        Verification verification = verifications.get(index);
        return Optional.of(a < b ? verification : verification.reversed());
    }

    /** Prepares texts from their first article's record and remembers some. */
    static final class Source {
        private final ArticleTable table;
        private final TextGroups texts;
        private final RecordStore store;
        private final Preparer preparer;
        private final Map<Integer, PreparedArticle> remembered = new ConcurrentHashMap<>();
        private volatile int rememberedCharacters;

        Source(ArticleTable table, TextGroups texts, RecordStore store, Preparer preparer) {
            this.table = table;
            this.texts = texts;
            this.store = store;
            this.preparer = preparer;
        }

        PreparedArticle prepared(int text, PreparerWorker worker) {
            PreparedArticle known = remembered.get(text);
            if (known != null) {
                return known;
            }
            PreparedArticle made = worker.prepare(store.article(table.span(texts.first(text))));
            remember(text, made);
            return made;
        }

        private synchronized void remember(int text, PreparedArticle made) {
            if (rememberedCharacters > MOST_CHARACTERS) {
                remembered.clear();
                rememberedCharacters = 0;
            }
            if (remembered.put(text, made) == null) {
                rememberedCharacters += made.article().title().length() + made.article().body().length();
            }
        }
    }
}
