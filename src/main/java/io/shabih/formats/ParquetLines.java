package io.shabih.formats;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.StructAccessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The rows of a Parquet file as lines of JSON, with all columns, nested ones too. The file's directory is at its end, so one that is
 * compressed, in an archive or a pipe is kept whole while it is read. Not thread-safe.
 */
final class ParquetLines implements JsonLines {
    /** Held, so that its level stays: what it says of the machine is nothing to users. */
    private static final Logger LIBRARY = Logger.getLogger("dev.hardwood");
    private static final int ROWS_AT_ONCE = 64;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("parquet").factory());
    private final InputStream in;
    private final ContentSettings settings;
    private final Optional<Path> file;
    private Optional<Path> copy = Optional.empty();
    private Optional<ParquetFileReader> reader = Optional.empty();
    private Optional<RowReader> rows = Optional.empty();

    static {
        LIBRARY.setLevel(Level.WARNING);
    }

    /** Of a file that is there as it is, or of bytes alone. */
    ParquetLines(InputStream in, Optional<Path> file, ContentSettings settings) {
        this.in = in;
        this.file = file;
        this.settings = settings;
    }

    /** In a thread of its own: of a broken page the library may wait without end for rows that never come. */
    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        LineBuffer some = new LineBuffer();
        Future<Boolean> more = thread.submit(() -> addSome(some));
        try {
            boolean any = more.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            some.addTo(lines);
            return any;
        } catch (ExecutionException e) {
            some.addTo(lines);
            throw DamagedInput.in("Parquet file", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new DamagedInput(
                    "corrupt Parquet file: nothing came of it for " + LONGEST_WAIT_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private boolean addSome(LineBuffer lines) throws IOException {
        RowReader row = rows.isPresent() ? rows.get() : open();
        for (int i = 0; i < ROWS_AT_ONCE; i++) {
            if (!row.hasNext()) {
                return false;
            }
            row.next();
            lines.record(json -> fields(json, row));
        }
        return true;
    }

    private RowReader open() throws IOException {
        Path path = file.isPresent() ? file.get() : copied();
        reader = Optional.of(ParquetFileReader.open(InputFile.of(path)));
        rows = Optional.of(reader.get().rowReader());
        return rows.get();
    }

    private Path copied() throws IOException {
        Path path = settings.folder().isPresent()
                ? Files.createTempFile(settings.folder().get(), "input-", ".parquet")
                : Files.createTempFile("shabih-", ".parquet");
        copy = Optional.of(path);
        Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
        return path;
    }

    private static void fields(JsonGenerator json, StructAccessor row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            if (!row.isNull(i)) {
                json.writeName(row.getFieldName(i));
                value(json, row.getValue(i));
            }
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Float number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case byte[] bytes -> json.writeString(new String(bytes, StandardCharsets.UTF_8));
            case PqList list -> {
                json.writeStartArray();
                list.values().forEach(each -> value(json, each));
                json.writeEndArray();
            }
            case PqMap map -> {
                json.writeStartObject();
                map.getEntries().forEach(entry -> {
                    json.writeName(String.valueOf(entry.getKey()));
                    value(json, entry.getValue());
                });
                json.writeEndObject();
            }
            case StructAccessor struct -> {
                json.writeStartObject();
                fields(json, struct);
                json.writeEndObject();
            }
            default -> json.writeString(value.toString()); // dates, times, decimals
        }
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        try {
            rows.ifPresent(RowReader::close);
            if (reader.isPresent()) {
                reader.get().close();
            }
        } finally {
            if (copy.isPresent()) {
                Files.deleteIfExists(copy.get());
            }
            in.close();
        }
    }
}
