package io.shabih.formats;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JsonGenerator;

/**
 * The rows of a table as lines of JSON: every field under its column's name. A column without a name is {@code column3}, one whose
 * name another has {@code name_3}; a row wider than the first goes on with such names. Not thread-safe.
 */
final class CsvLines implements JsonLines {
    private final Limited text;
    private final CSVParser csv;
    private final Iterator<CSVRecord> rows;
    private final List<String> names = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private boolean begun;

    /** Ends a row that has no end, as after a quote that nobody closes. */
    private static final class Limited extends FilterReader {
        private final long most;
        private long since;

        Limited(Reader in, int most) {
            super(in);
            this.most = most;
        }

        void begin() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] characters, int from, int length) throws IOException {
            int count = super.read(characters, from, length);
            return counted(count, count);
        }

        private int counted(int result, int count) throws IOException {
            since += count;
            if (since > most) {
                throw new DamagedInput("a row of the table is longer than " + most
                        + " characters; is a quote open? What follows is lost");
            }
            return result;
        }
    }

    CsvLines(Reader in, CsvShape shape, int maxRecordBytes) throws IOException {
        this.text = new Limited(in, maxRecordBytes);
        this.csv = CSVParser.builder().setReader(text).setFormat(shape.format()).get();
        this.rows = csv.iterator();
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        text.begin();
        if (!hasNext()) {
            return false;
        }
        CSVRecord row = rows.next();
        if (!begun) {
            begun = true;
            name(row);
            return true;
        }
        lines.record(json -> write(row, json));
        return true;
    }

    private boolean hasNext() throws IOException {
        long line = csv.getCurrentLineNumber() + 1;
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            if (String.valueOf(e.getMessage()).contains("EOF")) {
                throw new DamagedInput(
                        "truncated table: it ends within a quoted field of the row at line " + line, e);
            }
            throw e;
        }
    }

    private void write(CSVRecord row, JsonGenerator json) {
        for (int i = 0; i < row.size(); i++) {
            if (i == names.size()) {
                names.add(unused("column" + (i + 1)));
            }
            json.writeStringProperty(names.get(i), row.get(i));
        }
    }

    private void name(CSVRecord header) {
        for (String given : header) {
            String name = given.strip();
            names.add(unused(name.isEmpty() ? "column" + (names.size() + 1) : name));
        }
    }

    private String unused(String name) {
        String unused = name;
        for (int number = names.size() + 1; !used.add(unused); number++) {
            unused = name + "_" + number;
        }
        return unused;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
