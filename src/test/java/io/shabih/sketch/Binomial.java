package io.shabih.sketch;

/** The two-sided binomial test: how likely is a count as far from what was expected as this one? */
public final class Binomial {
    private Binomial() {}

    /** Twice the smaller tail, exact; 1 at most. */
    public static double pValue(long hits, long trials, double probability) {
        if (probability <= 0 || probability >= 1) {
            return hits == Math.round(trials * probability) ? 1 : 0;
        }
        double atMost = 0;
        double atLeast = 0;
        double logChance = trials * Math.log1p(-probability); // of no hit
        for (long k = 0; k <= trials; k++) {
            double chance = Math.exp(logChance);
            atMost += k <= hits ? chance : 0;
            atLeast += k >= hits ? chance : 0;
            logChance += Math.log((trials - k) / (k + 1.0)) + Math.log(probability)
                    - Math.log1p(-probability);
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }
}
