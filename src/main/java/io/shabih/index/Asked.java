package io.shabih.index;

import io.shabih.Article;
import io.shabih.prepare.PreparedArticle;

/** The article that a question is about, with all that finding and comparing need. */
record Asked(SketchedArticle sketched, PreparedArticle prepared) {
    static Asked of(Article article, Comparer comparer) {
        return new Asked(comparer.sketch(article), comparer.prepare(article));
    }

    Article article() {
        return sketched.article();
    }
}
