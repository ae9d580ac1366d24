package io.shabih.index;

import io.shabih.Article;
import io.shabih.Match;
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

    KnownArticle prepare(Article article) {
        return new KnownArticle(article, worker.prepare(article));
    }

    /** What the first is to the second, judged from the earlier one's side as in a batch run. */
    Verification verify(KnownArticle a, KnownArticle b) {
        return LinkedText.order().compare(a.article(), b.article()) <= 0
                ? verifier.verify(a.prepared(), b.prepared())
                : verifier.verify(b.prepared(), a.prepared()).reversed();
    }

    /** The same where there is a relation, with the facts that they state differently. */
    Optional<Verification> match(KnownArticle a, KnownArticle b) {
        return LinkedText.order().compare(a.article(), b.article()) <= 0
                ? verifier.match(a.prepared(), b.prepared())
                : verifier.match(b.prepared(), a.prepared()).map(Verification::reversed);
    }

    /** A verification that has a relation as the batch run writes it, the earlier article first. */
    static Match match(Article of, Article with, Verification verification) {
        return LinkedText.order().compare(of, with) <= 0
                ? verification.toMatch(of.id(), with.id())
                : verification.reversed().toMatch(with.id(), of.id());
    }
}
