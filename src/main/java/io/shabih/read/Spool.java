package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an input is kept that cannot be read a second time in place: its bytes without their compression, or the lines of JSON that
 * its records were made into. The name of the file tells which. Not thread-safe.
 */
final class Spool implements Closeable {
    private final InputFile input;
    private final OutputStream out;
    private long length;

    private Spool(InputFile input, Path file) {
        this.input = input;
        try {
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static Optional<Spool> ofBytes(InputFile input, ReadSettings settings) {
        return settings.spoolFolder().map(folder -> new Spool(input, bytesOf(input, folder)));
    }

    static Optional<Spool> ofLines(InputFile input, ReadSettings settings) {
        return settings.spoolFolder().map(folder -> new Spool(input, linesOf(input, folder)));
    }

    /** The bytes of an input. */
    static Path bytesOf(InputFile input, Path folder) {
        return folder.resolve("input-" + input.number() + ".spool");
    }

    /** The lines that the records of an input were made into; there only where they were. */
    static Path linesOf(InputFile input, Path folder) {
        return folder.resolve("input-" + input.number() + ".jsonl");
    }

    /** Deletes what there is of an input. */
    static void delete(InputFile input, ReadSettings settings) throws IOException {
        if (settings.spoolFolder().isPresent()) {
            Files.deleteIfExists(bytesOf(input, settings.spoolFolder().get()));
            Files.deleteIfExists(linesOf(input, settings.spoolFolder().get()));
        }
    }

    long length() {
        return length;
    }

    /** @throws ShabihException if it cannot be kept */
    void write(byte[] bytes, int from, int count) {
        try {
            out.write(bytes, from, count);
            length += count;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ShabihException failed(IOException cause) {
        String reason = cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getMessage();
        return new ShabihException(Kind.OUTPUT.orDiskFull(cause),
                input.name() + ": cannot be kept uncompressed beside the results (" + reason
                        + "); free some space there or choose another folder for the results",
                cause);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
