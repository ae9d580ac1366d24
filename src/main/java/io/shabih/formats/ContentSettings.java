package io.shabih.formats;

import java.util.Objects;

/**
 * How contents are told and read.
 *
 * @param names by which tables and objects of articles are told from others
 * @param maxRecordBytes the longest record that is read
 * @param pages how web pages are read
 */
public record ContentSettings(ArticleNames names, int maxRecordBytes, Pages pages) {
    public ContentSettings {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(pages, "pages");
        if (maxRecordBytes < 1) {
            throw new IllegalArgumentException(
                    "maxRecordBytes is " + maxRecordBytes + "; allowed: 1 or more");
        }
    }
}
