package io.shabih.sketch;

/**
 * Draws a fixed number of components from a set so that two sets agree in any of them with a probability of their
 * resemblance (Jaccard).
 *
 * <pre>{@code
 * MinHashScheme scheme = new MinHashScheme(128, 42);
 * MinHasher hasher = scheme.hasher();
 * hasher.sketch(hashes, count, components);
 * }</pre>
 *
 * <p>The share of components in which two sets agree estimates their resemblance J without bias; its standard error is at
 * most the square root of J(1-J)/components, 0.044 for 128 where J is one half.
 *
 * <p>Every hash is thrown once, into one row of two places; a place keeps the smallest value that fell into it. A
 * multiplication turns the lower half of a hash into a value for the lower place, another one the upper half into a
 * value for the upper place, whose uppermost bits number the row. There are half as many rows as components, rounded up to
 * a power of two, and 32 at least. A place that nothing fell into takes the smallest value that a hash function of its
 * own has on the whole set.
 *
 * <p>So for each component every element has a random rank (whether it falls into the row, value) that no other element
 * changes, and two sets agree in it exactly if the first of their union is in both: no bias. An element falls into one row
 * only, as when drawing without putting back: the variance is no greater than that of independent components, and for
 * 128 of them and 50 shingles a third less. The two places of a row depend on each other; the upper
 * ones are written half a sketch behind the lower ones and in another order, so that no band has both and two bands of three
 * rows have one row in common at most.
 *
 * <p>Values are of 32 bits: two sets of n hashes that share none agree in a component with a chance below
 * n / 2<sup>32</sup>.
 *
 * <p>Cost for 128 components: a throw a shingle, and where there are less than 400 shingles some of the own functions
 * (for 3 components at 250 shingles, 58 at 50): 2 to 2.4 ns a shingle from 400 on, 0.8 &micro;s for 50 (Zen 3). {@code
 * SketchBenchmark} measures it beside k-permutation MinHash, hash4j and datasketch's formula.
 *
 * <p>Rejected: one place a row, in one throw or several rounds of them, for it leaves places empty up to 700 shingles.
 * Rejected: four and eight places a row, which fill sooner, but then a band meets the same elements again and again:
 * at 50 shingles no less error than independent components, and recall below the S-curve. Rejected: copies of full
 * places for empty ones (densification), as a headline of five shingles would have five values. Rejected: several tables,
 * merged at the end, so that a throw need not wait for the one before (no faster).
 *
 * <p>Thread-safe: immutable; {@link #hasher()} gives each thread its own.
 *
 * <p>References: A. Broder, <i>On the resemblance and containment of documents</i>, SEQUENCES 1997,
 * doi:10.1109/SEQUEN.1997.666900; P. Li, A. Owen, C. Zhang, <i>One Permutation Hashing</i>, NIPS 2012; S. Dahlgaard,
 * M. Knudsen, M. Thorup, <i>Fast Similarity Sketching</i>, FOCS 2017, doi:10.1109/FOCS.2017.67.
 *
 * @param components how many a sketch has, 1 to {@value #MAX_COMPONENTS}
 * @param seed chooses the hash functions, any: only sketches of one seed can be compared
 */
public record MinHashScheme(int components, long seed) {

    /** Most components a sketch may have. */
    public static final int MAX_COMPONENTS = 1 << 14;

    public MinHashScheme {
        requireComponents(components);
    }

    static void requireComponents(int components) {
        if (components < 1 || components > MAX_COMPONENTS) {
            throw new IllegalArgumentException(
                    "components is " + components + "; allowed: 1 to " + MAX_COMPONENTS);
        }
    }

    /** Names the algorithm in whatever is stored: a change of one bit of a component is a new version. */
    public String version() {
        return "one-pass-4";
    }

    /** A hasher for one thread. */
    public MinHasher hasher() {
        return new MinHasher(this);
    }
}
