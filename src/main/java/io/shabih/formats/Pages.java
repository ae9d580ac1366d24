package io.shabih.formats;

import io.shabih.Article;

/** How web pages and plain texts are read; given by whom also reads them alone. */
public interface Pages {

    /** The text of a piece of HTML, a paragraph a line. */
    String text(String html);

    /**
     * The article of a whole page or text.
     *
     * @param format {@link Format#HTML} or {@link Format#TEXT}
     * @param name becomes its id
     * @throws DamagedInput if it is none, with the reason
     */
    Article article(Format format, String name, byte[] bytes) throws DamagedInput;
}
