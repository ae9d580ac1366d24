package io.shabih.cli;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.index.ArticleIndex;
import java.nio.file.Path;

/** An article of an index that was asked for by its id. */
final class IndexedArticle {
    private IndexedArticle() {}

    static Article of(String id, ArticleIndex index, Path directory) {
        return index.article(id).orElseThrow(() -> new ShabihException(Kind.NO_SUCH_ARTICLE,
                "no article has the id \"" + TerminalText.plain(id) + "\" in " + directory));
    }
}
