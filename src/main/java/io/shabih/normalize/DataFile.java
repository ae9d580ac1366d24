package io.shabih.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The data files beside the classes: UTF-8, a record a line, fields separated by tabs, {@code #} begins a
 * comment line.
 */
enum DataFile {
    SPELLINGS("spellings.tsv"),
    MONTHS("months.tsv"),
    MARKS("marks.tsv"),
    SOURCES("sources.tsv");

    private final String fileName;

    DataFile(String fileName) {
        this.fileName = fileName;
    }

    byte[] bytes() {
        try (InputStream in = DataFile.class.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException(fileName + " is missing beside the classes");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(fileName + " cannot be read", e);
        }
    }

    /** The fields of each line that is neither empty nor a comment. */
    List<List<String>> lines() {
        return new String(bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
