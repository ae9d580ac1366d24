package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.Article;
import io.shabih.formats.Compression;
import io.shabih.formats.Format;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Gives records back by their place, long after they were read.
 *
 * <pre>{@code
 * try (RecordStore store = RecordStore.open(inputs, settings)) {   // before the inputs are read
 *     ...
 *     Article article = store.article(span);
 *     byte[] line = store.json(span);
 * }
 * }</pre>
 *
 * <p>Plain files of JSONL, text and HTML are read where they are; everything else from the settings' spool folder, where
 * a {@link BlockReader} with the same settings keeps it uncompressed, as JSONL. Closing deletes what was kept.
 *
 * <p>Cost: a copy of the record, from memory where the system has the file cached. Thread-safe, except for
 * {@link #close}, which comes last.
 */
public final class RecordStore implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<InputFile> inputs;
    private final ReadSettings settings;
    private final long[] sizes;
    private final OpenFiles files = new OpenFiles();
    private final ThreadLocal<RecordParser> parser;

    private RecordStore(List<InputFile> inputs, ReadSettings settings) {
        this.inputs = List.copyOf(inputs);
        this.settings = settings;
        this.sizes = this.inputs.stream().mapToLong(RecordStore::sizeOf).toArray();
        this.parser = ThreadLocal.withInitial(() -> new RecordParser(settings));
    }

    /** Opens the store; it holds files to the size that they have now. */
    public static RecordStore open(List<InputFile> inputs, ReadSettings settings) {
        return new RecordStore(inputs, settings);
    }

    /**
     * The article of a record.
     *
     * @throws ShabihException if the file has changed since it was read
     */
    public Article article(RecordSpan span) {
        InputFile input = input(span);
        try {
            return parser.get().article(input, bytes(span), 0, span);
        } catch (UnreadableRecord e) {
            throw new ShabihException(Kind.INPUT,
                    input.name() + ":" + span.line() + ": no longer an article (" + e.reason()
                            + "); has the file changed? run again when nothing writes to it",
                    e);
        }
    }

    /**
     * The record as one line of JSON without its line end: of JSONL the very bytes, of a text or a web page
     * an object of the fields that it has, of other formats what their record was made into.
     *
     * @throws ShabihException if the file has changed since it was read
     */
    public byte[] json(RecordSpan span) {
        return input(span).format() == Format.JSONL ? bytes(span) : json(article(span));
    }

    private static byte[] json(Article article) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("id", article.id());
            writeIfAny(json, "title", article.title());
            writeIfAny(json, "body", article.body());
            writeIfAny(json, "date", article.isoDate().orElse(""));
            writeIfAny(json, "source", article.source());
            writeIfAny(json, "url", article.url());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeIfAny(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private byte[] bytes(RecordSpan span) {
        try {
            return files.read(span.input(), this::reopen, span.offset(), span.length());
        } catch (EOFException e) {
            throw changed(inputs.get(span.input()), e);
        } catch (IOException e) {
            throw unreadable(inputs.get(span.input()), e);
        }
    }

    private InputFile input(RecordSpan span) {
        InputFile input = inputs.get(span.input());
        return input.format() != Format.JSONL && lines(input).isPresent() ? input.asLines() : input;
    }

    /** What the input's records were made into, if they were. */
    private Optional<Path> lines(InputFile input) {
        return settings.spoolFolder().map(folder -> Spool.linesOf(input, folder)).filter(Files::exists);
    }

    private FileChannel reopen(int number) {
        InputFile input = inputs.get(number);
        Optional<Path> lines = lines(input);
        try {
            if (lines.isPresent()) {
                return FileChannel.open(lines.get());
            }
            boolean inPlace = input.rereadable()
                    && compressionOf(input.path().orElseThrow()) == Compression.NONE;
            Path path = inPlace ? input.path().orElseThrow() : spoolOf(input);
            long size = Files.size(path);
            if (inPlace && size != sizes[number]) {
                throw changed(input, new IOException(sizes[number] + " bytes before, " + size + " now"));
            }
            return FileChannel.open(path);
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    private static Compression compressionOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Compression.of(in.readNBytes(Compression.MAGIC_BYTES));
        }
    }

    private static ShabihException unreadable(InputFile input, IOException cause) {
        return new ShabihException(Kind.INPUT, input.name() + ": cannot be read again (" + cause + ")",
                cause);
    }

    private Path spoolOf(InputFile input) {
        return settings.spoolFolder().map(folder -> Spool.bytesOf(input, folder))
                .orElseThrow(() -> new ShabihException(Kind.INPUT,
                        input.name()
                                + ": cannot be read twice in place; a spool folder is needed to keep it"));
    }

    private static long sizeOf(InputFile input) {
        try {
            return input.rereadable() ? Files.size(input.path().orElseThrow()) : 0;
        } catch (IOException e) {
            return 0; // nobody can have read it either
        }
    }

    private static ShabihException changed(InputFile input, Throwable cause) {
        return new ShabihException(Kind.INPUT,
                input.name() + ": changed while it was read (" + cause.getMessage()
                        + "); run again when nothing writes to it",
                cause);
    }

    @Override
    public void close() throws IOException {
        files.close();
        for (InputFile input : inputs) {
            Spool.delete(input, settings);
        }
    }
}
