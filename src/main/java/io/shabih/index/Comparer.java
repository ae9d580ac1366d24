package io.shabih.index;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.sketch.SketchStamp;
import io.shabih.verify.Verification;
import io.shabih.verify.Verifier;
import java.util.Optional;

/** Sketches and compares articles, one at a time. Not thread-safe. */
final class Comparer {
    private final PreparerWorker worker;
    private final Verifier verifier;
    private final SketchStamp stamp;

    Comparer(Preparer preparer, IndexSettings settings) {
        this.stamp = settings.stamp();
        this.worker = preparer.worker();
        this.verifier = new Verifier(settings.verify());
    }

    SketchedArticle sketch(Article article) {
        return SketchedArticle.of(article, worker.sketch(article), stamp);
    }

    PreparedArticle prepare(Article article) {
        return worker.prepare(article);
    }

    /** What the first is to the second, judged from the earlier one's side as in a batch run. */
    Verification verify(PreparedArticle a, PreparedArticle b) {
        return Placed.order().compare(a.article(), b.article()) <= 0
                ? verifier.verify(a, b)
                : verifier.verify(b, a).reversed();
    }

    /** The same with the facts that they state differently. */
    Verification explain(PreparedArticle a, PreparedArticle b) {
        return Placed.order().compare(a.article(), b.article()) <= 0
                ? verifier.explain(a, b)
                : verifier.explain(b, a).reversed();
    }

    /** The match as the batch run writes it, the earlier article first; empty where there is no relation. */
    static Optional<Match> match(Article of, Article with, Verification verification) {
        if (verification.relation().isEmpty()) {
            return Optional.empty();
        }
        boolean first = Placed.order().compare(of, with) <= 0;
        return Optional.of(first
                ? verification.toMatch(of.id(), with.id())
                : verification.reversed().toMatch(with.id(), of.id()));
    }
}
