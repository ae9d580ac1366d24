package io.shabih.batch;

import io.shabih.facts.Terms;
import io.shabih.files.Spill;
import io.shabih.hash.Hash64;
import io.shabih.join.NeighbourJoin;
import io.shabih.join.Pair;
import io.shabih.join.Slices;
import io.shabih.lsh.WordPath;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongConsumer;

/**
 * Texts that a {@link WordPath} leads to each other. Copies share all keys, and are met under each of them: what was found out of a pair
 * lately is remembered, {@value #REMEMBERED_PAIRS} pairs of either kind for all threads.
 */
final class WordCandidates implements AutoCloseable {
    private static final int REMEMBERED_PAIRS = 1 << 17;

    private final AtomicLongArray alike = new AtomicLongArray(REMEMBERED_PAIRS);
    private final AtomicLongArray unlike = new AtomicLongArray(REMEMBERED_PAIRS);

    private final ArticleTable table;
    private final TextGroups texts;
    private final WordPath path;
    private final NeighbourJoin join;
    /** Texts of which no day is known, though perhaps a month. */
    private final BitSet vague = new BitSet();

    WordCandidates(ArticleTable table, TextGroups texts, WordPath path, Spill spill) {
        this.table = table;
        this.path = path;
        this.texts = texts;
        this.join = new NeighbourJoin(WordPath.NEIGHBOURS, spill);
    }

    /** Passes on the pairs of texts, some more than once, in no order and from all threads; how many. */
    long find(WorkerPool crew, LongConsumer receiver) {
        for (int text = 0; text < texts.count(); text++) {
            if (!table.saysTooLittle(texts.first(text))) {
                join.add(text, path.keys(words(text)));
                vague.set(text, table.dayMillis(texts.first(text)) == ArticleTable.NO_DATE);
            }
        }
        return crew.map(Slices.of(NeighbourJoin.PARTS, 1),
                slice -> join.pairs(slice.from(), new Likeness()::test, receiver)).stream()
                .mapToLong(Long::longValue).sum();
    }

    private Terms words(int text) {
        int article = texts.first(text);
        return switch (path) {
            case HEADLINE -> table.headlineTerms(article);
            case LEAD -> table.terms(article, path.parts());
        };
    }

    boolean spilled() {
        return join.spilled();
    }

    /** Compares neighbours, of which one stays the same for a while: their words are remembered. For one thread. */
    private final class Likeness {
        private static final int REMEMBERED = 64;

        private final int[] texts = new int[REMEMBERED];
        private final Terms[] terms = new Terms[REMEMBERED];

        Likeness() {
            Arrays.fill(texts, -1);
        }

        boolean test(long pair) {
            int slot = (int) Hash64.mix(pair) & REMEMBERED_PAIRS - 1;
            if (alike.getPlain(slot) == pair) { // a pair is never 0: the second is larger than the first
                return true;
            }
            if (unlike.getPlain(slot) == pair) {
                return false;
            }
            boolean found = compare(pair);
            (found ? alike : unlike).setPlain(slot, pair);
            return found;
        }

        private boolean compare(long pair) {
            int a = Pair.first(pair);
            int b = Pair.second(pair);
            boolean near = isNear(a, b);
            return path.leads(near) && path.areAlike(words(a), words(b), near);
        }

        private Terms words(int text) {
            int slot = text % REMEMBERED;
            if (texts[slot] != text) {
                texts[slot] = text;
                terms[slot] = WordCandidates.this.words(text);
            }
            return terms[slot];
        }

        /** How exactly a date is known is looked up only where it matters. */
        private boolean isNear(int a, int b) {
            int articleA = WordCandidates.this.texts.first(a);
            int articleB = WordCandidates.this.texts.first(b);
            long dateA = table.dateMillis(articleA);
            long dateB = table.dateMillis(articleB);
            return dateA == ArticleTable.NO_DATE || dateB == ArticleTable.NO_DATE
                    || path.isNear(Math.abs(dateA - dateB)) || vague.get(a) || vague.get(b);
        }
    }

    @Override
    public void close() {
        join.close();
    }
}
