package io.shabih.files;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a join keeps what is too much for the memory.
 *
 * @param folder an existing folder for its files, which it removes when it is closed
 * @param memoryBytes keys up to so many bytes stay in memory, 0 or more
 */
public record Spill(Path folder, long memoryBytes) {
    public Spill {
        Objects.requireNonNull(folder, "folder");
        if (memoryBytes < 0) {
            throw new IllegalArgumentException("memoryBytes is " + memoryBytes + "; allowed: 0 or more");
        }
    }
}
