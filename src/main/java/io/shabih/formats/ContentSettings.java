package io.shabih.formats;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How contents are told and read.
 *
 * @param names by which tables and objects of articles are told from others
 * @param maxRecordBytes the longest record that is read
 * @param pages how web pages are read
 * @param folder for files that are there while an input is read; empty for the system's
 */
public record ContentSettings(ArticleNames names, int maxRecordBytes, Pages pages, Optional<Path> folder) {
    public ContentSettings {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(folder, "folder");
        if (maxRecordBytes < 1) {
            throw new IllegalArgumentException(
                    "maxRecordBytes is " + maxRecordBytes + "; allowed: 1 or more");
        }
    }
}
