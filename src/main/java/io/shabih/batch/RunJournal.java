package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.read.InputChecksum;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which stages of a run are finished, and what of their results is not in files of its own: a file a stage in the work
 * folder, there whole or not at all. A run that was killed goes on from there.
 *
 * <p>Not thread-safe: the thread that drives the run writes and reads it.
 */
final class RunJournal {
    private final Path work;

    RunJournal(Path work) {
        this.work = work;
    }

    /** Writes what is to be remembered of a stage. */
    interface Entry {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads it again. */
    interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    boolean isFinished(Progress.Stage stage) {
        return Files.exists(file(stage));
    }

    /** The first stage that is not finished, of those that are noted; else the one behind them. */
    Progress.Stage next() {
        return Stream.of(Progress.Stage.READ, Progress.Stage.JOIN, Progress.Stage.VERIFY)
                .filter(stage -> !isFinished(stage))
                .findFirst().orElse(Progress.Stage.CLUSTER);
    }

    /** Notes that the stage is finished, all its files being written. */
    void finish(Progress.Stage stage, Entry entry) {
        Path unfinished = work.resolve(stage + ".tmp");
        try {
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                entry.write(out);
            }
            Files.move(unfinished, file(stage), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    <T> T read(Progress.Stage stage, Reader<T> reader) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(Files.newInputStream(file(stage))))) {
            return reader.read(in);
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    private Path file(Progress.Stage stage) {
        return work.resolve(stage + ".done");
    }

    private static ShabihException failed(String what, IOException cause) {
        return new ShabihException(Kind.OUTPUT.orDiskFull(cause),
                "cannot " + what + " the journal beside the results (" + cause.getMessage()
                        + "); free some space there or run without --resume",
                cause);
    }

    static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            char[] text = new char[in.readInt()];
            for (int i = 0; i < text.length; i++) {
                text[i] = in.readChar();
            }
            texts.add(new String(text));
        }
        return texts;
    }

    static void writeChecksums(DataOutputStream out, List<InputChecksum> checksums) throws IOException {
        out.writeInt(checksums.size());
        for (InputChecksum each : checksums) {
            writeTexts(out, List.of(each.input(), each.crc32()));
            out.writeLong(each.storedBytes());
        }
    }

    static List<InputChecksum> readChecksums(DataInputStream in) throws IOException {
        List<InputChecksum> checksums = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<String> texts = readTexts(in);
            checksums.add(new InputChecksum(texts.get(0), in.readLong(), texts.get(1)));
        }
        return checksums;
    }
}
