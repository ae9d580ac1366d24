package io.shabih.formats;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where bytes come from.
 *
 * @param name of the input, which becomes the id of a single page
 * @param named what the name says, which counts where the bytes do not tell
 * @param file that has these very bytes, if there is one
 */
public record Origin(String name, Format named, Optional<Path> file) {
    public Origin {
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(file, "file");
    }
}
