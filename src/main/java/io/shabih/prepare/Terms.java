package io.shabih.prepare;

import io.shabih.hash.Hash64;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The distinct words of a text by their stems, each with a weight that is the larger the rarer the word is.
 *
 * <pre>{@code
 * double told = a.headlineTerms().sharedWeight(b.allTerms()) / a.headlineTerms().weight();
 * }</pre>
 *
 * <p>Cost: 16 bytes a word; comparing is linear in both. Immutable and thread-safe.
 */
public final class Terms {
    /** Of a text without words. */
    public static final Terms NONE = new Terms(new long[0], new double[0]);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.BIG_ENDIAN);

    private final long[] stems;
    private final double[] weights;
    private final double weight;

    private Terms(long[] stems, double[] weights) {
        this.stems = stems;
        this.weights = weights;
        this.weight = sum(weights);
    }

    /** In the order that comparing adds in, so that a text resembles itself by 1 exactly. */
    private static double sum(double[] weights) {
        double sum = 0;
        for (double each : weights) {
            sum += each;
        }
        return sum;
    }

    /** The distinct ones of the stems of a text. */
    static Terms of(NewsWords words, long[] stems) {
        long[] distinct = distinct(stems, stems.length);
        double[] weights = new double[distinct.length];
        for (int i = 0; i < distinct.length; i++) {
            weights[i] = words.weight(distinct[i]);
        }
        return new Terms(distinct, weights);
    }

    /** The distinct ones of the first stems of a text, of which these are all. */
    Terms ofFirst(long[] textStems, int most) {
        long[] distinct = distinct(textStems, Math.min(textStems.length, most));
        double[] chosen = new double[distinct.length];
        int all = 0;
        for (int i = 0; i < distinct.length; i++) {
            while (stems[all] < distinct[i]) {
                all++;
            }
            chosen[i] = weights[all];
        }
        return new Terms(distinct, chosen);
    }

    private static long[] distinct(long[] stems, int count) {
        long[] first = Arrays.copyOf(stems, count);
        Arrays.sort(first);
        int kept = 0;
        for (int i = 0; i < first.length; i++) {
            if (kept == 0 || first[i] != first[kept - 1]) {
                first[kept++] = first[i];
            }
        }
        return kept == count ? first : Arrays.copyOf(first, kept);
    }

    /** The words of both. */
    Terms and(Terms other) {
        long[] both = new long[stems.length + other.stems.length];
        double[] bothWeights = new double[both.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < stems.length || j < other.stems.length) {
            boolean own = j == other.stems.length || i < stems.length && stems[i] <= other.stems[j];
            both[count] = own ? stems[i] : other.stems[j];
            bothWeights[count++] = own ? weights[i] : other.weights[j];
            j += own && j < other.stems.length && stems[i] == other.stems[j] || !own ? 1 : 0;
            i += own ? 1 : 0;
        }
        return new Terms(Arrays.copyOf(both, count), Arrays.copyOf(bothWeights, count));
    }

    /** How many distinct words. */
    public int size() {
        return stems.length;
    }

    /** The weights of all words together. */
    public double weight() {
        return weight;
    }

    /** The weights of the words that the other text has too. */
    public double sharedWeight(Terms other) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < stems.length && j < other.stems.length) {
            if (stems[i] == other.stems[j]) {
                shared += weights[i];
            }
            long left = stems[i];
            i += left <= other.stems[j] ? 1 : 0;
            j += other.stems[j] <= left ? 1 : 0;
        }
        return shared;
    }

    /** The same, the other text's words given as {@link #toBytes} wrote them. */
    public double sharedWeight(byte[] other, int offset, int length) {
        double shared = 0;
        int i = 0;
        int end = offset + length;
        for (int at = offset; at < end && i < stems.length; at += Long.BYTES) {
            long stem = (long) LONGS.get(other, at);
            while (i < stems.length && stems[i] < stem) {
                i++;
            }
            if (i < stems.length && stems[i] == stem) {
                shared += weights[i];
            }
        }
        return shared;
    }

    /** Jaccard of the words, each counted by its weight, 0 to 1. */
    public double resemblance(Terms other) {
        double shared = sharedWeight(other);
        double all = weight + other.weight - shared;
        return all <= 0 ? 0 : shared / all;
    }

    /**
     * A key for every two of the {@code most} rarest words, so that texts with two rare words in common share a
     * key. Among equally rare words the choice goes by their hashes, the same in every text.
     *
     * @param leastWeight words that weigh less are left out
     */
    public long[] pairKeys(int most, double leastWeight) {
        int[] rarest = rarest(most, leastWeight);
        long[] keys = new long[rarest.length * (rarest.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < rarest.length; i++) {
            for (int j = 0; j < i; j++) {
                keys[count++] = Hash64.mix(Hash64.combine(stems[rarest[j]], stems[rarest[i]]));
            }
        }
        return keys;
    }

    /** Places of the rarest words that weigh enough, in ascending order. */
    private int[] rarest(int most, double leastWeight) {
        int[] chosen = new int[Math.min(most, stems.length)]; // the rarest first; equally rare ones by their hashes
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (weights[i] >= leastWeight
                    && (count < chosen.length || weights[i] > weights[chosen[count - 1]])) {
                int at = count < chosen.length ? count++ : count - 1;
                for (; at > 0 && weights[chosen[at - 1]] < weights[i]; at--) {
                    chosen[at] = chosen[at - 1];
                }
                chosen[at] = i;
            }
        }
        int[] places = Arrays.copyOf(chosen, count);
        Arrays.sort(places);
        return places;
    }

    /** The words that weigh at least so much. */
    public Terms rarerThan(double leastWeight) {
        return where(i -> weights[i] >= leastWeight);
    }

    /** The words that the other text has too. */
    public Terms in(Terms other) {
        return where(i -> other.has(stems[i]));
    }

    /** The weight of the rarest word that the other text does not have; 0 where it has all. */
    public double rarestOutside(Terms other) {
        double rarest = 0;
        for (int i = 0; i < stems.length; i++) {
            if (weights[i] > rarest && !other.has(stems[i])) {
                rarest = weights[i];
            }
        }
        return rarest;
    }

    private boolean has(long stem) {
        return Arrays.binarySearch(stems, stem) >= 0;
    }

    private Terms where(IntPredicate chosen) {
        long[] chosenStems = new long[stems.length];
        double[] chosenWeights = new double[stems.length];
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (chosen.test(i)) {
                chosenStems[count] = stems[i];
                chosenWeights[count++] = weights[i];
            }
        }
        return new Terms(Arrays.copyOf(chosenStems, count), Arrays.copyOf(chosenWeights, count));
    }

    /** As bytes, to be stored: 8 a word. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(stems.length * Long.BYTES);
        bytes.asLongBuffer().put(stems);
        return bytes.array();
    }

    /** The terms that {@link #toBytes} gave. */
    public static Terms ofBytes(byte[] bytes, int offset, int length) {
        long[] stems = new long[length / Long.BYTES];
        ByteBuffer.wrap(bytes, offset, length).asLongBuffer().get(stems);
        NewsWords words = NewsWords.standard();
        double[] weights = new double[stems.length];
        for (int i = 0; i < stems.length; i++) {
            weights[i] = words.weight(stems[i]);
        }
        return new Terms(stems, weights);
    }
}
