package io.shabih.store;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** What is wrong with the files of an index, in one line that says what to do. */
public final class IndexFailures {
    private static final String ANEW = "build a new index: shabih index add --index NEW_DIR INPUT...";
    private static final String RESTORE = "nothing was changed; put back a copy of the folder, or " + ANEW;
    private static final Pattern FILE = Pattern.compile("(segments_\\w+|_\\w+\\.\\w+)\\b");

    private IndexFailures() {}

    public static ShabihException none(Path directory) {
        return new ShabihException(Kind.INDEX,
                directory + ": holds no index; make one: shabih index add --index "
                        + directory + " INPUT...");
    }

    /** Refuses a file in the place of a folder. */
    public static void requireNoFile(Path directory) {
        if (Files.isRegularFile(directory)) {
            throw new ShabihException(Kind.INDEX,
                    directory + ": is a file, an index is a folder; choose another name");
        }
    }

    /**
     * Refuses a folder where an index was whose list of files has gone: as an empty one, Lucene would delete the rest.
     */
    public static void requireNoRest(Path directory, Directory files) throws IOException {
        if (Stream.of(files.listAll()).anyMatch(file -> file.startsWith("_") && file.endsWith(".si"))) {
            throw new ShabihException(Kind.INDEX,
                    directory + ": is damaged (its file segments_N is gone); " + RESTORE);
        }
    }

    public static ShabihException reading(Path directory, Exception cause) {
        return unusable(directory, cause).orElseGet(() -> new ShabihException(Kind.INDEX,
                directory + ": cannot be read (" + shown(cause) + ")", cause));
    }

    /** Where the index could not be opened, so that nothing can have been changed. */
    public static ShabihException opening(Path directory, Exception cause) {
        return unusable(directory, cause).orElseGet(() -> making(directory, cause));
    }

    /** Where there cannot even be a folder. */
    public static ShabihException making(Path directory, Exception cause) {
        return new ShabihException(Kind.OUTPUT.orDiskFull(cause),
                directory + ": cannot be written (" + shown(cause)
                        + "); make room, correct its permissions, or choose another folder",
                cause);
    }

    /** Where a change was begun. */
    public static ShabihException changing(Path directory, Exception cause) {
        return unusable(directory, cause).orElseGet(() -> {
            Exception reason = cause instanceof AlreadyClosedException
                    && cause.getCause() instanceof Exception first
                            ? first // what closed the writer between two changes
                            : cause;
            boolean disk = chain(reason).anyMatch(IOException.class::isInstance);
            String what = disk
                    ? "cannot be written (" + shown(reason)
                            + "); nothing of this change was kept; make room and try it again"
                    : "the change failed (" + reason + "); nothing of it was kept, others can be made";
            return new ShabihException(disk ? Kind.OUTPUT.orDiskFull(reason) : Kind.FAULT,
                    directory + ": " + what.lines().findFirst().orElse(what), cause);
        });
    }

    private static Optional<ShabihException> unusable(Path directory, Exception cause) {
        return chain(cause).flatMap(each -> unusable(each).stream()).findFirst()
                .map(what -> new ShabihException(
                        chain(cause).anyMatch(LockObtainFailedException.class::isInstance)
                                ? Kind.IN_USE
                                : Kind.INDEX,
                        directory + ": " + what, cause));
    }

    private static Optional<String> unusable(Throwable cause) {
        return switch (cause) {
            case IndexFormatTooNewException _,IndexFormatTooOldException _ ->
                Optional.of("made with another version of Lucene; " + ANEW);
            case LockObtainFailedException _ ->
                Optional.of("another program is writing to it; wait or stop that one");
            case CorruptIndexException _,EOFException _,FileNotFoundException _,NoSuchFileException _ ->
                Optional.of("is damaged (" + file(String.valueOf(cause.getMessage()))
                        + "); " + RESTORE);
            default -> Optional.empty();
        };
    }

    /** The first file that a message of Lucene names. */
    private static String file(String message) {
        Matcher file = FILE.matcher(message);
        return file.find() ? file.group() : "a file is cut or gone";
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Throwable::getCause);
    }

    private static String shown(Exception cause) {
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : Objects.toString(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
