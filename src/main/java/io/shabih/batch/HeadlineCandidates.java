package io.shabih.batch;

import io.shabih.facts.Terms;
import io.shabih.files.Spill;
import io.shabih.join.NeighbourJoin;
import io.shabih.join.Pair;
import io.shabih.join.Slices;
import io.shabih.lsh.HeadlinePath;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** Texts whose headlines share two rare words, near each other in time, and enough of their other words. */
final class HeadlineCandidates implements AutoCloseable {
    private final ArticleTable table;
    private final TextGroups texts;
    private final NeighbourJoin join;

    HeadlineCandidates(ArticleTable table, TextGroups texts, Spill spill) {
        this.table = table;
        this.texts = texts;
        this.join = new NeighbourJoin(HeadlinePath.NEIGHBOURS, spill);
    }

    /** Passes on the pairs of texts, some more than once, in no order and from all threads; how many. */
    long find(WorkerPool crew, LongConsumer receiver) {
        for (int text = 0; text < texts.count(); text++) {
            if (!table.saysTooLittle(texts.first(text))) {
                join.add(text, HeadlinePath.keys(headline(text)));
            }
        }
        return crew.map(Slices.of(NeighbourJoin.PARTS, 1),
                slice -> join.pairs(slice.from(), new Likeness()::test, receiver)).stream()
                .mapToLong(Long::longValue).sum();
    }

    private Terms headline(int text) {
        return table.headlineTerms(texts.first(text));
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
            int a = Pair.first(pair);
            int b = Pair.second(pair);
            return HeadlinePath.areAlike(headline(a), headline(b), isNear(a, b));
        }

        private Terms headline(int text) {
            int slot = text % REMEMBERED;
            if (texts[slot] != text) {
                texts[slot] = text;
                terms[slot] = HeadlineCandidates.this.headline(text);
            }
            return terms[slot];
        }

        private boolean isNear(int a, int b) {
            long dateA = table.dayMillis(HeadlineCandidates.this.texts.first(a));
            long dateB = table.dayMillis(HeadlineCandidates.this.texts.first(b));
            return dateA == ArticleTable.NO_DATE || dateB == ArticleTable.NO_DATE
                    || HeadlinePath.isNear(Math.abs(dateA - dateB));
        }
    }

    @Override
    public void close() {
        join.close();
    }
}
