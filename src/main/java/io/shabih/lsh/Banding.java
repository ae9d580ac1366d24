package io.shabih.lsh;

import io.shabih.hash.Hash64;
import java.util.Locale;

/**
 * Cuts a sketch into bands of rows; two articles that agree in all rows of any band become candidates.
 *
 * <pre>{@code
 * Banding banding = Banding.plan(0.5, 0.995, 128);
 * banding.bandKeys(components, keys);
 * }</pre>
 *
 * <p>More rows a band make fewer false candidates, more bands fewer misses.
 *
 * <p>Cost: about 3 ns a component for the keys, 8 bytes a band and article.
 *
 * <p>Thread-safe: immutable.
 *
 * <p>Reference: P. Indyk, R. Motwani, <i>Approximate nearest neighbors</i>, STOC 1998,
 * doi:10.1145/276698.276876.
 *
 * @param bands 1 or more
 * @param rowsPerBand components a band, 1 or more
 */
public record Banding(int bands, int rowsPerBand) {
    /** The key of an item that is in no bucket of that band. */
    public static final long ABSENT = 0;

    public Banding {
        if (bands < 1) {
            throw new IllegalArgumentException("bands is " + bands + "; allowed: 1 or more");
        }
        if (rowsPerBand < 1 || (long) bands * rowsPerBand > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("rowsPerBand is " + rowsPerBand
                    + "; allowed: 1 to " + Integer.MAX_VALUE / bands);
        }
    }

    /**
     * The banding with the fewest false candidates (most rows, then fewest bands) that makes a pair of
     * that resemblance a candidate with that probability.
     *
     * @param resemblance above 0, at most 1
     * @param recall above 0, below 1
     * @param maxComponents how many components the sketch has
     * @throws IllegalArgumentException if no banding of so few components does
     */
    public static Banding plan(double resemblance, double recall, int maxComponents) {
        require("resemblance", resemblance, resemblance > 0 && resemblance <= 1, "above 0 to 1");
        require("recall", recall, recall > 0 && recall < 1, "above 0 and below 1");
        for (int rows = maxComponents; rows >= 1; rows--) {
            double bands = bandsNeeded(Math.pow(resemblance, rows), recall);
            if (bands * rows <= maxComponents) {
                return new Banding((int) bands, rows);
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT,
                "maxComponents is %d; allowed: %.0f or more to find resemblance %s with probability %s",
                maxComponents, bandsNeeded(resemblance, recall), resemblance, recall));
    }

    /** Bands until one agrees with the probability {@code recall}; infinite where it cannot be reckoned. */
    private static double bandsNeeded(double bandProbability, double recall) {
        return Math.max(1, Math.ceil(Math.log1p(-recall) / Math.log1p(-bandProbability)));
    }

    private static void require(String name, double value, boolean holds, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed: " + allowed);
        }
    }

    /** Components that are used, the first ones of a sketch. */
    public int components() {
        return bands * rowsPerBand;
    }

    /** The S-curve: how likely a pair of that resemblance, 0 to 1, becomes a candidate. */
    public double candidateProbability(double resemblance) {
        require("resemblance", resemblance, resemblance >= 0 && resemblance <= 1, "0 to 1");
        return -Math.expm1(bands * Math.log1p(-Math.pow(resemblance, rowsPerBand)));
    }

    /**
     * Writes a key a band to the first places of {@code keys}. Keys of different bands differ, even of
     * equal components, and none is {@link #ABSENT}.
     */
    public void bandKeys(long[] components, long[] keys) {
        int row = 0;
        for (int band = 0; band < bands; band++) {
            long key = band + 1L;
            for (int i = 0; i < rowsPerBand; i++) {
                key = Hash64.combine(key, components[row++]);
            }
            long mixed = Hash64.mix(key);
            keys[band] = mixed == ABSENT ? 1 : mixed;
        }
    }
}
