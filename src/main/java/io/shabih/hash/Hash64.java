package io.shabih.hash;

/**
 * Turns words and numbers into well spread 64-bit hashes, the same on every machine.
 *
 * <pre>{@code
 * long word = Hash64.word(text, 0, 5, seed);
 * long pair = Hash64.mix(Hash64.combine(word, nextWord));
 * }</pre>
 *
 * <p>Any {@code long} is allowed as a value or a seed. Two distinct words share a hash with
 * a chance of about 2<sup>-64</sup>. Not for keeping secrets: collisions can be constructed.
 *
 * <p>Cost: {@link #mix} about 1 ns, {@link #word} 1.3 ns a character (one multiplication that waits for
 * the one before); nothing is allocated. Hashing four characters at a time was tried and is slower on
 * Arabic words, which are short and of lengths that no processor predicts.
 *
 * <p>Thread-safe: pure functions.
 *
 * <p>References: the finaliser is variant 13 of D. Stafford, <i>Better Bit Mixing</i> (2011), proven
 * in G. Steele, D. Lea, C. Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014,
 * doi:10.1145/2660193.2660195.
 */
public final class Hash64 {

    /** Names these functions in whatever is stored; changes when any of them gives another value. */
    public static final String VERSION = "h1";

    // Odd, about half of the bits set, no pattern: the golden ratio's and Stafford's constants.
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long STAFFORD_1 = 0xbf58476d1ce4e5b9L;
    private static final long STAFFORD_2 = 0x94d049bb133111ebL;

    private Hash64() {}

    /** Spreads every bit of {@code x} over all 64; distinct values stay distinct. */
    public static long mix(long x) {
        long h = (x ^ (x >>> 30)) * STAFFORD_1;
        h = (h ^ (h >>> 27)) * STAFFORD_2;
        return h ^ (h >>> 31);
    }

    /**
     * Appends {@code next} to {@code h}, order kept. One step of a polynomial: finish the last one with
     * {@link #mix}.
     */
    public static long combine(long h, long next) {
        return h * GOLDEN + next;
    }

    /**
     * Takes {@code first} off the front of {@code h}, the outcome of combining it with {@code
     * laterCount} values after it, so that a window can roll.
     *
     * @param weight {@code combineWeight(laterCount)}
     */
    public static long dropFirst(long h, long first, long weight) {
        return h - first * weight;
    }

    /** What a value weighs in {@link #combine} once {@code laterCount} others came after it. */
    public static long combineWeight(int laterCount) {
        long weight = 1;
        for (int i = 0; i < laterCount; i++) {
            weight *= GOLDEN;
        }
        return weight;
    }

    /**
     * Hash of {@code text[from..to)} read as UTF-16 code units: the seed, then every code unit plus one
     * combined, then mixed. An empty range is allowed.
     */
    public static long word(char[] text, int from, int to, long seed) {
        long h = seed;
        for (int i = from; i < to; i++) {
            h = combine(h, text[i] + 1L); // so that a leading NUL counts
        }
        return mix(h);
    }

    /** The same of a part of a string. */
    public static long word(String text, int from, int to, long seed) {
        long h = seed;
        for (int i = from; i < to; i++) {
            h = combine(h, text.charAt(i) + 1L);
        }
        return mix(h);
    }
}
