package io.shabih.ranking;

import java.util.Arrays;
import org.apache.lucene.search.ScoreDoc;

/**
 * Keeps the documents of the highest scores, the first among equals. It sorts now and then instead of keeping an order, which
 * costs a tenth of a heap where many are better than those before. Not thread-safe.
 */
final class BestScores {
    private static final int MORE = 1_024;

    private final int most;
    private final long[] kept;
    private int count;
    private float least;

    /** For so many documents. */
    BestScores(int most) {
        this.most = most;
        this.kept = new long[most + MORE];
    }

    /** What scores no more needs no adding. */
    float least() {
        return least;
    }

    void add(int document, float score) {
        if (count == kept.length) {
            cut();
        }
        // positive floats are in the order of their bits; the lower document is the larger number
        kept[count++] = (long) Float.floatToIntBits(score) << Integer.SIZE | Integer.MAX_VALUE - document;
    }

    private void cut() {
        Arrays.sort(kept, 0, count);
        int left = Math.min(most, count);
        System.arraycopy(kept, count - left, kept, 0, left);
        count = left;
        least = count < most ? 0 : score(kept[0]);
    }

    private static float score(long kept) {
        return Float.intBitsToFloat((int) (kept >>> Integer.SIZE));
    }

    /** The highest first. */
    ScoreDoc[] descending() {
        cut();
        ScoreDoc[] documents = new ScoreDoc[count];
        for (int i = 0; i < count; i++) {
            documents[count - 1 - i] = new ScoreDoc(Integer.MAX_VALUE - (int) kept[i], score(kept[i]));
        }
        return documents;
    }
}
