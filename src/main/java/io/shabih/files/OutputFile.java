package io.shabih.files;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one small file that appears whole or not at all. */
public final class OutputFile {

    private OutputFile() {}

    /** Writes the bytes beside the file first, then gives them its name. */
    public static void write(Path file, byte[] bytes) {
        if (Files.isDirectory(file)) {
            throw new ShabihException(Kind.OUTPUT, file + " is a folder; name a file to write");
        }
        Path temporary = file
                .resolveSibling(".tmp-" + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try (FileSink sink = new FileSink(temporary, file)) {
                sink.write(bytes, 0, bytes.length);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.of("write " + file, e);
        } finally {
            remove(temporary);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw Failures.of("remove " + temporary, e);
        }
    }
}
