package io.shabih.prepare;

import io.shabih.lsh.Banding;
import io.shabih.normalize.Normalizer;
import io.shabih.shingle.Shingler;
import io.shabih.sketch.MinHashScheme;
import java.util.Objects;

/**
 * How articles are prepared.
 *
 * <p>Articles may be compared only if they were prepared with equal settings. The {@linkplain
 * #standard() defaults}: all normalising steps, shingles of 3 words, a one-pass sketch of 128
 * components, and the banding that finds a pair of resemblance 0.5 with probability 0.995.
 *
 * @param normalizer makes one spelling of many
 * @param shingler cuts a normalised text into shingles
 * @param scheme sketches the shingles
 * @param banding turns a sketch into band keys; needs at most the scheme's components
 * @param sampleOneIn one shingle in so many is kept as a sample, 1 to 1024; default 8. Samples find
 *     texts that contain each other, whose resemblance is too low for the bands
 */
public record PrepareSettings(
        Normalizer normalizer, Shingler shingler, MinHashScheme scheme, Banding banding, int sampleOneIn) {

    /** Resemblance from which on the default bands find nearly every pair. */
    public static final double DEFAULT_RESEMBLANCE = 0.5;

    /** Share of the pairs of just that resemblance that the default bands find. */
    public static final double DEFAULT_RECALL = 0.995;

    private static final int WORDS_PER_SHINGLE = 3;
    private static final int COMPONENTS = 128;
    private static final int MOST_COMPONENTS = 1024;
    private static final long SEED = 0x5348_4142_4948_0001L;

    public PrepareSettings {
        Objects.requireNonNull(normalizer, "normalizer");
        Objects.requireNonNull(shingler, "shingler");
        if (banding.components() > scheme.components()) {
            throw new IllegalArgumentException("banding needs " + banding.components()
                    + " components; the scheme has " + scheme.components());
        }
        if (sampleOneIn < 1 || sampleOneIn > 1024) {
            throw new IllegalArgumentException("sampleOneIn is " + sampleOneIn + "; allowed: 1 to 1024");
        }
    }

    /** The defaults, right for news of any length. */
    public static PrepareSettings standard() {
        return forResemblance(DEFAULT_RESEMBLANCE);
    }

    /**
     * The defaults with the bands planned for another resemblance.
     *
     * @param resemblance pairs from here on are to be found, above 0 and at most 1
     * @throws IllegalArgumentException if no banding of 1,024 components reaches it
     */
    public static PrepareSettings forResemblance(double resemblance) {
        Banding banding = plan(resemblance);
        return new PrepareSettings(
                Normalizer.standard(),
                Shingler.words(WORDS_PER_SHINGLE),
                new MinHashScheme(Math.max(COMPONENTS, banding.components()), SEED),
                banding,
                8);
    }

    /** The usual 128 components where they reach, more of them only for low resemblances. */
    private static Banding plan(double resemblance) {
        try {
            return Banding.plan(resemblance, DEFAULT_RECALL, COMPONENTS);
        } catch (IllegalArgumentException tooFew) {
            return Banding.plan(resemblance, DEFAULT_RECALL, MOST_COMPONENTS);
        }
    }
}
