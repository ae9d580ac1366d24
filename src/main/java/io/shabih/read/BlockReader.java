package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads inputs one after the other and cuts them into blocks of whole records, which any number of
 * threads may then parse.
 *
 * <pre>{@code
 * try (BlockReader reader = BlockReader.open(inputs, settings)) {
 *     for (var block = reader.next(); block.isPresent(); block = reader.next()) {
 *         parser.parse(block.get(), sink);
 *         block.get().close();
 *     }
 * }
 * }</pre>
 *
 * <p>Compression is told by content, not by name. A damaged input ends at the damage, after its whole
 * records; a line longer than the settings allow is passed over; both are told in {@link
 * RecordBlock#rejected}. An input that cannot be opened is told so, too, and the next one is read.
 *
 * <p>Memory: a block at a time, plus what the caller holds, however large the inputs are. Not thread-safe,
 * except for {@link #storedBytesRead}.
 */
public final class BlockReader implements Closeable {
    private final List<InputFile> inputs;
    private final InputStream standardInput;
    private final InputOpener opener;
    private final AtomicLong storedBytesRead = new AtomicLong();
    private final List<InputChecksum> checksums = new ArrayList<>();
    private Optional<Open> current = Optional.empty();
    private int nextInput;

    /** The input that is being read. */
    private record Open(InputFile input, StoredBytes stored, InputOpener.Opened opened) {}

    BlockReader(List<InputFile> inputs, ReadSettings settings, InputStream standardInput) {
        this.inputs = List.copyOf(inputs);
        this.standardInput = standardInput;
        this.opener = new InputOpener(settings);
    }

    public static BlockReader open(List<InputFile> inputs, ReadSettings settings) {
        return new BlockReader(inputs, settings, System.in);
    }

    /**
     * The next block, empty after the last one.
     *
     * @throws ShabihException if what is read cannot be kept in the spool folder
     */
    public Optional<RecordBlock> next() {
        while (current.isPresent() || nextInput < inputs.size()) {
            if (current.isEmpty()) {
                Optional<RecordBlock> refused = openNext();
                if (refused.isPresent()) {
                    return refused;
                }
            }
            Optional<RecordBlock> block = current.orElseThrow().opened().blocks().next();
            if (block.isPresent()) {
                return block;
            }
            finish();
        }
        return Optional.empty();
    }

    /** How many bytes of the inputs, as stored, were read so far; any thread may ask. */
    public long storedBytesRead() {
        return storedBytesRead.get();
    }

    /** How many bytes all inputs have as stored, empty if one is a pipe. */
    public OptionalLong storedBytesTotal() {
        long total = 0;
        for (InputFile input : inputs) {
            if (!input.rereadable()) {
                return OptionalLong.empty();
            }
            total += sizeOf(input);
        }
        return OptionalLong.of(total);
    }

    /** What was read of every input that has been read to its end, in the order of the inputs. */
    public List<InputChecksum> checksums() {
        return List.copyOf(checksums);
    }

    /** Opens the next input; if it cannot be opened, gives a block that says so. */
    private Optional<RecordBlock> openNext() {
        InputFile input = inputs.get(nextInput++);
        try {
            StoredBytes stored = new StoredBytes(stream(input), storedBytesRead);
            current = Optional
                    .of(new Open(input, stored, opener.open(input, stored)));
            return Optional.empty();
        } catch (IOException e) {
            Rejected rejected = new Rejected(input.name(), 1, "cannot be opened: " + reason(e), "");
            return Optional.of(InputOpener.refused(input, rejected));
        }
    }

    private InputStream stream(InputFile input) throws IOException {
        return input.path().isPresent() ? Files.newInputStream(input.path().get()) : standardInput;
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "it is not there, or a link to nothing";
            case AccessDeniedException _ -> "its permissions forbid it";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }

    private void finish() {
        Open open = current.orElseThrow();
        current = Optional.empty();
        open.stored().drain(); // what the decompressor left, so that the checksum covers the whole
        checksums.add(open.stored().checksum(open.input()));
        close(open);
    }

    private static void close(Open open) {
        try {
            open.opened().close();
        } catch (IOException e) {
            throw new ShabihException(Kind.INPUT,
                    open.input().name() + ": cannot be closed (" + e.getMessage() + ")", e);
        }
    }

    private static long sizeOf(InputFile input) {
        try {
            return Files.size(input.path().orElseThrow());
        } catch (IOException e) {
            return 0; // it will be told as an input that cannot be opened
        }
    }

    @Override
    public void close() {
        current.ifPresent(BlockReader::close);
        current = Optional.empty();
    }
}
