package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.files.Failures;
import io.shabih.read.Rejected;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The records of a run that are no articles. They are kept in a file of the work folder, a stretch of lines after
 * the other in the order in which threads came with them, and given back in the order of the inputs: a large file
 * of a wrong kind must not fill the memory with its rejects.
 *
 * <p>Memory: 50 bytes a stretch. Adding is thread-safe.
 */
final class Rejections implements AutoCloseable {
    private final Path file;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, Long> byInput = new HashMap<>();
    private Optional<OutputStream> out = Optional.empty();
    private long count;
    private long written;

    /** Rejects of one input that are together in the file. */
    private record Stretch(String input, long firstLine, long offset, int count) {}

    /** Keeps them in {@code work}, which must be there by the first one. */
    Rejections(Path work) {
        this.file = work.resolve("rejected.spill");
    }

    /** Those that an earlier run kept there and told by {@link #writeTo}. */
    static Rejections reopen(Path work, DataInputStream in) throws IOException {
        Rejections reopened = new Rejections(work);
        for (int left = in.readInt(); left > 0; left--) {
            Stretch stretch = new Stretch(in.readUTF(), in.readLong(), in.readLong(), in.readInt());
            reopened.stretches.add(stretch);
            reopened.byInput.merge(stretch.input(), (long) stretch.count(), Long::sum);
            reopened.count += stretch.count();
        }
        return reopened;
    }

    /** Tells where they are, for a run that resumes this one. */
    synchronized void writeTo(DataOutputStream to) throws IOException {
        to.writeInt(stretches.size());
        for (Stretch stretch : stretches) {
            to.writeUTF(stretch.input());
            to.writeLong(stretch.firstLine());
            to.writeLong(stretch.offset());
            to.writeInt(stretch.count());
        }
    }

    /** Adds rejects of one input, in the order of its lines. */
    synchronized void add(List<Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        Rejected first = rejected.getFirst();
        stretches.add(new Stretch(first.input(), first.line(), written, rejected.size()));
        byInput.merge(first.input(), (long) rejected.size(), Long::sum);
        count += rejected.size();
        try {
            byte[] bytes = bytes(rejected);
            if (out.isEmpty()) {
                out = Optional.of(Files.newOutputStream(file));
            }
            out.get().write(bytes);
            written += bytes.length;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static byte[] bytes(List<Rejected> rejected) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (Rejected record : rejected) {
            data.writeLong(record.line());
            data.writeUTF(record.reason());
            data.writeUTF(record.excerpt());
        }
        return bytes.toByteArray();
    }

    synchronized long count() {
        return count;
    }

    /** How many each input had that had any. */
    synchronized Map<String, Long> byInput() {
        return Map.copyOf(byInput);
    }

    /** Gives all of them, by input and line. */
    synchronized void forEach(Consumer<Rejected> action) {
        if (count == 0) {
            return;
        }
        stretches.sort(Comparator.comparing(Stretch::input).thenComparingLong(Stretch::firstLine));
        try (FileChannel channel = FileChannel.open(file)) {
            for (Stretch stretch : stretches) {
                channel.position(stretch.offset());
                InputStream bytes = Channels.newInputStream(channel);
                read(stretch, new DataInputStream(new BufferedInputStream(bytes)), action);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void read(Stretch stretch, DataInputStream in, Consumer<Rejected> action)
            throws IOException {
        for (int i = 0; i < stretch.count(); i++) {
            action.accept(new Rejected(stretch.input(), in.readLong(), in.readUTF(), in.readUTF()));
        }
    }

    private static ShabihException failed(IOException cause) {
        return Failures.of("keep the rejected records beside the results", cause);
    }

    @Override
    public synchronized void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
