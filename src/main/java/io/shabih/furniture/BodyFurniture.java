package io.shabih.furniture;

import io.shabih.normalize.Normalizer;

/**
 * Knows the furniture of bodies.
 *
 * <pre>{@code
 * FurnitureFinder finder = BodyFurniture.curated(Normalizer.standard()).finder();
 * String report = Piece.without(body, finder.find(body, source));
 * }</pre>
 *
 * <p>Cost of finding: the walk of {@link PieceScanner}, and normalising the first words of every line. Immutable
 * and thread-safe; its finders are not.
 */
public final class BodyFurniture {
    private final Normalizer normalizer;
    private final CuratedFurniture curated;
    private final LearnedFurniture learned;

    private BodyFurniture(Normalizer normalizer, CuratedFurniture curated, LearnedFurniture learned) {
        this.normalizer = normalizer;
        this.curated = curated;
        this.learned = learned;
    }

    /** The furniture of the curated list. */
    public static BodyFurniture curated(Normalizer normalizer) {
        return new BodyFurniture(normalizer, new CuratedFurniture(normalizer), LearnedFurniture.NONE);
    }

    /** That of the list and what a corpus has shown. */
    public BodyFurniture with(LearnedFurniture shown) {
        return new BodyFurniture(normalizer, curated, shown);
    }

    /** What a corpus has shown. */
    public LearnedFurniture learned() {
        return learned;
    }

    /** A finder for one thread. */
    public FurnitureFinder finder() {
        return new FurnitureFinder(curated, learned, normalizer.worker());
    }
}
