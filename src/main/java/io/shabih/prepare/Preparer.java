package io.shabih.prepare;

import io.shabih.facts.Vocabulary;
import io.shabih.furniture.BodyFurniture;

/**
 * Prepares articles in one fixed way.
 *
 * <pre>{@code
 * PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
 * PreparedArticle prepared = worker.prepare(Article.ofHeadline("1", "عاجل| …"));
 * }</pre>
 *
 * <p>Cost: an article takes a few times as long as reading its JSON. Immutable and thread-safe; its
 * workers are not: one a thread.
 */
public final class Preparer {
    private final PrepareSettings settings;
    private final BodyFurniture furniture;
    private final Vocabulary vocabulary;

    public Preparer(PrepareSettings settings) {
        this(settings, BodyFurniture.curated(settings.normalizer()), Vocabulary.of(settings.normalizer()));
    }

    private Preparer(PrepareSettings settings, BodyFurniture furniture, Vocabulary vocabulary) {
        this.settings = settings;
        this.furniture = furniture;
        this.vocabulary = vocabulary;
    }

    /** The same, but no article says too little: a page's list names articles by their headlines, however short. */
    public Preparer ofNames() {
        return new Preparer(settings, furniture, vocabulary.ofNames());
    }

    public PrepareSettings settings() {
        return settings;
    }

    /** A worker for one thread. */
    public PreparerWorker worker() {
        return new PreparerWorker(settings, furniture.finder(), vocabulary);
    }
}
