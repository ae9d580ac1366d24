package io.shabih.facts;

import io.shabih.hash.Hash64;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The distinct words of a headline, or of another part of an article, by their stems, each with a weight that is the larger
 * the rarer the word is.
 *
 * <pre>{@code
 * double told = headline.sharedWeight(other.stems().terms(Stems.HEAD)) / headline.weight();
 * }</pre>
 *
 * <p>Cost: 6 bytes a word; comparing is linear in both. Immutable and thread-safe.
 */
public final class Terms {
    /** Of a text without words. */
    public static final Terms NONE = new Terms(new int[0], new char[0]);

    private static final int BYTES_A_WORD = Integer.BYTES + Character.BYTES;

    private final int[] stems; // ascending, distinct
    private final char[] weightNumbers;
    private final double[] weights = NewsWords.standard().weights();
    private final double weight;

    private Terms(int[] stems, char[] weightNumbers) {
        this.stems = stems;
        this.weightNumbers = weightNumbers;
        double sum = 0; // in the order that comparing adds in, so that a text resembles itself by 1 exactly
        for (char each : weightNumbers) {
            sum += weights[each];
        }
        this.weight = sum;
    }

    /** Of the first of these stems, ascending and distinct, and the numbers of their weights; they are copied. */
    public static Terms of(int[] stems, char[] weightNumbers, int count) {
        return count == 0
                ? NONE
                : new Terms(Arrays.copyOf(stems, count), Arrays.copyOf(weightNumbers, count));
    }

    private double weight(int word) {
        return weights[weightNumbers[word]];
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
            int left = stems[i];
            int right = other.stems[j];
            if (left == right) {
                shared += weight(i);
            }
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
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

    /** Numbers of the rarest words that weigh enough, in ascending order. */
    private int[] rarest(int most, double leastWeight) {
        int[] chosen = new int[Math.min(most, stems.length)]; // the rarest first; equally rare ones by their hashes
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (weight(i) >= leastWeight
                    && (count < chosen.length || weight(i) > weight(chosen[count - 1]))) {
                int at = count < chosen.length ? count++ : count - 1;
                for (; at > 0 && weight(chosen[at - 1]) < weight(i); at--) {
                    chosen[at] = chosen[at - 1];
                }
                chosen[at] = i;
            }
        }
        int[] words = Arrays.copyOf(chosen, count);
        Arrays.sort(words);
        return words;
    }

    /** As bytes, to be stored: 6 a word. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(stems.length * BYTES_A_WORD).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < stems.length; i++) {
            bytes.putInt(stems[i]).putChar(weightNumbers[i]);
        }
        return bytes.array();
    }

    /** The terms that {@link #toBytes} gave. */
    public static Terms ofBytes(byte[] bytes, int offset, int length) {
        ByteBuffer from = ByteBuffer.wrap(bytes, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        int[] stems = new int[length / BYTES_A_WORD];
        char[] weights = new char[stems.length];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = from.getInt();
            weights[i] = from.getChar();
        }
        return of(stems, weights, stems.length);
    }

    /** {@link #sharedWeight(Terms)}, the other text's words given as {@link #toBytes} wrote them. */
    public double sharedWeight(byte[] other, int offset, int length) {
        ByteBuffer from = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        double shared = 0;
        int i = 0;
        for (int at = offset; at < offset + length && i < stems.length; at += BYTES_A_WORD) {
            int stem = from.getInt(at);
            while (i < stems.length && stems[i] < stem) {
                i++;
            }
            if (i < stems.length && stems[i] == stem) {
                shared += weight(i);
            }
        }
        return shared;
    }
}
