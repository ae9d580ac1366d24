package io.shabih.http;

import io.shabih.Article;
import io.shabih.index.Unindexable;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordParser;
import io.shabih.read.UnreadableRecord;

/** Reads articles that were sent, under the field names of the files. For one thread. */
final class PostedArticle {
    private final RecordParser parser = new RecordParser(ReadSettings.defaults());

    /**
     * The article of one JSON object; without an id it gets one made of its bytes, so that sending it again changes
     * nothing.
     *
     * @param field where it stands in the request, empty for the whole
     */
    Article read(byte[] bytes, int from, int to, String field) {
        try {
            return indexable(
                    parser.article(bytes, from, to, () -> "posted-" + Digest.hex(bytes, from, to)), field);
        } catch (UnreadableRecord e) {
            String wrong = e.field().isEmpty() ? field : inside(field, e.field());
            throw wrong.isEmpty() ? Problem.of(400, e.reason()) : Problem.field(wrong, e.reason());
        }
    }

    /** The article, if an index can hold it. */
    static Article indexable(Article article, String field) {
        Unindexable.of(article).ifPresent(wrong -> {
            throw Problem.field(inside(field, wrong.field()), wrong.reason());
        });
        return article;
    }

    private static String inside(String field, String inner) {
        return field.isEmpty() ? inner : field + "." + inner;
    }
}
