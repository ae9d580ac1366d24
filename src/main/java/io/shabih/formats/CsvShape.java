package io.shabih.formats;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table whose first row names its columns (RFC 4180, or with another delimiter), told by how it begins.
 *
 * <p>It is one if a column has a field's name, or, where the name of the file does not say that it is a text, if the next rows are
 * as wide as the first. Prose has neither.
 *
 * @param format how it is written
 */
record CsvShape(CSVFormat format) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_NAME = 100;

    /** What a delimiter makes of the head. */
    private record Rows(List<List<String>> rows) {
        List<String> header() {
            return rows.isEmpty() ? List.of() : rows.getFirst();
        }

        boolean isEven() {
            return rows.size() > 1 && new HashSet<>(header()).size() == header().size()
                    && rows.stream().allMatch(row -> row.size() == header().size());
        }
    }

    /** The shape of a text that begins so, if it is a table. */
    static Optional<CsvShape> of(byte[] head, boolean isText, ArticleNames names) {
        int start = JsonScan.afterBlanks(head, 0);
        if (start == head.length || "{[<".indexOf(head[start]) >= 0) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.UTF_8);
        Optional<CsvShape> best = Optional.empty();
        long most = 0;
        for (CSVFormat format : formats(text)) {
            long rank = rank(rows(text, format), isText, names);
            if (rank > most) {
                most = rank;
                best = Optional.of(new CsvShape(format));
            }
        }
        return best;
    }

    /** 0 if it is no table. */
    private static long rank(Rows rows, boolean isText, ArticleNames names) {
        List<String> header = rows.header();
        if (!isHeader(header)) {
            return 0;
        }
        long known = header.stream().filter(names::isAny).count();
        boolean told = header.size() > 1
                ? known > 0 || !isText && rows.isEven()
                : !isText && names.isTelling(header.getFirst());
        return told ? 1 + 4 * known * header.size() + (rows.isEven() ? 2 : 0) : 0;
    }

    /** Fields with delimiters in them are quoted; some programs escape quotes by a backslash, or quote nothing between tabs. */
    private static List<CSVFormat> formats(String text) {
        List<CSVFormat> formats = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            CSVFormat.Builder builder = CSVFormat.Builder.create().setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .setTrailingData(true);
            formats.add(builder.get());
            if (text.contains("\\\"")) {
                formats.add(builder.setEscape('\\').get());
            }
        }
        formats.add(
                CSVFormat.Builder.create().setDelimiter('\t').setQuote(null).setIgnoreEmptyLines(true).get());
        return formats;
    }

    private static Rows rows(String text, CSVFormat format) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser csv = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            for (CSVRecord row : csv) {
                if (rows.size() == MOST_ROWS) {
                    return new Rows(rows);
                }
                rows.add(row.toList());
            }
        } catch (IOException | UncheckedIOException e) {
            return new Rows(rows); // the head ends within a quoted field
        }
        if (rows.size() > 1 && text.length() >= Headed.HEAD_BYTES / 4) {
            rows.removeLast(); // it may be cut
        }
        return new Rows(rows);
    }

    /** Names are short, and no numbers. */
    private static boolean isHeader(List<String> row) {
        return row.stream().anyMatch(name -> !name.isBlank()) && row.stream().allMatch(
                name -> name.isBlank()
                        || name.length() <= LONGEST_NAME && name.chars().anyMatch(Character::isLetter)
                                && name.indexOf('\n') < 0);
    }
}
