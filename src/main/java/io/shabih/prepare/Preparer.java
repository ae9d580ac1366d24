package io.shabih.prepare;

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

    public Preparer(PrepareSettings settings) {
        this.settings = settings;
        this.facts = FactReader.of(settings.normalizer());
    }

    public PrepareSettings settings() {
        return settings;
    }

    /** A worker for one thread. */
    public PreparerWorker worker() {
        return new PreparerWorker(settings, facts);
    }
}
