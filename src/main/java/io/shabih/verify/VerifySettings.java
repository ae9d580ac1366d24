package io.shabih.verify;

/**
 * What counts as the same report.
 *
 * @param minResemblance every pair at or above it is a match, whatever its relation; 0 to 1, default 0.5
 */
public record VerifySettings(double minResemblance) {
    public VerifySettings {
        if (!(minResemblance > 0 && minResemblance <= 1)) {
            throw new IllegalArgumentException(
                    "minResemblance is " + minResemblance + "; allowed: above 0, at most 1");
        }
    }

    public static VerifySettings standard() {
        return new VerifySettings(0.5);
    }
}
