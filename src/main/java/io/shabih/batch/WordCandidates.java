package io.shabih.batch;

import io.shabih.facts.Terms;
import io.shabih.files.Spill;
import io.shabih.join.NeighbourJoin;
import io.shabih.join.Pair;
import io.shabih.join.Slices;
import io.shabih.lsh.WordPath;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** Texts that a {@link WordPath} leads to each other. */
final class WordCandidates implements AutoCloseable {
    private final ArticleTable table;
    private final TextGroups texts;
    private final WordPath path;
    private final NeighbourJoin join;

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

        private boolean isNear(int a, int b) {
            long dateA = table.dayMillis(WordCandidates.this.texts.first(a));
            long dateB = table.dayMillis(WordCandidates.this.texts.first(b));
            return dateA == ArticleTable.NO_DATE || dateB == ArticleTable.NO_DATE
                    || path.isNear(Math.abs(dateA - dateB));
        }
    }

    @Override
    public void close() {
        join.close();
    }
}
