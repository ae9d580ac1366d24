package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.furniture.Piece;
import io.shabih.prepare.PreparedArticle;
import java.util.List;
import java.util.StringJoiner;

/** What was set aside before two articles were compared. */
final class FurnitureEvidence {
    private static final int LONGEST = 120;

    private FurnitureEvidence() {}

    /** The furniture of both bodies and the figures that remain; the measures are of the bodies without it. */
    static List<Evidence> of(PreparedArticle a, PreparedArticle b, Measures reports) {
        String resemblance = shown(reports.resemblance());
        return List.of(
                new Evidence("furniture", shown(a), shown(b)),
                new Evidence("resemblance-without-furniture", resemblance, resemblance),
                new Evidence(
                        "containment-without-furniture",
                        shown(reports.containmentA()),
                        shown(reports.containmentB())));
    }

    private static String shown(double share) {
        return Decimals.shown(share, 4);
    }

    private static String shown(PreparedArticle prepared) {
        StringJoiner all = new StringJoiner(" … ");
        String body = prepared.article().body();
        for (Piece piece : prepared.furniture()) {
            all.add(body.substring(piece.from(), piece.to()).strip().replaceAll("\\s+", " "));
        }
        String shown = all.toString();
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
