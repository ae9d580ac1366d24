package io.shabih.furniture;

import io.shabih.normalize.Normalizer;

/**
 * Knows the furniture of bodies.
 *
 * <pre>{@code
 * FurnitureFinder finder = BodyFurniture.curated(Normalizer.standard()).finder();
 * String report = Piece.without(body, finder.find(body));
 * }</pre>
 *
 * <p>Cost of finding: looking for line ends, and normalising the first words of every short line. Immutable and
 * thread-safe; its finders are not.
 */
public final class BodyFurniture {
    private final Normalizer normalizer;
    private final CuratedFurniture curated;

    private BodyFurniture(Normalizer normalizer, CuratedFurniture curated) {
        this.normalizer = normalizer;
        this.curated = curated;
    }

    /** The furniture of the curated list. */
    public static BodyFurniture curated(Normalizer normalizer) {
        return new BodyFurniture(normalizer, new CuratedFurniture(normalizer));
    }

    /** A finder for one thread. */
    public FurnitureFinder finder() {
        return new FurnitureFinder(curated, normalizer.worker());
    }
}
