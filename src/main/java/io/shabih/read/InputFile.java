package io.shabih.read;

import io.shabih.formats.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing to read articles from.
 *
 * @param number its place among the inputs of a run, from 0
 * @param name as a user would type it, with {@code /} between folders; {@code -} is standard input
 * @param path where it is; empty for standard input
 * @param format what it holds
 */
public record InputFile(int number, String name, Optional<Path> path, Format format) {

    public InputFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(format, "format");
        if (number < 0) {
            throw new IllegalArgumentException("number is " + number + "; allowed: 0 or more");
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name is empty; allowed: one character or more");
        }
    }

    /** The same, read as lines of JSON whatever its name says. */
    InputFile asLines() {
        return new InputFile(number, name, path, Format.JSONL);
    }

    /** The name without its folders. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether it can be read a second time from where it is; a pipe cannot. */
    boolean rereadable() {
        return path.isPresent() && Files.isRegularFile(path.get());
    }
}
