package io.shabih.read;

import io.shabih.Article;

/** Takes what a {@link RecordParser} finds, in the order of the lines. */
public interface RecordSink {

    /** An article, and where its record is. */
    void article(Article article, RecordSpan span);

    /** A record that is no article, or the place where an input cannot be read on. */
    void rejected(Rejected rejected);
}
