package io.shabih.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a body as it was read that is furniture.
 *
 * @param from where it begins, inclusive
 * @param to where it ends, exclusive
 * @param reason how it is known
 */
public record Piece(int from, int to, Reason reason) {

    /** How a piece is known to be furniture. */
    public enum Reason {
        /** An agency's tag, or a place and date before the report with one. */
        AGENCY,
        /** Points to other articles. */
        LINK,
        /** Share bars, subscriptions, copyright, keywords and the like. */
        NOTICE
    }

    public Piece {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(
                    "piece is " + from + " to " + to + "; allowed: from 0, to above from");
        }
    }

    /** The pieces in the order of the text; of two that overlap the first, and what the second adds to it. */
    static List<Piece> inOrder(List<Piece> found) {
        List<Piece> ordered = new ArrayList<>();
        int end = 0;
        for (Piece piece : found.stream().sorted(Comparator.comparingInt(Piece::from)
                .thenComparingInt(piece -> -piece.to)).toList()) {
            if (piece.to > end) {
                ordered.add(new Piece(Math.max(end, piece.from), piece.to, piece.reason));
                end = piece.to;
            }
        }
        return List.copyOf(ordered);
    }

    /** The body without these pieces, which are in order; a line end stands in the place of each. */
    public static String without(String body, List<Piece> pieces) {
        StringBuilder rest = new StringBuilder(body.length());
        int from = 0;
        for (Piece piece : pieces) {
            rest.append(body, from, piece.from).append('\n');
            from = piece.to;
        }
        return rest.append(body, from, body.length()).toString();
    }
}
