package io.shabih.sketch;

/**
 * Component i is the smallest value that the i-th hash function takes on the set.
 *
 * <p>The yardstick for other schemes: components are independent of each other. Made by {@link
 * MinHashScheme#classic}.
 *
 * <p>Values are 32-bit numbers of the lower halves of the hashes, because vector units multiply those
 * everywhere: two different elements have a chance of 2<sup>-32</sup> to be taken for one.
 *
 * <p>Cost for 128 components: 8 to 14 ns a shingle with AVX2 at 2.4 GHz, from 400 shingles on.
 *
 * <p>Reference: A. Broder, M. Charikar, A. Frieze, M. Mitzenmacher, <i>Min-wise independent
 * permutations</i>, 2000, doi:10.1006/jcss.1999.1690.
 *
 * @param components 1 to 16384
 * @param seed any
 */
public record ClassicMinHash(int components, long seed) implements MinHashScheme {

    public ClassicMinHash {
        SketchArguments.requireComponents(components);
    }

    @Override
    public SchemeId id() {
        return SchemeId.CLASSIC_1;
    }

    @Override
    public MinHasher hasher() {
        return new ClassicMinHasher(this);
    }
}
