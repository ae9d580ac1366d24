package io.shabih.prepare;

import io.shabih.furniture.BodyFurniture;
import io.shabih.furniture.LearnedFurniture;

/**
 * Prepares articles in one fixed way.
 *
 * <pre>{@code
 * PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
 * PreparedArticle prepared = worker.prepare(Article.ofHeadline("1", "عاجل| …"));
 * }</pre>
 *
 * <p>Cost: a sketch takes about as long as reading the article's JSON. Immutable and thread-safe; its
 * workers are not: one a thread.
 */
public final class Preparer {
    private final PrepareSettings settings;
    private final FactReader facts;
    private final BodyFurniture furniture;

    public Preparer(PrepareSettings settings) {
        this(settings, FactReader.of(settings.normalizer()), BodyFurniture.curated(settings.normalizer()));
    }

    private Preparer(PrepareSettings settings, FactReader facts, BodyFurniture furniture) {
        this.settings = settings;
        this.facts = facts;
        this.furniture = furniture;
    }

    /** The same, but the bodies' furniture is also what a corpus has shown; sketches stay as they are. */
    public Preparer with(LearnedFurniture learned) {
        return new Preparer(settings, facts, furniture.with(learned));
    }

    /** What is taken for furniture of bodies. */
    public BodyFurniture furniture() {
        return furniture;
    }

    public PrepareSettings settings() {
        return settings;
    }

    /** A worker for one thread. */
    public PreparerWorker worker() {
        return new PreparerWorker(settings, facts, furniture.finder());
    }
}
