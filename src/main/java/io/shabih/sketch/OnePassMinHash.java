package io.shabih.sketch;

/**
 * Every hash is thrown once, into one row of two places; a place keeps the smallest value that fell into it.
 *
 * <p>A multiplication turns the lower half of a hash into a value for the lower place, another one the upper half into a
 * value for the upper place, whose uppermost bits number the row. There are half as many rows as components, rounded up to
 * a power of two, and 32 at least. A place that nothing fell into takes the smallest value that a hash function of its
 * own has on the whole set. Made by {@link MinHashScheme#onePass}.
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
 * (for 3 components at 250 shingles, 58 at 50). In vectors, where the JDK's incubator module {@code jdk.incubator.vector} is
 * loaded, 0.9 to 1.1 ns a shingle and 0.4 &micro;s for 50; else 2 to 2.4 ns and 0.8 &micro;s (Zen 3). {@code SketchBenchmark}
 * measures both beside hash4j and datasketch's formula.
 *
 * <p>Rejected: one place a row, in one throw or several rounds of them, for it leaves places empty up to 700 shingles.
 * Rejected: four and eight places a row, which fill sooner, but in one vector a band meets the same elements again and again:
 * at 50 shingles no less error than independent components, and recall below the S-curve. Rejected: copies of full
 * places for empty ones (densification), as a headline of five shingles would have five values. Rejected: several tables,
 * merged at the end, so that a throw need not wait for the one before (no faster), and one multiplication of 64 bits for
 * both values (an eighth slower in vectors).
 *
 * <p>References: P. Li, A. Owen, C. Zhang, <i>One Permutation Hashing</i>, NIPS 2012; S. Dahlgaard, M. Knudsen,
 * M. Thorup, <i>Fast Similarity Sketching</i>, FOCS 2017, doi:10.1109/FOCS.2017.67.
 *
 * @param components 1 to 16384
 * @param seed any
 */
public record OnePassMinHash(int components, long seed) implements MinHashScheme {

    public OnePassMinHash {
        SketchArguments.requireComponents(components);
    }

    @Override
    public SchemeId id() {
        return SchemeId.ONE_PASS_4;
    }

    @Override
    public MinHasher hasher() {
        return new OnePassMinHasher(this, OnePassKernel.fastest());
    }
}
