package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.prepare.PreparedArticle;
import java.util.List;

/** What was set aside before two articles were compared. */
final class FurnitureEvidence {
    private FurnitureEvidence() {}

    /** The furniture of both bodies and the figures that remain; the measures are of the bodies without it. */
    static List<Evidence> of(PreparedArticle a, PreparedArticle b, Measures reports) {
        String resemblance = shown(reports.resemblance());
        return List.of(
                new Evidence("furniture", a.furniture(), b.furniture()),
                new Evidence("resemblance-without-furniture", resemblance, resemblance),
                new Evidence(
                        "containment-without-furniture",
                        shown(reports.containmentA()),
                        shown(reports.containmentB())));
    }

    private static String shown(double share) {
        return Decimals.shown(share, 4);
    }
}
