package io.shabih.prepare;

import io.shabih.facts.ContentWords;
import io.shabih.facts.FactWords;
import io.shabih.facts.NewsWords;
import io.shabih.facts.WordReader;
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
    private final FactWords facts;
    private final BodyFurniture furniture;
    private final ContentWords contentWords;

    public Preparer(PrepareSettings settings) {
        this.settings = settings;
        this.facts = FactWords.of(settings.normalizer());
        this.furniture = BodyFurniture.curated(settings.normalizer());
        this.contentWords = ContentWords.of(settings.normalizer(), facts);
    }

    private Preparer(Preparer of, ContentWords contentWords) {
        this.settings = of.settings;
        this.facts = of.facts;
        this.furniture = of.furniture;
        this.contentWords = contentWords;
    }

    /** The same, but no article says too little: a page's list names articles by their headlines, however short. */
    public Preparer ofNames() {
        return new Preparer(this, ContentWords.notCounted());
    }

    public PrepareSettings settings() {
        return settings;
    }

    /** A worker for one thread. */
    public PreparerWorker worker() {
        return new PreparerWorker(settings, furniture.finder(), new WordReader(NewsWords.standard(), facts),
                contentWords);
    }
}
