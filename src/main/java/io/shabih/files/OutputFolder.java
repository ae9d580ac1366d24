package io.shabih.files;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder a run writes into: its files appear under their names all together at {@link #commit}, or not
 * at all.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.open(Path.of("out"))) {
 *     var clusters = new ClusterWriter(folder.create("clusters.jsonl"));
 *     …
 *     clusters.close();
 *     folder.commit();
 * }
 * }</pre>
 *
 * <p>Until then every file has a hidden temporary name in the same folder, and spools live in {@link
 * #work()}; {@link #close} removes both and leaves an older run's files as they were. {@code manifest.json}
 * is removed first and appears last: a folder without one holds no finished run. A lock keeps two runs from
 * writing into one folder; what a killed run left behind is removed by the
 * next one, or resumed.
 *
 * <p>Cost: one buffer of 128 KiB a file; commit waits until the disk has everything. Thread-safe: commit and
 * close may come from any thread (a shutdown hook), each created stream belongs to one thread.
 *
 * <p>Throws {@link ShabihException} whenever the disk is full, the folder cannot be written and the like.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String MANIFEST = "manifest.json";
    private static final String LOCK = ".lock";
    private static final String WORK = ".work";
    private static final String TEMPORARY = ".tmp-";

    private final Path folder;
    private final FileChannel lock;
    private final boolean wasThere;
    private final String run = Long.toString(ProcessHandle.current().pid());
    private final Map<String, FileSink> sinks = new LinkedHashMap<>();
    private boolean complete;
    private boolean suspended;
    private boolean closed;

    private OutputFolder(Path folder, FileChannel lock, boolean wasThere) {
        this.folder = folder;
        this.lock = lock;
        this.wasThere = wasThere;
    }

    /** Opens the folder for one run, and creates it where it is missing. What a killed run left is removed. */
    public static OutputFolder open(Path folder) {
        return open(folder, ".{work,tmp-}*");
    }

    /** Opens the folder for a run that goes on with the work folder of a killed one. */
    public static OutputFolder resume(Path folder) {
        return open(folder, ".tmp-*");
    }

    /** Where the work folder of a killed run is, if it left any. */
    public static Path workIn(Path folder) {
        return folder.resolve(WORK);
    }

    private static OutputFolder open(Path folder, String removed) {
        boolean there = Files.exists(folder);
        if (there && !Files.isDirectory(folder)) {
            throw new ShabihException(Kind.OUTPUT, folder + " is a file; name a folder to write into");
        }
        try {
            Files.createDirectories(folder);
            OutputFolder opened = new OutputFolder(folder, lock(folder), there);
            opened.remove(removed);
            return opened;
        } catch (IOException e) {
            throw Failures.of("write into " + folder, e);
        }
    }

    /** A new file of this run; the stream may stay open until commit, which closes it. */
    public synchronized OutputStream create(String name) {
        requireOpen();
        if (name.isEmpty() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("name is " + name + "; allowed: a plain file name");
        }
        if (sinks.containsKey(name)) {
            throw new IllegalStateException(name + " was created twice");
        }
        FileSink sink = new FileSink(temporary(name), folder.resolve(name));
        sinks.put(name, sink);
        return sink;
    }

    /** A folder for this run's spools, gone after close; empty at first, unless the run is a resumed one. */
    public synchronized Path work() {
        requireOpen();
        try {
            return Files.createDirectories(workIn(folder));
        } catch (IOException e) {
            throw Failures.of("create a work folder in " + folder, e);
        }
    }

    /** Gives every file of the run its name, in place of an older run's. */
    public synchronized void commit() {
        requireOpen();
        sinks.values().forEach(FileSink::close);
        List<String> names = Stream.concat(
                sinks.keySet().stream().filter(name -> !name.equals(MANIFEST)),
                sinks.keySet().stream().filter(MANIFEST::equals))
                .toList();
        requireReplaceable(names);
        try {
            Files.deleteIfExists(folder.resolve(MANIFEST));
            for (String name : names) {
                Files.move(temporary(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw Failures.of("complete the files in " + folder, e);
        }
        sinks.clear();
        complete = true;
    }

    /** Whether the results are there. */
    public synchronized boolean isComplete() {
        return complete;
    }

    /**
     * Ends the run before its results are there and leaves {@link #work()} to one that resumes it. The folder stays locked
     * until it is closed or the program ends, for a thread may not know yet. False where the results are there already
     * or the folder is closed.
     */
    public synchronized boolean suspend() {
        if (closed || complete) {
            close();
            return false;
        }
        suspended = true;
        sinks.values().forEach(FileSink::abandon);
        try {
            remove(".tmp-*");
            return true;
        } catch (IOException e) {
            throw Failures.of("clean up in " + folder, e);
        }
    }

    /** Removes what was not committed; does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        sinks.values().forEach(FileSink::abandon);
        try (lock) {
            remove(suspended ? ".tmp-*" : ".{work,tmp-}*");
            Files.deleteIfExists(folder.resolve(LOCK));
            removeIfNew();
        } catch (IOException e) {
            throw Failures.of("clean up in " + folder, e);
        }
    }

    /** An empty folder that this run made tells nobody anything. */
    private void removeIfNew() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (wasThere || inside.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }

    private void requireOpen() {
        if (closed || suspended) {
            throw new ShabihException(Kind.STOPPED,
                    "cannot write into " + folder + ": the run was stopped");
        }
    }

    private void requireReplaceable(List<String> names) {
        for (String name : names) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new ShabihException(Kind.OUTPUT,
                        folder.resolve(name) + " is a folder; move it away or choose another one");
            }
        }
    }

    private Path temporary(String name) {
        return folder.resolve(TEMPORARY + run + "-" + name);
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held inside this very process: the same answer as for any other.
        }
        channel.close();
        throw new ShabihException(Kind.IN_USE,
                "another run is writing into " + folder + "; wait for it or choose another folder");
    }

    /** Whoever holds the lock is the only run: whatever temporary is here belongs to it or to a dead one. */
    private void remove(String hidden) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, hidden)) {
            for (Path entry : entries) {
                removeAll(entry.endsWith(WORK) ? renamed(entry) : entry);
            }
        }
    }

    /** So that a thread which does not know yet makes no new files in it while it is removed. */
    private Path renamed(Path work) throws IOException {
        Path going = temporary("going");
        if (Files.exists(going)) {
            removeAll(going);
        }
        return Files.move(work, going, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeAll(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        List<Path> deepestLast;
        try (Stream<Path> tree = Files.walk(root)) {
            deepestLast = tree.toList();
        }
        for (Path path : deepestLast.reversed()) {
            Files.deleteIfExists(path);
        }
    }
}
