package io.shabih.files;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what a run needs only while it lasts; removed with all that is in it on close. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    /** A new folder where the system keeps such things. */
    public static WorkFolder temporary() {
        try {
            return new WorkFolder(Files.createTempDirectory("shabih-"));
        } catch (IOException e) {
            throw new ShabihException(Kind.OUTPUT.orDiskFull(e),
                    "cannot make a temporary folder; make room there or set -Djava.io.tmpdir", e);
        }
    }

    /** Whether there is a file of this name in a folder. */
    public static boolean holds(Path folder, String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public Path path() {
        return path;
    }

    /** Under another name first, so that a run which goes on makes no new files in it meanwhile. */
    @Override
    public synchronized void close() {
        if (!Files.exists(path)) {
            return;
        }
        Path going = path.resolveSibling(path.getFileName() + "-going");
        try {
            Files.move(path, going);
        } catch (IOException e) {
            throw Failures.of("remove " + path, e);
        }
        try (Stream<Path> inside = Files.walk(going)) {
            for (Path entry : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw Failures.of("remove " + path, e);
        }
    }
}
