package io.shabih.read;

import io.shabih.formats.ArticleNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How inputs are read.
 *
 * <pre>{@code
 * ReadSettings settings = ReadSettings.defaults().withSpoolFolder(work);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param fields under which names a record's fields are looked for
 * @param blockBytes size of a block, 1 to 1 GiB, default 1 MiB; a longer record gets a larger block
 * @param maxRecordBytes longest record that is taken, 1 to 1 GiB, default 16 MiB: a book is shorter, and
 *     two of them at a time fit into a heap of 256 MiB
 * @param spoolFolder where what cannot be read twice in place (compressed files, pipes) is kept
 *     uncompressed for {@link RecordStore}; empty where nothing is read back
 */
public record ReadSettings(FieldNames fields, int blockBytes, int maxRecordBytes,
        Optional<Path> spoolFolder) {

    private static final int LARGEST = 1 << 30;

    public ReadSettings {
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(spoolFolder, "spoolFolder");
        requireSize("blockBytes", blockBytes);
        requireSize("maxRecordBytes", maxRecordBytes);
    }

    public static ReadSettings defaults() {
        return new ReadSettings(FieldNames.standard(), 1 << 20, 16 << 20, Optional.empty());
    }

    public ReadSettings withFields(FieldNames names) {
        return new ReadSettings(names, blockBytes, maxRecordBytes, spoolFolder);
    }

    public ReadSettings withBlockBytes(int bytes) {
        return new ReadSettings(fields, bytes, maxRecordBytes, spoolFolder);
    }

    public ReadSettings withMaxRecordBytes(int bytes) {
        return new ReadSettings(fields, blockBytes, bytes, spoolFolder);
    }

    public ReadSettings withSpoolFolder(Path folder) {
        return new ReadSettings(fields, blockBytes, maxRecordBytes, Optional.of(folder));
    }

    /** The names by which articles are told from other records. */
    ArticleNames articleNames() {
        return ArticleNames.of(fields.title(), fields.body(),
                Stream.of(fields.id(), fields.date(), fields.source(), fields.url()).flatMap(List::stream)
                        .toList());
    }

    private static void requireSize(String name, int bytes) {
        if (bytes < 1 || bytes > LARGEST) {
            throw new IllegalArgumentException(name + " is " + bytes + "; allowed: 1 to " + LARGEST);
        }
    }
}
