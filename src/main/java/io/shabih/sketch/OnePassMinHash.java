package io.shabih.sketch;

/**
 * Fast similarity sketching: every hash is thrown into one component, round after round, until none is
 * empty.
 *
 * <p>In each round a hash falls into a random component with a random value; a component that was
 * filled in an earlier round is locked, and of those that fall into an open one in the same round the
 * smallest value stays. After components / 12 rounds each component that is still empty takes the
 * smallest value of a hash function of its own. Made by {@link MinHashScheme#onePass}.
 *
 * <p>So for each component every element has a random rank (round, value) that no other element changes,
 * and two sets agree in it exactly if the first of their union is in both: no bias. Within a round an
 * element takes one component at most, as when drawing without putting back, so the variance is no
 * worse than with independent components.
 *
 * <p>Rejected: one-permutation hashing with densification, which fills empty components with copies of
 * full ones and loses accuracy where there are about as many shingles as components. Rejected: as many
 * rounds as components (the paper's number) or a quarter of them: a component that is still empty after a
 * dozen is served sooner by itself. Rejected: densification only where few are empty: two sets of which one
 * has few and the other more would disagree in components where they must not.
 *
 * <p>Cost for 128 components: one throw a shingle and a look at each of them again from 400 shingles on,
 * one from 1000; a smaller set takes several throws a shingle. {@code SketchBenchmark} measures it beside hash4j and
 * datasketch's formula.
 *
 * <p>Reference: S. Dahlgaard, M. Knudsen, M. Thorup, <i>Fast Similarity Sketching</i>, FOCS 2017,
 * doi:10.1109/FOCS.2017.67.
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
        return SchemeId.ONE_PASS_3;
    }

    @Override
    public MinHasher hasher() {
        return new OnePassMinHasher(this, OnePassKernel.fastest());
    }
}
