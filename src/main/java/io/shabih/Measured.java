package io.shabih;

import java.util.Optional;

/**
 * What the shares that a {@link Match} tells are of.
 *
 * @param text the bodies, or the headlines
 * @param reports the same shares of the bodies without their furniture, which is what was weighed; empty where they have
 *     no furniture or nothing was weighed
 */
public record Measured(Text text, Optional<Reports> reports) {
    private static final Measured BODIES = new Measured(Text.BODIES, Optional.empty());

    /** Of the bodies as they are. */
    public static Measured bodies() {
        return BODIES;
    }

    /** The same, seen from the other article. */
    public Measured reversed() {
        return reports.isEmpty() ? this : new Measured(text, reports.map(Reports::reversed));
    }

    /** What was compared. */
    public enum Text {
        /** The bodies. */
        BODIES,
        /** The headlines, for one article has no body. */
        HEADLINES
    }

    /**
     * Shares of two bodies without what their outlets print around their reports.
     *
     * @param resemblance Jaccard of their word-shingle sets, 0 to 1
     * @param containmentA share of the first one's shingles that the second has, 0 to 1
     * @param containmentB share of the second one's shingles that the first has, 0 to 1
     */
    public record Reports(double resemblance, double containmentA, double containmentB) {
        public Reports {
            Shares.require("resemblance", resemblance);
            Shares.require("containmentA", containmentA);
            Shares.require("containmentB", containmentB);
        }

        private Reports reversed() {
            return new Reports(resemblance, containmentB, containmentA);
        }
    }
}
